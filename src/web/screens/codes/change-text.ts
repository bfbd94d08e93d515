import type { CodeChange } from "../../../operations/diff.ts";
import { codesTexts as texts } from "../../texts/codes.ts";

const mostNamed = 4;

/** What becomes of a code, in words. */
export function changeText({ change, title, useInstead = [] }: CodeChange, day: string): string {
  const names = useInstead.slice(0, mostNamed).map(({ code }) => code);
  const left = useInstead.length - names.length;
  const successors = left > 0 ? texts.change.more(names.join(", "), left) : names.join(", ");
  switch (change) {
    case "ended":
      return texts.change.ended(day, successors);
    case "became-header":
      return texts.change.header(day, successors);
    case "added":
      return texts.change.added(day);
    case "retitled":
      return texts.change.retitled(day, title ?? "");
  }
}

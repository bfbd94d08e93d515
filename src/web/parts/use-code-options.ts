import { useEffect, useRef, useState } from "preact/hooks";
import { useApp } from "../app-context.ts";
import { AskError } from "../ask.ts";

/** A code found for what is being typed. */
export interface CodeOption {
  readonly code: string;
  readonly title: string;
}

export interface CodeOptions {
  /** The words that `options` answer; they may be behind those in the box. */
  readonly words: string;
  readonly options: readonly CodeOption[];
  /** What could not be answered, in the library's words; "" for what nobody foresaw. */
  readonly failure?: string;
}

const limit = 8;
const longestWords = 200;
/** A server is asked when the typing rests that long; the worker of the page at once. */
const serverMs = 120;

/** Codes for words while they are typed; an answer that a later one has overtaken is dropped. */
export function useCodeOptions(words: string): { readonly found: CodeOptions; askNow(): Promise<CodeOptions> } {
  const { ask, place, engine } = useApp();
  const [found, setFound] = useState(nothing);
  const last = useRef({ asked: 0, shown: 0 });
  const text = words.trim().slice(0, longestWords);
  const { date } = place;
  const isHere = engine.kind === "ready";

  const find = async (): Promise<CodeOptions> => {
    if (text === "") return nothing;
    try {
      const { results } = await ask("search", { query: text, typing: true, limit, date });
      return { words: text, options: results.map(({ code, title = "" }) => ({ code, title })) };
    } catch (error) {
      return { words: text, options: [], failure: error instanceof AskError ? error.message : "" };
    }
  };
  useEffect(() => {
    const own = ++last.current.asked;
    if (text === "") {
      last.current.shown = own;
      setFound(nothing);
      return;
    }
    const put = async (): Promise<void> => {
      const answer = await find();
      if (own < last.current.shown) return;
      last.current.shown = own;
      setFound(answer);
    };
    const timer = setTimeout(() => void put(), isHere ? 0 : serverMs);
    return () => clearTimeout(timer);
    // `ask` is made anew with every drawing, and is always the same asker.
  }, [text, date, isHere]);

  return { found, askNow: async () => (found.words === text ? found : await find()) };
}

const nothing: CodeOptions = { words: "", options: [] };

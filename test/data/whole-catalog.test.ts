import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Catalog } from "../../src/catalog/catalog.ts";
import { excludes1Between } from "../../src/catalog/exclusions.ts";
import { loadCatalog } from "../../src/load-catalog.ts";
import { expandCodes } from "../../src/release/expand-codes.ts";
import { unpackTabularList } from "../../src/release/unpack.ts";

/* What must hold for every code of the compiled catalogue, on every kind of day. */

const { catalogs } = loadCatalog();
const { data } = catalogs;
const { codes, notes } = data;
const listDays = catalogs.record.lists.map(({ effective }) => effective);
/** Also days of years without a list, and of a list's year before its update. */
const days = ["2015-10-01", "2020-10-01", ...listDays, "2022-04-01", "2023-04-02"];

function ordinals(): readonly number[] {
  return Array.from({ length: codes.size }, (_, ordinal) => ordinal);
}

function named(ordinal: number): string {
  return codes.code(ordinal);
}

describe("every code", () => {
  test("is found with its dot and without, and by nothing else", () => {
    const wrong = ordinals().filter((ordinal) => {
      const code = named(ordinal);
      return codes.find(code) !== ordinal || codes.find(code.replace(".", "")) !== ordinal;
    });
    expect(wrong.map(named)).toEqual([]);
    expect(new Set(ordinals().map(named)).size).toBe(codes.size);
  });

  test("no other text is one", () => {
    const known = new Set(ordinals().flatMap((ordinal) => [named(ordinal), named(ordinal).replace(".", "")]));
    const nearCode = fc.stringMatching(/^[A-Z][0-9A-Z]{1,3}\.?[0-9A-Z]{0,5}$/);
    const changed = fc
      .tuple(fc.nat(codes.size - 1), fc.nat(8), fc.constantFrom(..."0123456789ABCDXYZm.-, \u00a0\u0000ı"))
      .map(([ordinal, at, mark]) => named(ordinal).slice(0, at) + mark + named(ordinal).slice(at + 1));
    const lengthened = fc.tuple(fc.nat(codes.size - 1), fc.string({ minLength: 1 })).map(([o, end]) => named(o) + end);
    const catalog = catalogs.on("2026-10-01");
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearCode, changed, lengthened), (text) => {
        expect(codes.find(text) !== -1).toBe(known.has(text));
        if (!known.has(text)) expect(catalog.isValidForSubmission(text)).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  test("that was ever valid was so without a gap, from its first day to its last", () => {
    const updates = catalogs.updateDays().map((day) => catalogs.on(day).day);
    for (const ordinal of ordinals()) {
      const first = codes.firstDay(ordinal);
      const last = codes.lastDay(ordinal) ?? Number.POSITIVE_INFINITY;
      const valid = updates.filter((day) => codes.isValid(ordinal, day));
      const expected = first === undefined ? [] : updates.filter((day) => day >= first && day <= last);
      if (valid.length !== expected.length) expect(named(ordinal)).toBe("valid on the days of its period");
    }
  });

  test("stands below its category: its subtree is an interval, and its parent's holds it", () => {
    const wrong = ordinals().filter((ordinal) => {
      const parent = codes.parent(ordinal);
      if (codes.end(ordinal) <= ordinal) return true;
      if (parent === -1) return named(ordinal).length !== 3;
      const isWithin = parent < ordinal && codes.end(ordinal) <= codes.end(parent);
      return !isWithin || named(ordinal).slice(0, 3) !== named(parent).slice(0, 3);
    });
    expect(wrong.map(named)).toEqual([]);
  });
});

describe.each(listDays.map((day, list) => [day, list] as const))("on %s, the day of a list", (day, list) => {
  const catalog = catalogs.on(day);
  const rows = expandCodes(unpackTabularList(data, list));

  test("the valid codes are those of the list, in its order, each with its title", () => {
    const valid = [...catalog.validCodes()];
    const billable = rows.filter((row) => row.billable);
    const byOrder = (list === 0 ? valid.toSorted(byCode) : valid).map(({ code, title }) => `${code} ${title}`);
    // FY2021 has V02.03 before V02.02, and H54.512A below H54.511: the order of newer lists holds.
    const expected = (list === 0 ? billable.toSorted(byCode) : billable).map(({ code, title }) => `${code} ${title}`);
    expect(byOrder.length).toBe(expected.length);
    expect(byOrder.filter((line, i) => line !== expected[i])).toEqual([]);
    expect(valid.filter(({ title }) => title === undefined || title === "")).toEqual([]);
  });

  test("the headers worked out from validity are those of the list", () => {
    const headers = ordinals().filter((ordinal) => catalog.statusOf(ordinal) === "incomplete");
    const listed = rows.filter((row) => !row.billable).map(({ code }) => code);
    expect(headers.map(named).toSorted()).toEqual(listed.toSorted());
  });
});

describe.each(days)("on %s", (day) => {
  const catalog = catalogs.on(day);
  const standing = ordinals().filter((ordinal) => {
    const status = catalog.statusOf(ordinal);
    return status === "valid" || status === "incomplete";
  });

  test("parents and children know each other", () => {
    const wrong: string[] = [];
    for (const ordinal of standing) {
      const entry = catalog.entry(ordinal);
      const { parent } = entry;
      if (parent !== undefined && !parent.children.some((child) => child.ordinal === ordinal)) wrong.push(entry.code);
      for (const child of entry.children) if (child.parent?.ordinal !== ordinal) wrong.push(child.code);
      if ((parent === undefined) !== (entry.code.length === 3)) wrong.push(entry.code);
    }
    expect(wrong).toEqual([]);
  });

  test("a header leads to valid codes below it and to no others; a valid code to itself", () => {
    const wrong: string[] = [];
    for (const ordinal of standing) {
      const { completions, code, status, children } = catalog.entry(ordinal);
      const isBelow = completions.every((one) => one.isValidForSubmission && one.code.startsWith(code.slice(0, 3)));
      const isSelf = completions.length === 1 && completions[0]?.ordinal === ordinal;
      const reached = children.flatMap((child) => child.completions).map((one) => one.ordinal);
      const isReached = completions.map((one) => one.ordinal).every((one, i) => one === reached[i]);
      const isRight =
        status === "valid" ? isSelf : completions.length > 0 && isReached && reached.length === completions.length;
      if (!isBelow || !isRight) wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });

  test("a stem's codes end in its 7th characters, each of them in one code", () => {
    const wrong: string[] = [];
    let stems = 0;
    for (const ordinal of standing) {
      const entry = catalog.entry(ordinal);
      const made = entry.children.filter((child) => codes.isExtended(child.ordinal));
      if (made.length === 0) continue;
      stems++;
      const characters = (entry.seventhCharacters ?? []).map(({ character }) => character).join("");
      const ends = made.map(({ code }) => code.slice(-1)).join("");
      const stem = entry.code.replace(".", "");
      const isPadded = made.every(({ code }) => code.replace(".", "").slice(0, -1) === stem.padEnd(6, "X"));
      const isTitled = made.every((child) => {
        const meaning = entry.seventhCharacters?.find(({ character }) => child.code.endsWith(character))?.meaning;
        return child.title === `${entry.title}, ${meaning}`;
      });
      if (characters !== ends || !isPadded || !isTitled) wrong.push(`${entry.code}: ${characters}, not ${ends}`);
    }
    expect(wrong).toEqual([]);
    expect(stems).toBeGreaterThan(12_000);
  });
});

describe("Excludes1 between two codes", () => {
  /** Whether there is a note between two codes; it must be the same one from either side. */
  const agreed = (catalog: Catalog, first: number, second: number): boolean => {
    const seenFrom = (one: number, other: number, own: string): string =>
      excludes1Between(catalog, one, other)
        .map(({ note, direction }) => `${note.row} ${direction === own}`)
        .toSorted()
        .join();
    const [there, back] = [seenFrom(first, second, "own"), seenFrom(second, first, "other")];
    // A million assertions would take minutes.
    if (there !== back) expect(back, `${named(first)} and ${named(second)} on ${catalog.date}`).toBe(there);
    return there !== "";
  };

  test("is seen from both or from neither, for any two codes on any day", () => {
    const ordinal = fc.nat(codes.size - 1);
    const near = fc
      .tuple(ordinal, fc.integer({ min: -300, max: 300 }))
      .map(([first, by]): [number, number] => [first, Math.max(0, Math.min(codes.size - 1, first + by))]);
    let excluded = 0;
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(ordinal, ordinal)), fc.constantFrom(...days), ([first, second], day) => {
        if (agreed(catalogs.on(day), first, second)) excluded++;
      }),
      { numRuns: 3000, seed: 2026 },
    );
    expect(excluded).toBeGreaterThan(10);
  });

  test.each(["2022-04-01", "2026-10-01"])("on %s, holds for all pairs that notes name", (day) => {
    const catalog = catalogs.on(day);
    const valid = (from: number, to: number): number => {
      for (let ordinal = from; ordinal < to; ordinal++) if (codes.isValid(ordinal, catalog.day)) return ordinal;
      return -1;
    };
    let pairs = 0;
    const unseen: string[] = [];
    for (const note of notes.all()) {
      if (note.kind !== "excludes1") continue;
      const division = data.divisions.at(note.place);
      const own = valid(division?.from ?? note.place, division?.end ?? codes.end(note.place));
      const references = notes.references(note);
      const isPlain = references.every(({ role, restriction }) => role === "meant" && restriction === undefined);
      for (const reference of references) {
        const other = valid(reference.from, reference.to);
        if (own === -1 || other === -1 || own === other) continue;
        pairs++;
        const isInForce = (catalog.listAround(own) & note.lists) !== 0;
        if (!agreed(catalog, own, other) && isPlain && isInForce)
          unseen.push(`${named(own)} and ${named(other)}: ${note.text}`);
      }
    }
    expect(unseen).toEqual([]);
    expect(pairs).toBeGreaterThan(5000);
  });
});

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : 1;
}

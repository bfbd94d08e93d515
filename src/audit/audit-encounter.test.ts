import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedCatalogs } from "../../test/rule-test.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { auditEncounter } from "./audit-encounter.ts";
import type { Finding } from "./finding.ts";
import { manifestationMark } from "./manifestation.ts";
import type { AnyRule } from "./rule.ts";
import { externalCauseFirst } from "./rules/external-cause-first.ts";
import { unacceptablePrincipal } from "./rules/unacceptable-principal.ts";
import { ruleOf, rules, validityOf, validityRules } from "./rules.ts";

const today = shippedCatalogs().on("2026-06-01");
const valid = [...today.validCodes()].map(({ code }) => code);

function audit(codes: readonly string[], catalog: Catalog = today): readonly Finding[] {
  const diagnoses = codes.map((code) => ({ code }));
  return auditEncounter(catalog, { date: catalog.date, setting: "outpatient", diagnoses });
}

/** The valid codes that a rule finds something in when they stand alone. */
function foundBy(rule: AnyRule): readonly string[] {
  const alone = (code: string): readonly Finding[] =>
    auditEncounter(today, { date: today.date, setting: "inpatient", diagnoses: [{ code }] }, [rule]);
  return valid.filter((code) => alone(code).length > 0);
}

const date = fc
  .integer({ min: Date.UTC(2015, 9, 1), max: Date.UTC(2029, 0, 1) })
  .map((time) => new Date(time).toISOString().slice(0, 10));
const codeLike = fc.stringMatching(/^[A-Z][0-9][0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/);
const anyCode = fc.oneof(
  fc.constantFrom(...valid),
  codeLike,
  fc.string({ unit: "binary" }),
  fc.constantFrom(...valid).map((code) => code.slice(0, -1)),
  fc.constantFrom("", " ", "\uD800", "M50-M54", "13", "M54.-", "💥"),
);

describe("auditEncounter", () => {
  test("throws for no text and no date, and says the same twice", () => {
    fc.assert(
      fc.property(fc.array(anyCode, { maxLength: 8 }), date, (codes, day) => {
        const catalog = shippedCatalogs().on(day);
        const findings = audit(codes, catalog);
        expect(audit(codes, shippedCatalogs().on(day))).toEqual(findings);
        for (const { rule, codes: named, positions, authority, message } of findings) {
          expect(ruleOf(rule)?.id).toBe(rule);
          expect(named).toHaveLength(positions.length);
          expect(authority).not.toBe("");
          expect(message).not.toMatch(/undefined|\.$/);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("exactly one validity rule speaks for a code that may not be submitted, none for one that may", () => {
    const ids = new Set(validityRules.map(({ id }) => id));
    fc.assert(
      fc.property(anyCode, date, (code, day) => {
        const catalog = shippedCatalogs().on(day);
        const found = audit([code], catalog).filter(({ rule }) => ids.has(rule));
        const finding = validityOf(catalog, code);
        expect(found).toEqual(finding === undefined ? [] : [finding]);
      }),
      { numRuns: 2000 },
    );
  });

  test("a valid code is never found invalid: 2,000 of them, on the date", () => {
    fc.assert(
      fc.property(fc.constantFrom(...valid), (code) => {
        expect(validityOf(today, code)).toBeUndefined();
        expect(validityOf(today, ` ${code.toLowerCase().replace(".", "")} `)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  test("every header is incomplete, and every remedy of a header is valid", () => {
    const { codes } = today.data;
    let headers = 0;
    for (let ordinal = 0; ordinal < codes.size; ordinal++) {
      if (today.statusOf(ordinal) !== "incomplete") continue;
      headers++;
      const finding = validityOf(today, codes.code(ordinal));
      expect(finding?.rule).toBe("incomplete-code");
      for (const code of finding?.fix?.match(/[A-Z]\d[\dA-Z]\.[\dA-Z]+/g) ?? []) {
        expect(today.isValidForSubmission(code)).toBe(true);
      }
    }
    expect(headers).toBeGreaterThan(20_000);
  });

  test("the codes an Excludes1 note names conflict with those where it stands, in both orders", () => {
    const { codes, notes, divisions } = today.data;
    let checked = 0;
    for (const note of notes.all()) {
      if (note.kind !== "excludes1" || (note.lists & today.textReleases) === 0 || note.row % 7 !== 0) continue;
      const meant = notes
        .references(note)
        .find(({ role, restriction }) => role === "meant" && restriction === undefined);
      if (meant === undefined || notes.references(note).some(({ role }) => role === "excepted")) continue;
      const from = divisions.at(note.place)?.from ?? note.place;
      const here = today.entry(from).completions[0];
      const there = today.entry(meant.from).completions[0];
      // A note at a block may name codes of the block itself.
      if (here === undefined || there === undefined || here.ordinal === there.ordinal) continue;
      if (there.ordinal >= meant.to || (today.listAround(here.ordinal) & note.lists) === 0) continue;
      checked++;
      for (const pair of [
        [here.code, there.code],
        [there.code, here.code],
      ]) {
        expect([
          pair,
          audit(pair)
            .filter(({ rule }) => rule === "excludes1-conflict")
            .map(({ severity }) => severity),
        ]).toEqual([pair, ["warning"]]);
      }
    }
    expect(checked).toBeGreaterThan(300);
    expect(codes.size).toBeGreaterThan(0);
  });

  test("errors come first, then warnings, then advice", () => {
    const severities = audit(["M54.9", "M54.5", "M25.519", "I10", "I10"]).map(({ severity }) => severity);
    expect(severities).toEqual(["error", "error", "warning", "advice"]);
  });

  test("an encounter without diagnoses has no findings", () => {
    expect(audit([])).toEqual([]);
  });
});

describe("rules", () => {
  test("each has an id of its own, and its file, test and page", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id } of rules) {
      expect(existsSync(resolve(import.meta.dirname, `rules/${id}.ts`))).toBe(true);
      expect(existsSync(resolve(import.meta.dirname, `rules/${id}.test.ts`))).toBe(true);
      expect(existsSync(resolve(import.meta.dirname, `../../docs/rules/${id}.md`))).toBe(true);
    }
  });
});

const editorLists = resolve(import.meta.dirname, "../../../shared/reference/mce/mce_membership_v43.1.tsv.gz");

describe.skipIf(!existsSync(editorLists))("against the lists of the Medicare Code Editor", () => {
  const [, ...rows] = gunzipSync(existsSync(editorLists) ? readFileSync(editorLists) : "")
    .toString("utf8")
    .trim()
    .split("\n");
  const codesUnder = (edit: string): readonly string[] =>
    rows.flatMap((row) => {
      const [code = "", edits = ""] = row.split("\t");
      return edits.split(",").includes(edit) ? [code] : [];
    });

  test("every manifestation is one here, and those by title are all of them manifestations there", () => {
    const manifestations = new Set(codesUnder("manifestation_not_pdx"));
    expect(manifestations.size).toBe(422);
    for (const code of manifestations)
      expect([code, manifestationMark(today.require(code))?.by]).not.toEqual([code, undefined]);
    const byTitle = valid.filter((code) => manifestationMark(today.require(code))?.by === "title");
    expect(byTitle.filter((code) => !manifestations.has(code))).toEqual([]);
  });

  test("the external causes are the same", () => {
    const found = foundBy(externalCauseFirst);
    expect(found.toSorted()).toEqual([...codesUnder("external_cause_not_pdx")].toSorted());
  });

  test("what is unacceptable here is so there, but for drugs that only the Guidelines keep out", () => {
    const unacceptable = new Set(codesUnder("unacceptable_pdx"));
    const found = foundBy(unacceptablePrincipal);
    const more = new Set(found.filter((code) => !unacceptable.has(code)).map((code) => code.slice(0, -1)));
    expect(found.length).toBeGreaterThan(1000);
    expect([...more]).toEqual(["T45.AX5", "T45.AX6", "T50.905", "T50.906", "T50.995", "T50.996"]);
  });
});

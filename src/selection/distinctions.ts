/**
 * What sibling codes differ in besides the condition itself. Where titles combine several ("Displaced fracture of right
 * radial styloid process"), each is asked by itself.
 */
export interface Distinction {
  readonly name: string;
  /** The question. */
  readonly text: string;
  /** The question where an answer is among the values. */
  readonly textWith?: { readonly answer: string; readonly text: string };
  /** Why it is asked. */
  readonly why?: string;
  /** The first whose pattern fits is a title's value. */
  readonly values: readonly DistinctionValue[];
  /** What in a title says that it is not specified; what is left of the title is told without it. */
  readonly unspecified?: RegExp;
  /** What the classification takes where the record does not say, beyond a code for "unspecified". */
  readonly defaults?: readonly DistinctionDefault[];
}

export interface DistinctionValue {
  readonly answer: string;
  readonly saidAs?: readonly string[];
  /** Taken out of the title; group 1 is left in its place. */
  readonly pattern: RegExp;
}

export interface DistinctionDefault {
  readonly answer: string;
  /** Only for titles that fit. */
  readonly titles?: RegExp;
  readonly authority: string;
}

/** A title may name the part with its side: "right eye" beside "bilateral". */
const part = "(?:\\s+(?:eyes?|ears?|sides?)\\b(?!\\s+category))?";

/**
 * In the order in which they are asked, after what kind it is and where. Sources: titles of the Tabular List; defaults as
 * the Official Guidelines and the notes named say.
 */
export const distinctions: readonly Distinction[] = [
  {
    name: "intent",
    text: "What was the intent?",
    why: "Undetermined only where the record says that the intent cannot be determined (Guidelines I.C.20.h)",
    values: [
      {
        answer: "accidental",
        saidAs: ["accident", "unintentional"],
        pattern: /,?\s*\baccidental(?: \(unintentional\))?/i,
      },
      { answer: "intentional self-harm", saidAs: ["self-harm"], pattern: /,?\s*\bintentional self-harm\b/i },
      { answer: "assault", pattern: /,\s*assault$/i },
      { answer: "undetermined", pattern: /,?\s*\bundetermined(?: intent)?$/i },
    ],
    defaults: [{ answer: "accidental", authority: "Guidelines I.C.20.h: unknown or unspecified intent is accidental" }],
  },
  {
    name: "traffic",
    text: "Was it a traffic accident?",
    why: "A traffic accident is one on the public highway (Tabular List, V00-V99)",
    values: [
      { answer: "nontraffic", saidAs: ["no"], pattern: /,?\s*(?:\bin )?\(?nontraffic\)?(?: accident)?\b/i },
      { answer: "traffic", saidAs: ["yes"], pattern: /,?\s*(?:\bin )?\(?\btraffic\)?(?: accident)?\b/i },
    ],
    defaults: [
      {
        answer: "nontraffic",
        titles: /all-terrain|off-road|snowmobile|dune buggy/i,
        authority: "Tabular List, V00-V99: an accident of off-road vehicles only is a nontraffic accident",
      },
      { answer: "traffic", authority: "Tabular List, V00-V99: assumed to have occurred on the public highway" },
    ],
  },
  {
    name: "displacement",
    text: "Is the fracture displaced?",
    why: "Guidelines I.C.19.c",
    values: [
      { answer: "nondisplaced", saidAs: ["no", "not displaced"], pattern: /\bnon-?displaced\b/i },
      { answer: "displaced", saidAs: ["yes"], pattern: /\bdisplaced\b/i },
    ],
    defaults: [
      {
        answer: "displaced",
        authority: "Guidelines I.C.19.c: a fracture not indicated as displaced or not is coded as displaced",
      },
    ],
  },
  {
    name: "side",
    text: "Which side?",
    why: "Guidelines I.B.13; both sides without a bilateral code are coded each",
    values: [
      { answer: "bilateral", saidAs: ["both", "both sides"], pattern: new RegExp(`\\b(?:bilateral|both)${part}`, "i") },
      { answer: "unilateral", saidAs: ["one side"], pattern: /\bunilateral\b/i },
      { answer: "right", saidAs: ["right side"], pattern: new RegExp(`\\bright${part}(?!-)`, "i") },
      { answer: "left", saidAs: ["left side"], pattern: new RegExp(`\\bleft${part}(?!-)`, "i") },
    ],
    unspecified: /,?\s*\bunspecified (?:eye|ear|side)\b/i,
  },
  {
    name: "dominance",
    text: "Is it the dominant side?",
    why: "Guidelines I.C.6.a",
    values: [
      { answer: "non-dominant", saidAs: ["no"], pattern: /\bnon-?dominant\b/i },
      { answer: "dominant", saidAs: ["yes"], pattern: /\bdominant\b/i },
    ],
    defaults: [
      {
        answer: "dominant",
        titles: /\bright\b/i,
        authority: "Guidelines I.C.6.a: the right side is by default dominant",
      },
      {
        answer: "non-dominant",
        titles: /\bleft\b/i,
        authority: "Guidelines I.C.6.a: the left side is by default non-dominant",
      },
    ],
  },
  {
    name: "sex",
    text: "Male or female?",
    values: [
      { answer: "male", pattern: /,?\s*\b(?:in )?male\b/i },
      { answer: "female", pattern: /,?\s*\b(?:in )?female\b/i },
    ],
  },
  {
    name: "trimester",
    text: "Which trimester?",
    textWith: { answer: "puerperium", text: "In pregnancy, childbirth or the puerperium?" },
    why: "Guidelines I.C.15.a.3: by the days of gestation at the encounter",
    values: [
      {
        answer: "first",
        saidAs: ["first trimester", "1"],
        pattern: /(?:\bcomplicating pregnancy)?,?\s*(?:\bin )?(?:the )?\bfirst trimester/i,
      },
      {
        answer: "second",
        saidAs: ["second trimester", "2"],
        pattern: /(?:\bcomplicating pregnancy)?,?\s*(?:\bin )?(?:the )?\bsecond trimester/i,
      },
      {
        answer: "third",
        saidAs: ["third trimester", "3"],
        pattern: /(?:\bcomplicating pregnancy)?,?\s*(?:\bin )?(?:the )?\bthird trimester/i,
      },
      { answer: "pregnancy", pattern: /,?\s*\b(?:complicating|in) pregnancy$/i },
      { answer: "childbirth", saidAs: ["in childbirth"], pattern: /,?\s*(?:complicating |in )?\bchildbirth\b/i },
      {
        answer: "puerperium",
        saidAs: ["in the puerperium", "postpartum"],
        pattern: /,?\s*(?:complicating |in )?(?:the )?\bpuerperium\b/i,
      },
    ],
    unspecified: /(?:\bcomplicating pregnancy)?,?\s*\bunspecified trimester/i,
  },
  {
    name: "fracture",
    text: "Is the fracture closed or open?",
    why: "Guidelines I.C.19.c",
    values: [
      { answer: "closed", pattern: /\bclosed (fracture)\b/i },
      {
        answer: "open, type IIIA, IIIB or IIIC",
        saidAs: ["open type III", "open type IIIA", "open type IIIB", "open type IIIC", "IIIA", "IIIB", "IIIC"],
        pattern: /\bopen (fracture) type IIIA, IIIB, or IIIC/i,
      },
      {
        answer: "open, type I or II or not typed",
        saidAs: ["open", "open type I", "open type II", "open type I or II", "open fracture NOS"],
        pattern: /\bopen (fracture) type I or II\b/i,
      },
      { answer: "open", pattern: /\bopen (fracture)\b/i },
    ],
    defaults: [
      {
        answer: "closed",
        authority: "Guidelines I.C.19.c: a fracture not indicated as open or closed is coded as closed",
      },
    ],
  },
];

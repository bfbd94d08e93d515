import { readTerms } from "../search/terms.ts";

/** Values that exclude each other: a text that has one and a title that has another do not mean the same. */
export interface Axis {
  readonly name: string;
  /** The rule that speaks where they differ. */
  readonly rule: "wrong-site" | "wrong-title";
  /** The values a text names; none where it is silent. */
  valuesOf(text: string): readonly string[];
}

const wordAxis = (name: string, rule: Axis["rule"], values: Readonly<Record<string, RegExp>>): Axis => ({
  name,
  rule,
  valuesOf: (text) => Object.entries(values).flatMap(([value, pattern]) => (pattern.test(text) ? [value] : [])),
});

/** The stretches of the spine, as the parts of it they hold. */
const spine: readonly (readonly [RegExp, string])[] = [
  [/\bcervico-?thoracic\b/gi, "CT"],
  [/\bthoraco-?lumbar\b/gi, "TL"],
  [/\blumbo-?sacral\b/gi, "LS"],
  [/\bsacro-?coccygeal\b|\bsacr(?:al|um)\b|\bcoccy(?:x|geal)\b|\btailbone\b|\bsacroiliac\b/gi, "S"],
  [/\boccipito-?atlanto-?axial\b|\batlanto-?(?:axial|occipital)\b/gi, "C"],
  [
    /\bcervical(?! (?:os|canal|cancer|intraepithelial|dysplasia|smear|stump|polyp|incompetence|ectropion|erosion|lymph))\b|\bcervicalgia\b|(?<!(?:femoral|bladder|surgical|anatomical|gallbladder|uterine) )\bneck(?! of)\b/gi,
    "C",
  ],
  [
    /\b(?:upper|mid(?:dle)?)[- ]?(?:and[- ](?:mid(?:dle)?|upper)[- ]?)?back\b|\bmidback\b|\bthoracic(?! (?:duct|aort|outlet|organ|cavity|surg|root))\b|\bdorsal spine\b|\binterscapular\b/gi,
    "T",
  ],
  [/\blow(?:er)?[- ]back\b|\blumbar\b|\blumbago\b|\blumbalgia\b/gi, "LS"],
];
const level = /\b([CTLS])\d{1,2}(?=\b|[-–/])/g;

export const regionOfSpine: Axis = {
  name: "region of the spine",
  rule: "wrong-site",
  valuesOf: (text) => {
    const parts = new Set<string>();
    for (const [pattern, region] of spine)
      for (const _ of text.matchAll(pattern)) for (const part of region) parts.add(part);
    for (const [, letter = ""] of text.matchAll(level)) parts.add(letter);
    return [...parts];
  },
};

const stage: Axis = {
  name: "stage",
  rule: "wrong-title",
  valuesOf: (text) =>
    [...text.matchAll(/\bstages?\s+([1-5])(?:[ab]\b)?(?:\s*(?:-|–|to|through(?: stage)?)\s*([1-5]))?/gi)].flatMap(
      ([, from = "", to = from]) =>
        Array.from({ length: Math.max(0, Number(to) - Number(from)) + 1 }, (_, more) => String(Number(from) + more)),
    ),
};

/** Of stages that are told apart further: "stage 3a". */
const partOfStage: Axis = {
  name: "part of a stage",
  rule: "wrong-title",
  valuesOf: (text) => [...text.matchAll(/\bstages?\s+([1-5][ab])\b/gi)].map(([, part = ""]) => part.toLowerCase()),
};

/** Sides of the heart, of a vessel and of speech are no sides of the body. */
const otherSides =
  /\b(?:left|right)[- ](?:sided )?(?:ventric\w*|atri\w*|heart|main|coronary|circumflex|anterior|bundle|upper quadrant|lower quadrant|hemisphere|handed|against|bundle-branch|behind|over|alone|away|now|code|choice)\b/gi;

export const sideOfBody: Axis = {
  name: "side",
  rule: "wrong-site",
  valuesOf: (text) => {
    const plain = text.replace(otherSides, " ");
    const values = [/\bleft\b/i.test(plain) ? "left" : "", /\bright\b/i.test(plain) ? "right" : ""].filter(
      (side) => side !== "",
    );
    return /\bbilateral|\bboth sides\b/i.test(plain) ? ["bilateral"] : values;
  },
};

/** The axes on which a text is held against a title. */
export const axes: readonly Axis[] = [
  regionOfSpine,
  sideOfBody,
  stage,
  partOfStage,
  wordAxis("encounter", "wrong-title", {
    initial: /\b(?:initial|first) (?:encounter|visit)\b/i,
    subsequent: /\b(?:subsequent|follow-up) (?:encounter|visit)\b/i,
    sequela: /\bsequelae?\b/i,
  }),
  wordAxis("course", "wrong-title", { acute: /\bacute\b/i, chronic: /\bchronic\b/i }),
  wordAxis("severity", "wrong-title", { mild: /\bmild\b/i, moderate: /\bmoderate\b/i, severe: /\bsevere\b/i }),
  wordAxis("type of diabetes", "wrong-title", {
    "type 1": /\btype[- ](?:1|I|one) (?:dm|diabetes|diabetic)|\bdiabetes(?: mellitus)?,? type (?:1|I|one)\b|\bT1DM\b/i,
    "type 2":
      /\btype[- ](?:2|II|two) (?:dm|diabetes|diabetic)|\bdiabetes(?: mellitus)?,? type (?:2|II|two)\b|\bT2DM\b/i,
  }),
  wordAxis("trimester", "wrong-title", {
    first: /\bfirst trimester\b/i,
    second: /\bsecond trimester\b/i,
    third: /\bthird trimester\b/i,
  }),
  wordAxis("displacement", "wrong-title", { displaced: /\bdisplaced\b/i, nondisplaced: /\bnon-?displaced\b/i }),
  wordAxis("nature", "wrong-title", { benign: /\bbenign\b/i, malignant: /\bmalignant\b/i }),
  wordAxis("phase", "wrong-title", { systolic: /\bsystolic\b/i, diastolic: /\bdiastolic\b/i }),
  wordAxis("muscle", "wrong-site", { flexor: /\bflexors?\b/i, extensor: /\bextensors?\b/i }),
  wordAxis("episode", "wrong-title", { single: /\bsingle episode\b/i, recurrent: /\brecurrent\b/i }),
];

/** Axes of whose values each has its code: "use N18.31 for stage 3b" is as wrong as "N18.31 means stage 3b". */
export const choosesCode: ReadonlySet<string> = new Set(["stage", "part of a stage", "trimester", "displacement"]);

/** The values of both where they name the axis and share none. */
export function contradiction(
  axis: Axis,
  said: string,
  official: string,
): { readonly said: readonly string[]; readonly official: readonly string[] } | undefined {
  const ours = axis.valuesOf(official);
  if (ours.length === 0) return undefined;
  const theirs = axis.valuesOf(said);
  return theirs.length === 0 || theirs.some((value) => ours.includes(value))
    ? undefined
    : { said: theirs, official: ours };
}

/** A condition that the one has and the other says is not there: "without heart failure" of I11.0. */
export function deniedTerm(said: string, official: string): string | undefined {
  if (/\bwith(?:\s*(?:\/|or|and)\s*|\s+or\s+)without\b/i.test(`${said} ${official}`)) return undefined;
  const ours = new Set(termsOf(official));
  const theirs = new Set(termsOf(said));
  const opposite = (term: string): string => (term.startsWith("!") ? term.slice(1) : `!${term}`);
  return [...theirs].find((term) => ours.has(opposite(term)) && !ours.has(term) && !theirs.has(opposite(term)));
}

/** Whether a wording has a term of `deniedTerm`, there or not there as it says. */
export const saysTerm = (wording: string, term: string): boolean => termsOf(wording).includes(term);

/** With the short forms of official short titles and charts spelt out. */
const termsOf = (text: string): readonly string[] =>
  readTerms(text.replace(/\bw\/o\b/gi, "without").replace(/\bw\//gi, "with ")).map(({ term }) => term);

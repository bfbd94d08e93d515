const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that hold a phrase together and never tell two conditions apart. */
const joining =
  list(`a an the of and or in on to by for at from as with within into onto due is are was were be been being has
have had that this these those its it his her their my our your which who whom whose per via than then also such any some i he
she they we you do does did but if so`);

/** Words after which what follows is said not to be there. */
const negating = list("without not no except excluding");

/** What the classification adds where nothing more is said. */
const filler = list("unspecified nos nec specified classified classifiable elsewhere unqualified otherwise");

/** Words that say that there is a condition or a kind of it, not which. */
const generic =
  list(`disease disorder syndrome condition type form site part region area unspecific various state status
problem issue finding sign symptom patient case complaint manifestation affecting involving associated related induced caused
characterized process subtype variant following unknown female organism severity side laterality cause etiology nature origin extent
location episode trimester autosomal recessive dominant linked`);

/** Kinds and causes that make another code of the same condition. A query that means them names them. */
const variant = list(`other congenital exposure contact vaccination postprocedural intraoperative complicating acute
chronic subacute recurrent classified-elsewhere abortion ectopic molar juvenile transplant prosthetic device`);

/**
 * Circumstances in which the same condition stands in another chapter: in pregnancy, in a newborn, in the history, what is left
 * of it, a test for it. A query that means them names one of them.
 */
const circumstance =
  list(`pregnancy pregnant gestational gestation childbirth puerperium puerperal postpartum antepartum delivery obstetric maternal
newborn neonatal perinatal history family personal screening sequela aftercare poisoning underdosing adverse assault`);

/**
 * How much a word can say: `joining` nothing, `filler` that nothing more is said, `generic` little, `number` a subtype,
 * `variant` another
 * code, `circumstance` another chapter.
 */
export const wordClasses = [
  "content",
  "variant",
  "circumstance",
  "number",
  "generic",
  "filler",
  "negating",
  "joining",
] as const;

export type WordClass = (typeof wordClasses)[number];

/** The class of a stem. */
export function classOfWord(stem: string): WordClass {
  if (joining.has(stem)) return "joining";
  if (negating.has(stem)) return "negating";
  if (filler.has(stem)) return "filler";
  if (circumstance.has(stem)) return "circumstance";
  if (variant.has(stem)) return "variant";
  if (generic.has(stem)) return "generic";
  if (/^\d+(?:\.\d+)?[a-z]?\d*$/.test(stem)) return "number";
  return "content";
}

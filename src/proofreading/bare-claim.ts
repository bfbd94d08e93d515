/** Words around a condition that do not belong to it: the encounter, the code itself, how often, examples. */
const frame: readonly RegExp[] = [
  /,?\s*\b(?:initial|subsequent|follow-up)\s+(?:encounters?|visits?)(?:\s+for\s+[^,;()]*?(?:fracture|healing|nonunion|malunion)\b(?:\s+with\s+(?:routine healing|delayed healing|nonunion|malunion))?[^,;()]*)?/gi,
  /,?\s*\bsequelae?$/gi,
  /\bICD-?\s?(?:10|9)(?:-CM)?\b|\b(?:diagnos(?:is|tic)\s+)?cod(?:e|es|ing)\b(?:\s+(?:for|of))?/gi,
  /\((?:new|effective|added|since|formerly|primary|most common|billable|updated)\b[^()]*\)/gi,
  /\b(?:such as|for example|e\.g\.|including|i\.e\.)[\s\S]*$/gi,
];

/** A claim's condition alone. */
export function bareClaim(text: string): string {
  let bare = text;
  for (const words of frame) bare = bare.replace(words, " ");
  return bare.replace(/\s+/g, " ").trim();
}

/** Where and when, which many conditions share. */
const sites =
  "cervical thoracic lumbar lumbosacral thoracolumbar cervicothoracic sacral spine spinal region regions area back neck upper lower mid middle high low right left bilateral both side sides unspecified other others specified knee shoulder hip ankle foot wrist hand elbow muscle muscles joint joints head body general initial subsequent first follow-up followup acute chronic active";

/** What texts call their parts, and what they tell the reader to do: "Diagnosis: M54.6", "→ Use M54.6", "Answer: M54.6". */
const partsOfText =
  "use using used assign assigning report reporting choose select see add note notes tip tips example examples case answer question step diagnosis diagnoses description definition condition conditions assessment plan impression primary secondary principal related alternative alternatives main common correct valid billable official title name meaning overview guide guidelines summary introduction conclusion table list chart category categories block chapter section group treatment symptoms causes type visit visits encounter patient patients yes no icd cm dx dos date new current default also only instead character characters digit digits 7th seventh sixth fifth code codes";

const joiners = "of the and or in at for a an to with is are was be as by on this that it its";

const empty = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[sites, partsOfText, joiners].join(" ").replaceAll(" ", "|")}|[CTLS]\\d{1,2}|\\d+)(?![\\p{L}\\p{N}])`,
  "giu",
);

/** Names no condition, only where or when: "Lumbosacral Spine", "mid-cervical", "Diagnosis". */
export function namesNoCondition(bare: string): boolean {
  return !/\p{L}{2}/u.test(bare.replace(empty, " "));
}

/** The conditions of "scoliosis or kyphosis" and "Dystonia / Torticollis". */
export function alternativesIn(bare: string): readonly string[] {
  return bare
    .split(/\s+or\s+|\s*\/\s*|\s*;\s*/)
    .map((part) => part.trim())
    .filter((part) => part.length >= 3);
}

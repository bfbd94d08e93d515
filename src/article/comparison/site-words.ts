/** A region of the body, and how titles of the Tabular List name it. */
export interface SiteWord {
  readonly site: string;
  readonly pattern: RegExp;
}

/** Each region that a title names is one of its values; of nested ones the first takes its words. */
export const siteWords: readonly SiteWord[] = [
  { site: "multiple sites", pattern: /\bmultiple sites\b/i },
  { site: "occipito-atlanto-axial", pattern: /\boccipito-atlanto-axial\b/i },
  { site: "cervicothoracic", pattern: /\bcervicothoracic\b/i },
  { site: "thoracolumbar", pattern: /\bthoracolumbar\b/i },
  { site: "lumbosacral", pattern: /\blumbosacral\b/i },
  { site: "sacral and sacrococcygeal", pattern: /\bsacral and sacrococcygeal\b/i },
  {
    site: "cervical (neck)",
    pattern: /\bcervic(?:al(?! cancer| intraepithelial| dysplasia)|algia)|\bneck\b(?! of)|\btorticollis\b|\bC[1-7]\b/i,
  },
  { site: "thoracic", pattern: /\bthora(?:cic|x)\b|\bT\d{1,2}\b/i },
  { site: "lumbar (low back)", pattern: /\blumba(?:r|go)\b|\blow(?:er)? back\b|\bL[1-5]\b/i },
  { site: "sacral", pattern: /\bsacr(?:al|um)\b|\bsacrococcyg\w*|\bcoccy\w+/i },
  { site: "rib", pattern: /\bribs?\b/i },
  { site: "shoulder", pattern: /\bshoulder\b|\bclavic\w+|\bscapul\w+/i },
  { site: "upper arm", pattern: /\bupper arm\b|\bhumer\w+/i },
  { site: "elbow", pattern: /\belbow\b/i },
  { site: "forearm", pattern: /\bforearm\b|\bradi(?:us|al)\b|\buln\w+/i },
  { site: "wrist", pattern: /\bwrist\b|\bcarpal\b/i },
  { site: "thumb", pattern: /\bthumb\b/i },
  { site: "finger", pattern: /\bfingers?\b/i },
  { site: "hand", pattern: /\bhands?\b|\bmetacarp\w+/i },
  { site: "hip", pattern: /\bhip\b/i },
  { site: "thigh", pattern: /\bthigh\b|\bfem(?:ur|oral)\b/i },
  { site: "knee", pattern: /\bknee\b|\bpatell\w+/i },
  { site: "lower leg", pattern: /\blower leg\b|\btibia\w*|\bfibula\w*|\bcalf\b/i },
  { site: "ankle", pattern: /\bankle\b/i },
  { site: "toe", pattern: /\btoes?\b/i },
  { site: "foot", pattern: /\bf(?:oo|ee)t\b|\bheel\b|\b(?:meta)?tars\w+/i },
  { site: "head", pattern: /\bhead\b(?! of)|\bskull\b|\bscalp\b/i },
  { site: "face", pattern: /\bfac(?:e|ial)\b|\bjaw\b|\bmandib\w+|\bmaxill\w+/i },
  { site: "eye", pattern: /\beye(?:lid|ball)?\b|\bretin\w+|\bcornea\w*/i },
  { site: "ear", pattern: /\bears?\b/i },
  { site: "chest wall", pattern: /\bchest\b|\bbreast\b/i },
  { site: "abdomen", pattern: /\babdom\w+/i },
  { site: "pelvis", pattern: /\bpelvi\w+/i },
];

/** The regions that a title names, in the order of `siteWords`. */
export function sitesOf(title: string): readonly string[] {
  return siteWords.filter(({ pattern }) => pattern.test(title)).map(({ site }) => site);
}

/** Plurals no rule reaches, and words whose last s is no plural. */
const exceptions: ReadonlyMap<string, string> = new Map(
  `feet foot|teeth tooth|children child|women woman|mice mouse|lice louse|geese goose|oxen ox|calves calf|
knives knife|wives wife|lives life|halves half|leaves leaf|loaves loaf|septa septum|ova ovum|atria atrium|ganglia ganglion|
labia labium|diverticula diverticulum|crura crus|corpora corpus|genera genus|viscera viscus|bacteria bacterium|
fungi fungus|bacilli bacillus|nuclei nucleus|nevi nevus|thrombi thrombus|emboli embolus|calculi calculus|bronchi bronchus|
rami ramus|humeri humerus|sulci sulcus|tali talus|uteri uterus|villi villus|alveoli alveolus|glomeruli glomerulus|
tori torus|tophi tophus|acini acinus|cocci coccus|streptococci streptococcus|staphylococci staphylococcus|
pneumococci pneumococcus|meningococci meningococcus|gonococci gonococcus|enterococci enterococcus|canthi canthus|
foramina foramen|lumina lumen|stigmata stigma|stomata stoma|sarcomata sarcoma|carcinomata carcinoma|
phalanges phalanx|meninges meninx|larynges larynx|pharynges pharynx|thoraces thorax|apices apex|cortices cortex|
vertices vertex|appendices appendix|indices index|varices varix|cervices cervix|matrices matrix|cicatrices cicatrix|
fornices fornix|helices helix|calices calyx|calyces calyx|ilia ilium|ischia ischium|capitula capitulum|hila hilum|
cilia cilium|media medium|menisci meniscus|medulloblastomata medulloblastoma|crises crisis|bases basis|axes axis|
testes testis|penes penis|pelves pelvis|epididymides epididymis|irides iris|iritides iritis|arthritides arthritis|
metastases metastasis|stases stasis|anastomoses anastomosis|
series series|species species|caries caries|scabies scabies|rabies rabies|facies facies|herpes herpes|
diabetes diabetes|ascites ascites|pancreas pancreas|biceps biceps|triceps triceps|forceps forceps|quadriceps quadriceps|
feces feces|lens lens|pes pes|pus pus|gas gas|aids aids|mumps mumps|measles measles|hives hives|shingles shingles|
rickets rickets|dermatophytes dermatophyte|atlas atlas|bends bends|tabes tabes|menses menses|pubes pubes|
dose dose|doses dose|overdoses overdose|nose nose|noses nose|hoses hose|glucoses glucose|diseases disease|
purchases purchase|phases phase|phrases phrase|cases case|gases gas|releases release|abscesses abscess|
abuses abuse|misuses misuse|uses use|caps caps`
    .replace(/\n/g, "")
    .split("|")
    .map((pair) => pair.split(" "))
    .map(([word = "", stem = ""]) => [word, stem]),
);

/**
 * The singular of a folded, American-spelt word, Latin and Greek plurals included: "fractures" → "fracture", "vertebrae" →
 * "vertebra", "diagnoses" → "diagnosis". Endings that carry meaning (-itis, -osis, -ic, -ed) stay: see `relatedForms`.
 */
export function stemWord(word: string): string {
  const exception = exceptions.get(word);
  if (exception !== undefined) return exception;
  if (word.length < 4 || !/[a-z]$/.test(word)) return word;
  if (word.endsWith("ae")) return word.slice(0, -1);
  if (word.endsWith("omata")) return word.slice(0, -2);
  if (!word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("oses") || word.endsWith("yses") || word.endsWith("eses")) return `${word.slice(0, -2)}is`;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|[^a]ch|sh|[^ao]us)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

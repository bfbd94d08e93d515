/** What a question asks for, recognised by its answers or by the header it is asked at. */
export interface Axis {
  readonly name: string;
  /** The question; "{header}" stands for the header's title. */
  readonly text: string;
  /** Most of the answers fit. */
  readonly answers?: RegExp;
  /** Most of the answers consist of such words, by half at least. */
  readonly words?: RegExp;
  /** The header's title fits. */
  readonly header?: RegExp;
  /** The header's code fits. */
  readonly codes?: RegExp;
  readonly why?: string;
  /** The header may name it too: under "injury of finger" the answers are fingers. */
  readonly isPart?: true;
}

const seventhCharacter = "Guidelines I.C.19.a: the 7th character tells the kind of treatment, not which visit it is";

/** In this order the first that fits names the question: from the narrow to the wide. */
export const axes: readonly Axis[] = [
  {
    name: "encounter",
    text: "Is this active treatment, healing, or a sequela?",
    answers: /^(?:active treatment|healing or recovery|routine healing|delayed healing|nonunion|malunion|sequela)$/i,
    why: seventhCharacter,
  },
  { name: "tophus", text: "Is there a tophus?", answers: /\btophus\b/i },
  { name: "fetus", text: "Which fetus?", answers: /\bfetus \d|\bother fetus$|^not applicable/i },
  { name: "intractability", text: "Is it intractable?", answers: /^(?:not )?intractable\b/i },
  {
    name: "time",
    text: "In pregnancy, childbirth or the puerperium?",
    answers: /^(?:complicating )?(?:pregnancy|childbirth|(?:the )?puerperium)$/i,
  },
  { name: "trimester", text: "Which trimester?", answers: /\btrimester|childbirth|puerperium/i },
  { name: "weeks", text: "How many weeks of gestation?", header: /weeks of gestation/i },
  { name: "weight", text: "What was the weight?", answers: /\bgrams\b/i },
  {
    name: "loss of consciousness",
    text: "Was consciousness lost, and for how long?",
    answers: /\bloss of consciousness|\b(?:minutes|hours)\b|conscious level|duration/i,
    header: /loss of consciousness|brain|concussion|hemorrhage|intracranial|cerebr/i,
    codes: /^S06/,
  },
  { name: "time", text: "When was it recorded?", answers: /\btime\b|ambulance|arrival|admission/i, codes: /^R40/ },
  {
    name: "stage",
    text: "Which stage?",
    answers: /\bstages?\b|unstageable|\bpressure-induced|^[1-5]$/i,
    header: /ulcer|kidney disease|glaucoma|macular|lymphedema|retinopathy|stage/i,
  },
  { name: "stage", text: "Which stage?", answers: /\bstages?\b/i },
  { name: "percentage", text: "What percentage of the body surface?", answers: /\d ?%|percent/i },
  { name: "depth", text: "How deep?", answers: /\bskin\b.*\bbreakdown|fat layer|necrosis of|\bdegree\b/i },
  {
    name: "degree",
    text: "Which degree?",
    answers: /\b(?:first|second|third) degree|erythema|corrosion of (?:unspecified|first|second|third)/i,
  },
  {
    name: "body mass index",
    text: "What is the body mass index?",
    answers: /\d+\.\d.*\d+\.\d|\bpercentile\b|^\d\d(?:\.\d)?/i,
    codes: /^Z68/,
  },
  {
    name: "number",
    text: "How many?",
    answers:
      /\b(?:twin|triplet|quadruplet|one|two|three|four|multiple|single)\b.*(?:births?|born|liveborn|gestation|placenta)/i,
  },
  {
    name: "severity",
    text: "How severe is it?",
    answers: /\b(?:mild|moderate|severe|profound|massive|partial|complete)\b/i,
  },
  {
    name: "course",
    text: "What is its course?",
    answers:
      /\b(?:acute|chronic|subacute|recurrent|persistent|paroxysmal|intermittent|remission|relapse|single episode|transient|permanent)\b/i,
  },
  {
    name: "vertebra",
    isPart: true,
    text: "Which vertebra?",
    answers:
      /\b(?:[CTLS]\d+(?:-[CTLS]?\d+)?|(?:first|second|third|fourth|fifth|sixth|seventh)(?: (?:cervical|thoracic|lumbar))?(?: vertebra)?)(?: level)?$/i,
    header: /vertebra|spinal|cord|cervical|thoracic|lumbar/i,
  },
  {
    name: "region of the spine",
    isPart: true,
    text: "Which region of the spine?",
    answers: /occipit|cervic(?:al|othoracic)\b|thoracic\b|thoracolumbar|lumba|lumbosacr|sacral|sacrococcyg|spine/i,
    header: /spin|disc|dors|vertebr|radiculo|kypho|lordo|scolio|spondyl|back|cord|enthesopath/i,
  },
  { name: "finger", isPart: true, text: "Which finger?", answers: /\b(?:thumb|finger)s?\b/i },
  { name: "toe", isPart: true, text: "Which toe?", answers: /\btoes?\b/i },
  { name: "eyelid", isPart: true, text: "Which eyelid?", answers: /\beyelids?\b/i },
  { name: "quadrant", isPart: true, text: "Which quadrant?", answers: /\bquadrant\b/i },
  { name: "sex", text: "Which sex?", answers: /^(?:fe)?male\b|\b(?:fe)?male$/i },
  { name: "side", text: "Which side?", answers: /\b(?:right|left|bilateral|unilateral)\b/i },
  {
    name: "histology",
    text: "What type of tumor is it?",
    answers:
      /carcinoma|melanoma|sarcoma|lymphoma|carcinoid|leukemia|histiocyt|myel|adenoma|nevus|tumor|B-cell|T-cell|\bgrade\b/i,
    codes: /^[CD]/,
  },
  {
    name: "behavior",
    text: "Is it malignant, in situ, benign or of uncertain behavior?",
    answers: /malignant|in situ|benign|uncertain behavior|unspecified behavior/i,
    codes: /^[CD]/,
  },
  { name: "place", text: "Where did it happen?", header: /place of occurrence|\bas the place\b/i },
  { name: "place", text: "Where did it happen?", codes: /^Y92/ },
  { name: "activity", text: "What was the person doing?", codes: /^Y93/ },
  { name: "malformation", text: "Which malformation?", codes: /^Q/ },
  {
    name: "poisoning",
    text: "Is it a poisoning, an adverse effect or underdosing?",
    answers: /^(?:poisoning|adverse effect|underdosing)\b/i,
    why: "Adverse effect: rightly given or taken; poisoning: not; underdosing: less than prescribed (Guidelines I.C.19.e.5)",
  },
  {
    name: "substance",
    text: "Which substance?",
    header: /poisoning|toxic effect|adverse effect|underdosing|abuse of|dependence|drug therapy|allergy status/i,
  },
  { name: "substance", text: "Which substance?", codes: /^(?:T3[6-9]|T4|T5|T6[0-5])/ },
  { name: "circumstances", text: "How did it happen?", codes: /^[VWXY]/ },
  {
    name: "site",
    isPart: true,
    text: "Which site?",
    words:
      /^(?:sites?|regions?|limbs?|head|face|neck|scalp|skull|jaw|mandible|maxilla|lips?|tongue|tooth|teeth|mouth|throat|pharynx|larynx|trachea|bronch\w+|lungs?|lobe|pleura\w*|chest|thorax|thoracic|breasts?|abdom\w+|back|flank|groin|pelvi\w+|buttocks?|perineum|genital\w*|shoulders?|clavicle|scapula|(?:upper|lower|fore)?arms?|elbows?|wrists?|hands?|palm|phalan\w+|hips?|thighs?|knees?|(?:lower )?legs?|calf|ankles?|foot|feet|heels?|midfoot|bones?|joints?|femur|femoral|tibia\w*|fibula\w*|radi(?:us|al)|ulna\w*|humer\w+|patella\w*|tarsal|metatars\w+|carpal|metacarp\w+|ribs?|sternum|sacrum|coccyx|ilium|ischium|pubis|acetabulum|cord|nerves?|plexus|arter\w+|aorta\w*|veins?|ven(?:ous|a)|heart|ventric\w+|atri\w+|valves?|septum|brain|cerebr\w+|cerebell\w+|lymph|spleen|liver|gallbladder|bile|duct|pancrea\w+|stomach|gastric|esophag\w+|duoden\w+|jejunum|ileum|colon|cecum|intestin\w+|bowel|rectum|rectal|anus|anal|kidneys?|ureters?|bladder|urethra\w*|prostate|testis|testes|scrotum|penis|uter(?:us|ine)|cervix|ovar\w+|vagina\w*|vulva\w*|tube|placenta|skin|nails?|eyes?|cornea\w*|retina\w*|conjunctiva\w*|orbit\w*|iris|lens|lacrimal|ears?|tympanic|mastoid|nose|nasal|sinus(?:es)?|maxillary|frontal|ethmoid\w*|sphenoid\w*|muscles?|tendons?|ligaments?|vertebra\w*|disc|gland|thyroid|adrenal|pituitary|canthus|trunk|cervical|lumbar|part|end|shaft|neck|condyle|tuberosity|process|trochanter\w*|styloid|nipple|areola|quadrant|portion|axillary|digit|fundus|body|overlapping|extraarticular|subclavian|innominate|cava|superior|tonsil\w*|palate|gum|cheek|vocal|glottis|meninges|choroid|ciliary|ilia\w+|popliteal|tibial|saphenous|jugular|carotid|renal|hepatic|splenic|mesenteric|pulmonary|coronary|intrathoracic|lobes?|endocervix|exocervix|endometrium|myometrium|isthmus|horn|meniscus|urethral|meatal|limb|external|canal|auricular|organs?)$/i,
  },
  { name: "personal or family", text: "What is it a history of?", header: /history of/i },
  { name: "screening", text: "What is screened for?", header: /screening/i },
  { name: "contact", text: "Contact with what?", header: /^(?:contact with|exposure to)/i, codes: /^Z/ },
  { name: "encounter for", text: "What is the encounter for?", header: /\bencounter/i, codes: /^Z/ },
  {
    name: "complication",
    text: "What is documented with it?",
    answers: /^(?:with|without|no|uncomplicated|in remission|complicat\w+|and)\b|\b(?:with|without)\b/i,
  },
  {
    name: "cause",
    text: "What is the cause?",
    answers:
      /^(?:due to|caused by|from|following|drug.induced|postprocedural|secondary|associated with|resulting|by|in diseases)\b|\b(?:drug.induced|idiopathic|due to|caused by|in diseases classified)\b/i,
  },
  {
    name: "organism",
    text: "Which organism?",
    answers:
      /coccus|coccal|bacter|bacill|virus|viral|\b[A-Z][a-z]+(?:ella|ia|um|us|is|oides|ae|as|ma)\b|fung|parasit|coli\b/,
    codes: /^[ABJ]/,
  },
  { name: "complaint", text: "What exactly is found?", codes: /^R/ },
];

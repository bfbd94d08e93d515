import { describe, expect, test } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import { proofread } from "../operations/proofread.ts";

const classification = loadCatalog();

/** Rule and quote of each finding. */
function found(text: string): readonly string[] {
  const { findings } = proofread.run(classification, { text, date: "2026-11-22" });
  return findings.map(({ rule, quote }) => `${rule} ${quote}`);
}

describe("statements that are right get nothing", () => {
  test.each([
    ["Diagnosis: M54.6"],
    ["Excludes1 at T37.5: cytarabine (T45.1-)"],
    ["> **Note** at C84.Z:\n> - If T-cell lineage is mentioned in conjunction with a lymphoma, code to the lymphoma."],
    ["> **Excludes1** at T37.5:\n> - cytarabine (T45.1-)"],
    ["> **Use additional code** at E88.82:\n> - code to identify body mass index (BMI), if known (Z68.-)"],
    ["CKD stage 3b is N18.32, CKD stage 3a N18.31; use N18.30 for stage 3, unspecified."],
    ["Use O09.512 for supervision of elderly primigravida, second trimester."],
    ["I21.02 is a STEMI involving the left anterior descending coronary artery, and I25.10 a native coronary artery."],
    ["Code the infection first; R65.20 is never listed first."],
    ["The H66.00 category is divided by side: H66.001 right ear, H66.002 left ear."],
    ["Assessment: Thoracic back pain (M54.6). Plan: PT."],
    ["What is the ICD-10 code for upper back pain? M54.6."],
    [
      "The M54 category covers dorsalgia. M54.5 was deleted on October 1, 2021 and replaced by M54.50, M54.51 and M54.59.",
    ],
    ["M54.5 is no longer valid. Do not use M54.5; it will be denied."],
    ["Instead of M54.5 use M54.50."],
    [
      "Common mistakes\n\n- Using M54.5 for low back pain: it is a header.\n- Coding M54.6 with M51.24.\n- S29.012 without its 7th character",
    ],
    ["Codes M54.50 (low back pain, unspecified), M54.2 (neck pain) and M54.6 (mid back pain) are all billable."],
    ["Use M54.50 for lumbago, M54.2 for cervicalgia and M54.6 for thoracic pain."],
    [
      "| Region | Code | Notes |\n|---|---|---|\n| Neck | M54.2 | cervicalgia |\n| Upper back | M54.6 | thoracic |\n| Low back | M54.50 | unspecified |",
    ],
    ["Type 2 diabetes is coded E11.-. With CKD use E11.22 plus N18.30-N18.6 for the stage."],
    ["I10 (essential hypertension) and E78.5 (hyperlipidemia, unspecified) are the most common codes in primary care."],
    ["Heart failure with hypertension: I11.0 first, then I50.9 for the type of heart failure."],
    ["S29.012A, S29.012D and S29.012S: initial encounter, subsequent encounter and sequela."],
    [
      "Append A for active treatment, D for routine healing. S83.511A is a sprain of the anterior cruciate ligament of the right knee.",
    ],
    ["COPD with acute exacerbation - J44.1\nCOPD, unspecified - J44.9\nAsthma, unspecified - J45.909"],
    [
      "UTI: N39.0\nGERD without esophagitis: K21.9\nAnxiety: F41.9\nDepression: F32.A\nObesity: E66.9\nInsomnia: G47.00\nCKD stage 3a: N18.31",
    ],
    ["Sciatica, left (M54.32) or right (M54.31). If both legs hurt code both."],
    ["Excludes1: low back strain (S39.012), lumbago with sciatica (M54.4)"],
    ["Code range M50-M54, Other dorsopathies. Chapter 13 is M00-M99."],
    [
      "Patients with vertebral fractures at T7, T12 and L1 (S22.060A) were seen; B12 and A1C were checked; CPT 99213 and J3301 were billed; ICD-9 724.1 is history.",
    ],
    ["For a follow-up visit after knee replacement use Z47.1 with Z96.651 (presence of right artificial knee joint)."],
    ["COVID-19 is U07.1; pneumonia due to COVID-19 adds J12.82."],
    ["M25.511 Pain in right shoulder\nM25.512 Pain in left shoulder\nM25.519 Pain in unspecified shoulder"],
    ["Use an unspecified code such as M25.519 only when the side is not documented."],
    ["F32.9 is major depressive disorder, single episode, unspecified; F33.9 is the recurrent form."],
    ["History: Z87.891 personal history of nicotine dependence; Z79.4 long-term insulin use."],
    ["Burn codes: T20-T25. External cause: W19.XXXA, unspecified fall, is never listed first."],
    ["Pregnancy: O80 for an uncomplicated delivery; Z37.0 single live birth."],
    ['The Tabular List: "M54.5- Low back pain". The dash says that a character is missing.'],
    ["M47.812 (cervical spondylosis), M50.20 (cervical disc herniation), M48.02 (cervical stenosis)"],
    ["Whiplash: S13.4XXA. Concussion without loss of consciousness: S06.0X0A."],
    ["Laterality: H25.11 right eye, H25.12 left eye, H25.13 bilateral (age-related nuclear cataract)"],
    ["A 45-year-old with right knee pain: M25.561. After an MRI shows a tear of the medial meniscus: S83.241A."],
    ["E11.65 vs E11.9: the first says hyperglycemia."],
    ["Plantar fasciitis – M72.21 right foot, M72.22 left foot"],
    ["R07.9 Chest pain, R06.02 Shortness of breath, R51.9 Headache, R42 Dizziness, R53.83 Fatigue"],
    ["Low back pain, unspecified (M54.50), replaced M54.5 in 2021."],
    ["New in FY2027: I49.81, I49.82 and I49.89 take the place of I49.8."],
    ["Heart attack I21.9, stroke I63.9, atrial fibrillation I48.91"],
    ["A diagnosis of M54.16 (lumbar radiculopathy) supports an ESI (CPT 62323) at L4-L5 and L5-S1."],
    ["Myofascial pain is M79.18, and poor posture is R29.3."],
    ["G89.29 may be added when chronic pain is managed; the site code (M54.6) comes first."],
    ["• Tension headache — G44.209\n• Migraine without aura, not intractable — G43.009\n• Cluster headache — G44.009"],
    ["Z codes (Z00-Z99) may be first-listed. Z00.00: annual physical without abnormal findings."],
    ["Diabetic foot ulcer (E11.621 + L97.519)"],
    ["Alzheimer's disease with dementia: G30.9, F02.80"],
    ["Sepsis due to E. coli (A41.51) with septic shock (R65.21)"],
    ["Fracture of distal radius, right, initial: S52.501A"],
    ["Rotator cuff tear: M75.101 (right, unspecified), M75.121 (complete, right)"],
    ["Carpal tunnel syndrome: G56.01 (right), G56.02 (left), G56.03 (bilateral)"],
    ["Hypothyroidism E03.9 • Vitamin D deficiency E55.9 • Iron deficiency anemia D50.9 • B12 deficiency anemia D51.9"],
  ])("%j", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("statements that are wrong", () => {
  test.each([
    ["The ICD-10 code for neck pain is M54.6.", ["wrong-site M54.6"]],
    ["M54.2 – Pain in thoracic spine", ["wrong-site M54.2"]],
    ["| Code | Description |\n|---|---|\n| M54.12 | Radiculopathy, lumbar region |", ["wrong-site M54.12"]],
    ["Use M54.5 for low back pain.", ["incomplete-code M54.5"]],
    ["M54.5 is a billable code for low back pain.", ["incomplete-code M54.5"]],
    ["Code low back pain as M54.5 and neck pain as M54.2.", ["incomplete-code M54.5"]],
    ["What is the ICD-10 code for low back pain? M54.5.", ["incomplete-code M54.5"]],
    ["M54.4 Lumbago with sciatica is billable.", ["incomplete-code M54.4"]],
    ["M25.511 is pain in the left shoulder.", ["wrong-site M25.511"]],
    ["M25.519: Pain in right shoulder", ["unspecified-side M25.519"]],
    ["S29.012D: strain of back wall of thorax, initial encounter", ["wrong-title S29.012D"]],
    ["E11.9 means type 1 diabetes mellitus without complications.", ["wrong-title E11.9"]],
    ["I11.9: Hypertensive heart disease with heart failure", ["wrong-title I11.9"]],
    ["J44.1: Chronic obstructive pulmonary disease without exacerbation", ["wrong-title J44.1"]],
    ["Hypertension is coded I11.9X.", ["unknown-code I11.9X"]],
    ["Use M54.6 along with M51.24 for disc pain.", ["excludes1-conflict M54.6"]],
    ["N18.31 is chronic kidney disease, stage 3b.", ["wrong-title N18.31"]],
    ["Report N18.31 for stage 3b.", ["wrong-title N18.31"]],
    ["Report O09.511 for supervision of elderly primigravida, third trimester.", ["wrong-title O09.511"]],
    ["The H66.0 code is billable.", ["incomplete-code H66.0"]],
    ["Septic shock is R65.21, which is sequenced first.", ["unacceptable-principal R65.21"]],
    ["List Z68.35 first.", ["unacceptable-principal Z68.35"]],
    ["S52.501A: the 7th character A is only for the first visit.", ["contradicts-rule A is only for the first visit"]],
    [
      "Urinary codes: N39.0 Urinary tract infection, site not specified; N40.1 Benign prostatic hyperplasia without lower urinary tract symptoms",
      ["wrong-title N40.1"],
    ],
    [
      "C50.412 is malignant neoplasm of the upper-outer quadrant of right female breast; C18.7 is cancer of the cecum.",
      ["wrong-site C50.412", "wrong-title C18.7"],
    ],
    ["Report W19.XXXA as the principal diagnosis.", ["external-cause-first W19.XXXA"]],
    ["Sequence F02.80 first.", ["manifestation-first F02.80"]],
    ["S29.012S is listed first.", ["sequela-first S29.012S"]],
    ["S29.012A: the 7th character A = first visit, D = subsequent visit.", ["contradicts-rule A = first visit"]],
    ["COVID-19 pneumonia: report U07.1 and J12.89.", ["contradicts-rule J12.89"]],
    ["We deliver 100 % accuracy.", ["overclaim 100 % accuracy"]],
    ["M41.- or M42.- = scoliosis or kyphosis (M42)", ["wrong-title M42.-", "wrong-title M42"]],
    ["<p>Use <b>M54.5</b> for low back pain.</p>", ["incomplete-code M54.5"]],
    ["Gout (E11.9), Osteoporosis (M81.0)", ["wrong-title E11.9"]],
    ["F33.1: Major depressive disorder, single episode, moderate", ["wrong-title F33.1"]],
    ["N18.31: Chronic kidney disease, stage 4", ["wrong-title N18.31"]],
    ["Type 1 diabetes is coded E11.9.", ["wrong-title E11.9"]],
    ["Thoracic radiculopathy is coded M54.12.", ["wrong-site M54.12"]],
    ["For otitis media of the right ear, code H66.92.", ["wrong-site H66.92"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("a category, or a code to report?", () => {
  test.each([
    ["M54.5 (low back pain) is a header.", []],
    ["- M54.3 Sciatica\n- M54.30 Sciatica, unspecified side", []],
    ["Excludes1:\n- lumbago with sciatica (M54.4)\n- psychogenic dorsalgia (F45.41)", []],
    [
      "- N18.2 Chronic kidney disease, stage 2 (mild)\n- N18.3 Chronic kidney disease, stage 3 (moderate)",
      ["incomplete-code N18.3"],
    ],
    ["| M54.5 | Low back pain | Header |", []],
    ["| M54.5 | Low back pain | Billable |", ["incomplete-code M54.5"]],
    ["The code for back strain is S29.012. It needs a seventh character.", []],
    ["Use S29.012 when the pain comes from an injury.", ["incomplete-code S29.012"]],
    ["Migraine is in G43, cluster headache in G44.0.", []],
    ["Coding: Other migraine (G43.8)", ["incomplete-code G43.8"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test("a finding says what is right, by what authority, and what to write", () => {
  const text = "M54.12 is the code for lumbar radiculopathy.";
  const [finding] = proofread.run(classification, { text, date: "2026-11-22" }).findings;
  expect(finding).toMatchObject({
    rule: "wrong-site",
    severity: "error",
    quote: "M54.12",
    codes: ["M54.12", "M54.16"],
    authority: "Tabular List, M54.12 and M54.16",
  });
  expect(finding?.message).toContain("“Radiculopathy, cervical region”");
  expect(finding?.fix).toContain("M54.16");
});

test("the date decides: M54.5 was a code until 2021-09-30", () => {
  const on = (date: string): number =>
    proofread.run(classification, { text: "Use M54.5 for low back pain.", date }).findings.length;
  expect(on("2021-09-30")).toBe(0);
  expect(on("2021-10-01")).toBe(1);
});

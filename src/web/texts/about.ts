const partNames: Readonly<Record<string, string>> = {
  tabular: "Tabular List",
  order: "order file (short titles)",
  conversion: "conversion table (successors)",
  index: "Alphabetic Index",
  "external-cause": "External Cause Index",
  neoplasm: "Table of Neoplasms",
  drug: "Table of Drugs and Chemicals",
  "poa-exempt": "POA-exempt list",
};

/** The texts of the page about the data. */
export const aboutTexts = {
  title: "About the data",
  description:
    "Where dxproof’s ICD-10-CM data is from: official CDC and CMS files with their sha256, what each release has, what is carried forward, licences, privacy and limits.",
  lead: "Every answer rests on official files of CDC/NCHS and CMS, compiled into the catalogue named here. What dxproof derives from them is named as derived; what was written for it (word lists, pathways) is no part of the official text.",
  contents: "On this page",
  number: (count: number): string => count.toLocaleString("en-US"),
  facts: {
    label: "In short",
    version: "dxproof",
    lists: "Tabular Lists",
    validity: "Validity known to",
    inForce: "In force on your date",
    index: "Alphabetic Index",
    installed: "installed",
    notInstalled: "not installed",
    year: (fiscalYear: number): string => `FY${fiscalYear}`,
  },
  releases: {
    id: "releases",
    title: "Releases",
    caption: "The Tabular Lists in the catalogue",
    columns: {
      release: "Release",
      effective: "Effective",
      lastDay: "Last day",
      chapters: "Chapters",
      blocks: "Blocks",
      categories: "Categories",
      headers: "Headers",
      billable: "Valid codes",
      text: "Notes",
    },
    own: "its own",
    from: (fiscalYear: number): string => `FY${fiscalYear}’s`,
    validity: (last: string, midyear: readonly string[]): string =>
      `Which codes are valid is known for every day from 2015-10-01 to ${last}${midyear.length === 0 ? "" : `, with the changes within a year (${midyear.join(", ")})`}. Titles of headers and notes of years without a list are those of the nearest list, and the answer says which.`,
    changes: "What changed between two releases",
  },
  carried: {
    id: "carried-forward",
    title: "Carried forward",
    text: (to: number, from: number): string =>
      `FY${to} has its own codes and titles, but its official notes were not at hand: it shows FY${from}’s notes with FY${to}’s code changes, and every answer that does so says it.`,
    stale: "Known to be out of date there: terms at codes that became headers.",
    none: "Nothing: every Tabular List in the catalogue has its own notes.",
    parts: "An installed Index of another year serves in the same way; the page says whose it is.",
  },
  parts: {
    id: "parts",
    title: "What is at hand, by year",
    origin: { package: "came with the package", installed: "installed here" },
    name: (part: string): string => partNames[part] ?? part,
    effective: (day: string): string => `in force from ${day}`,
    carried: (fiscalYear: number): string => `notes carried forward from FY${fiscalYear}`,
    fetched: "fetched from",
    none: "The parts are not known here.",
  },
  install: {
    id: "install",
    title: "Install further releases",
    text: "The package cannot ship everything, and each October brings a new release. One command fetches a year’s official files from cms.gov; files you have downloaded are taken too. Then start dxproof serve again.",
    commands: [
      {
        command: (year: number): string => `dxproof release install ${year}`,
        about: "fetch a year’s official archives from cms.gov",
      },
      {
        command: (): string => "dxproof release install ~/Downloads/icd10cm",
        about: "take files, folders or zips you have",
      },
      { command: (): string => "dxproof release list", about: "what each release has, and where it is from" },
      { command: (): string => "dxproof release verify", about: "check files, counts and tables" },
    ],
    copy: "Copy",
  },
  sources: {
    id: "sources",
    title: "Source files",
    text: "The official files, as these published packages ship them, that the package’s catalogue was compiled from. A file with another sha256 is refused. The changes of FY2027 were collected from public material that quotes the official files; the NOTICE names it.",
    caption: "Official files with their sha256",
    columns: { content: "File", release: "Release", package: "From", sha256: "sha256" },
    copy: "Copy",
    copied: (content: string): string => `sha256 of ${content}`,
    none: "Not known here.",
  },
  files: {
    id: "files",
    title: "Compiled files",
    text: "What this server answers from, and what your browser fetches once to work offline. A file that is cut or altered is refused.",
    caption: "The files of the catalogue",
    columns: { name: "File", what: "What it holds", size: "Size", checksum: "CRC-32" },
    total: "Together, uncompressed",
    what: (name: string): string => {
      if (name.startsWith("index-")) return "the official indexes of a year";
      const known: Readonly<Record<string, string>> = {
        "codes.bin": "codes, hierarchy, validity by day, titles, successors",
        "notes.bin": "notes and the codes they name",
        "search.bin": "the search index",
        "written.bin": "pathways; codes of other systems to recognise",
        "poa-exempt.bin": "codes exempt from POA reporting",
      };
      return known[name] ?? "";
    },
  },
  licences: {
    id: "licences",
    title: "Licences",
    rows: [
      ["dxproof", "MIT License. Its word lists and pathways, written for it, too."],
      [
        "ICD-10-CM",
        "Maintained by CDC/NCHS and CMS; works of the US government carry no copyright in the United States. It is a modification of WHO’s ICD-10, made with WHO’s permission; ICD-10 is copyrighted by the World Health Organization.",
      ],
      ["Packages the files came in", "Each under the licence named in the table of source files."],
    ],
    endorsed: "Neither CDC nor CMS nor WHO has reviewed or endorsed dxproof. All names stand in the file NOTICE.",
  },
  privacy: {
    id: "privacy",
    title: "What stays where",
    rows: [
      "Texts to proofread, lists of your codes and your favourites are worked on in this browser and not sent, not even to this server.",
      "Words you search for are looked up in this browser once the catalogue has arrived. Before that, and without script, this server is asked for them in the body of a request, never in an address.",
      "Codes, dates, answers of a guided choice and terms of the Index stand in addresses, so that a page can be linked to.",
      "Favourites, recent codes and settings are stored by this browser alone.",
      "The server’s log has a line a request: time, kind of page, status, duration. No code, no word, no text.",
      "Pages load nothing from other hosts: no fonts, no scripts, no measuring. The browser is told to refuse it.",
      "dxproof serve listens on its own machine alone unless whoever starts it says otherwise; then what is asked of it crosses that network.",
    ],
  },
  limits: {
    id: "limits",
    title: "Limits",
    rows: [
      "A coding aid, not medical or payment advice: the record and the official Guidelines decide, and the coder.",
      "ICD-10-CM diagnoses only: no ICD-10-PCS, CPT or HCPCS; no Coding Clinic text; no payer’s rules.",
      "Codes that ended before FY2021, the first Tabular List at hand: their days are exact, their titles not known.",
      "After the last known day the last release answers, and says so.",
    ],
  },
} as const;

/**
 * dxproof: ICD-10-CM on any date of service, with its proof. This entry is pure: it runs in a browser as on Node. Open a
 * catalogue from disk with `dxproof/load-catalog`, or over bytes of your own with `openCatalogs`.
 */
export { AlphabeticIndex } from "./alphabetic-index/alphabetic-index.ts";
export { IndexTable, openIndexFile } from "./alphabetic-index/index-table.ts";
export { CatalogFileError } from "./catalog/binary/catalog-file-error.ts";
export { Catalog, UnknownCode } from "./catalog/catalog.ts";
export { Catalogs, openCatalogs } from "./catalog/catalogs.ts";
export { CodeEntry, type CodeStatus } from "./catalog/code-entry.ts";
export { type CodeText, readCode } from "./catalog/code-format/code-text.ts";
export { type CodeHistory, historyOf, type Retitling, successorsOn } from "./catalog/code-history.ts";
export { codesNamed, type NoteInForce, notesNaming, notesOf } from "./catalog/code-notes.ts";
export { type Exclusion, excludes1Between, exclusionsOf } from "./catalog/exclusions.ts";
export { type NoteKind, noteKinds } from "./catalog/note-kind.ts";
export { NoReleaseForDate, type ReleaseInForce } from "./catalog/release.ts";
export type { Classification } from "./classification.ts";
export { type ArticleAnswer, article } from "./operations/article.ts";
export { code } from "./operations/code.ts";
export type { CodeAnswer, NoteAnswer, TitledCode } from "./operations/code-answer.ts";
export { type CompareAnswer, compare } from "./operations/compare.ts";
export { type CodeChange, type DiffAnswer, diff } from "./operations/diff.ts";
export { type HistoryAnswer, history } from "./operations/history.ts";
export { IndexNotInstalled, type IndexWalkAnswer, indexWalk } from "./operations/index-walk.ts";
export { InvalidInput, type Operation } from "./operations/operation.ts";
export { type MentionAnswer, type ProofreadAnswer, proofread } from "./operations/proofread.ts";
export { type SearchAnswer, type SearchResult, search } from "./operations/search.ts";
export { type SelectAnswer, type SelectedCode, select } from "./operations/select.ts";
export { questionFor, type SelectOption, type SelectQuestion } from "./operations/select-question.ts";
export type {
  AccompanyingCode,
  Choice,
  ChoiceNote,
  ChoiceOption,
  ChoiceQuestion,
  ChosenCode,
  IncompleteChoice,
} from "./selection/choice.ts";
export { choiceFrom } from "./selection/derive-choice.ts";

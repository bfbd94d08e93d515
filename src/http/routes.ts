import type { Route } from "./route.ts";
import { articleRoute } from "./routes/article.ts";
import { codeRoute } from "./routes/code.ts";
import { compareRoute } from "./routes/compare.ts";
import { diffRoute } from "./routes/diff.ts";
import { historyRoute } from "./routes/history.ts";
import { indexRoute } from "./routes/index-walk.ts";
import { proofreadRoute } from "./routes/proofread.ts";
import { searchRoute } from "./routes/search.ts";
import { selectRoute } from "./routes/select.ts";

/** The operations that HTTP offers, in the order of their description. */
export const routes: readonly Route[] = [
  codeRoute,
  searchRoute,
  selectRoute,
  indexRoute,
  historyRoute,
  diffRoute,
  compareRoute,
  articleRoute,
  proofreadRoute,
];

export const pathOf = ({ operation }: Route): string => `/api/${operation.name}`;

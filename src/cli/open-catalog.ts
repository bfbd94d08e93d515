import type { Classification } from "../classification.ts";
import { loadCatalog } from "../load-catalog.ts";

/** The catalogue a run answers from. @throws CatalogFileError */
export function openCatalog({ catalogFolder }: { readonly catalogFolder: string | undefined }): Classification {
  return catalogFolder === undefined ? loadCatalog() : loadCatalog(catalogFolder);
}

/** A catalogue file that cannot be used: truncated, altered, of another kind or of another version. */
export class CatalogFileError extends Error {
  override readonly name = "CatalogFileError";
  /** The file's name as it was given to the reader. */
  readonly file: string;

  constructor(file: string, problem: string) {
    super(`${file}: ${problem}. Compile the catalogue again (dxproof release compile) or reinstall dxproof.`);
    this.file = file;
  }
}

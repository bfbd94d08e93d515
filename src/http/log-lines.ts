/** Lines of a log that come in one turn of the event loop go out in one write: each write waits for the operating system. */
export class LogLines {
  readonly #write: (text: string) => Promise<void>;
  readonly #onFailure: () => void;
  #waiting = "";

  /** @param onFailure called when nobody reads the log any more */
  constructor(write: (text: string) => Promise<void>, onFailure: () => void) {
    this.#write = write;
    this.#onFailure = onFailure;
  }

  add(line: string): void {
    if (this.#waiting === "") setImmediate(() => this.flush());
    this.#waiting += line;
  }

  /** Writes what waits; settles when it is written. */
  async flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = "";
    if (text !== "") await this.#write(text).catch(this.#onFailure);
  }
}

/** Where a command writes. */
export interface OutputStream {
  /**
   * Settles when the text has been taken, so that a slow reader slows the writer down.
   *
   * @throws OutputClosed when nobody reads any more, OutputFailed when it cannot be written
   */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Characters a line; undefined when it is no terminal. */
  readonly columns: number | undefined;
}

/** The reader has gone (`| head`): nothing is wrong, but there is no more to do. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}

/** The output cannot be written: a full disk. */
class OutputFailed extends Error {
  override readonly name = "OutputFailed";

  constructor(reason: string) {
    super(`the output cannot be written (${reason}): what was written is not complete`);
  }
}

/** One of Node's standard streams. */
export function nodeOutput(stream: NodeJS.WriteStream): OutputStream {
  // Without a listener a closed pipe ends the run with a stack trace; the write that failed is told by its callback.
  stream.on("error", () => {});
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error === undefined || error === null) resolve();
          else reject(outputError(error));
        });
      }),
  };
}

function outputError(error: NodeJS.ErrnoException): Error {
  const code = error.code ?? error.name;
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED" ? new OutputClosed() : new OutputFailed(code);
}

import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { InputFileError } from "../errors.ts";

/** How standard input is called in messages. */
export const standardInput = "standard input";

/** A text that was named on the command line or piped in. */
export interface WholeText {
  /** The file's name as typed; "standard input" of what is piped in. */
  readonly name: string;
  /** With its byte order mark, where it has one: offsets are those of the file. */
  readonly text: string;
}

/**
 * Reads a whole text in UTF-8.
 *
 * @param path "-" is standard input
 * @throws InputFileError when it is not UTF-8, or no text
 */
export async function readWholeText(path: string, input: AsyncIterable<Uint8Array>): Promise<WholeText> {
  const isPiped = path === "-";
  const name = isPiped ? standardInput : path;
  const bytes = isPiped ? await gather(input) : await readFile(path);
  if (!isUtf8(bytes)) throw new InputFileError(`${name}: it is not UTF-8; save it as UTF-8 text`);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (text.includes("\0"))
    throw new InputFileError(`${name}: it is no text; save a document as text, Markdown or HTML to check it`);
  return { name, text };
}

async function gather(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
}

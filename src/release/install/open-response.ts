import { DownloadError } from "./install-errors.ts";

/** What a server answered. */
export type OpenResponse =
  | {
      /** The rest that was asked for, or all of it. */
      readonly status: "goes on" | "all";
      readonly body: AsyncIterable<Uint8Array>;
      /** Bytes of the body, where the server says. */
      readonly length: number | undefined;
      /** The server's mark of this very file: its strong ETag, else the day it was changed. */
      readonly mark: string | undefined;
    }
  /** The rest that was asked for does not exist. */
  | { readonly status: "start over" };

/** From which byte on; `mark` is what the server called the file then. */
export interface ResponseRange {
  readonly signal: AbortSignal;
  readonly from?: number;
  readonly mark?: string | undefined;
}

const mostRedirects = 5;

/**
 * Asks for a file, over http or https and nothing else, following redirects.
 *
 * @throws DownloadError for an answer that is none, with the remedy; fetch's errors when there is no connection
 */
export async function openResponse(address: string, { signal, from, mark }: ResponseRange): Promise<OpenResponse> {
  let url = requireWeb(address);
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(url, {
      redirect: "manual",
      signal,
      headers: {
        // The bytes are counted and summed as they come.
        "accept-encoding": "identity",
        ...(from === undefined ? {} : { range: `bytes=${from}-` }),
        ...(from === undefined || mark === undefined ? {} : { "if-range": mark }),
      },
    });
    const { status, headers, body } = response;
    const location = headers.get("location");
    if (status >= 300 && status < 400 && location !== null) {
      await body?.cancel();
      if (redirects === mostRedirects)
        throw new DownloadError(`${address}: is sent on more than ${mostRedirects} times`);
      const next = requireWeb(new URL(location, url).href, address);
      if (url.protocol === "https:" && next.protocol === "http:")
        throw new DownloadError(`${address}: is sent on to an address that is not encrypted (${next.host})`);
      url = next;
      continue;
    }
    if (status === 416) {
      await body?.cancel();
      return { status: "start over" };
    }
    const goesOn =
      status === 206 && from !== undefined && headers.get("content-range")?.startsWith(`bytes ${from}-`) === true;
    if (status === 206 && !goesOn) {
      await body?.cancel();
      return { status: "start over" };
    }
    if ((status !== 200 && !goesOn) || body === null) {
      await body?.cancel();
      throw new DownloadError(`${address}: ${refusal(status)}`);
    }
    const length = Number(headers.get("content-length") ?? Number.NaN);
    return {
      status: goesOn ? "goes on" : "all",
      body,
      length: Number.isSafeInteger(length) ? length : undefined,
      mark: markOf(headers),
    };
  }
}

/** @throws DownloadError for what is no address of the web */
export function requireWeb(address: string, asked: string = address): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === "https:" || url?.protocol === "http:") return url;
  throw new DownloadError(`${asked}: only http and https addresses are fetched`);
}

function refusal(status: number): string {
  if (status === 404 || status === 410)
    return `the server has no such file (${status}). Look for it at cms.gov/medicare/coding-billing/icd-10-codes or cdc.gov/nchs/icd, and give its address or the file`;
  if (status === 401 || status === 403 || status === 407)
    return `the server does not give it out (${status}). Fetch it with a browser and install the file`;
  return status >= 500 ? `the server is in trouble (${status}). Try again later` : `the server answered ${status}`;
}

/** A weak ETag does not say that the bytes are the same. */
function markOf(headers: Headers): string | undefined {
  const tag = headers.get("etag");
  return tag !== null && !tag.startsWith("W/") ? tag : (headers.get("last-modified") ?? undefined);
}

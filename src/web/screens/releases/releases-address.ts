import type { Addresses } from "../../address.ts";
import type { Asked } from "./releases-data.ts";

/** The address of a comparison; what is shown of it stands there too. */
export function releasesAddress(addresses: Addresses, asked: Asked, page = 1): string {
  const [path = "", query = ""] = addresses.releases().split("?");
  const { from, to, within, kind } = asked;
  const fields = new URLSearchParams({
    from,
    to,
    ...(within === undefined ? {} : { within }),
    ...(kind === undefined ? {} : { kind }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  for (const [name, value] of new URLSearchParams(query)) fields.append(name, value);
  return `${path}?${fields}`;
}

/** The same comparison as data. */
export function changesAsData({ from, to, within }: Asked): string {
  return `/api/diff?${new URLSearchParams({ from, to, ...(within === undefined ? {} : { within }) })}`;
}

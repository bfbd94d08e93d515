/** How an answer is packed. */
export type Encoding = "br" | "gzip" | "identity";

/** The best packing that a reader takes. RFC 9110, 12.5.3; what is refused by `q=0` is not given. */
export function encodingFor(accepted: string | undefined): Encoding {
  const taken = new Set<string>();
  for (const part of (accepted ?? "").split(",")) {
    const [name = "", ...parameters] = part.split(";").map((one) => one.trim().toLowerCase());
    if (!parameters.some((one) => /^q=0(?:\.0*)?$/.test(one))) taken.add(name);
  }
  if (taken.has("br")) return "br";
  return taken.has("gzip") ? "gzip" : "identity";
}

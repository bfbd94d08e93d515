import { expect, test } from "vitest";
import { encodingFor } from "./content-encoding.ts";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["GZIP", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["br;q=0.000, gzip;q=0", "identity"],
  ["deflate", "identity"],
])("%j is given %s", (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

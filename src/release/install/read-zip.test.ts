import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ArchiveError, readZip } from "./read-zip.ts";

const text = "Pain in thoracic spine\n".repeat(200);
const archive = zipSync({
  "a/order.txt": strToU8(text),
  "b.xml": [strToU8("<x/>"), { level: 0 }],
  "c/": new Uint8Array(),
});
const named = (name: string): Uint8Array => zipSync({ [name]: strToU8("text") });

test("the files of an archive, stored and deflated; folders are none", () => {
  const entries = readZip(archive, "x.zip");
  expect(entries.map(({ name, size }) => [name, size])).toEqual([
    ["a/order.txt", text.length],
    ["b.xml", 4],
  ]);
  expect(entries.map((entry) => Buffer.from(entry.bytes()).toString())).toEqual([text, "<x/>"]);
});

describe("what is refused", () => {
  test("cut at any byte", () => {
    for (let length = 0; length < archive.length; length++)
      expect(() => readZip(archive.subarray(0, length), "x.zip")).toThrow(ArchiveError);
  });

  test.each(["../evil.xml", "a/../../evil", "/etc/passwd", "C:\\x", "a\\..\\..\\b", ".."])(
    "an entry named %j",
    (name) => {
      expect(() => readZip(named(name), "x.zip")).toThrow("leaves the archive's folder");
    },
  );

  test("names that only look alike are let through", () => {
    expect(readZip(named("a..b/c...txt"), "x.zip")).toHaveLength(1);
  });

  test("a bomb: by its ratio, its size, its number, its overlapping entries", () => {
    const zeros = zipSync({ "zeros.xml": new Uint8Array(30_000_000) });
    expect(() => readZip(zeros, "x.zip")).toThrow("would unpack to more");
    expect(() => readZip(archive, "x.zip", { entries: 9, entryBytes: 1000, totalBytes: 1e6, ratio: 200 })).toThrow(
      "would unpack",
    );
    expect(() => readZip(archive, "x.zip", { entries: 9, entryBytes: 1e6, totalBytes: 4600, ratio: 200 })).toThrow(
      "would unpack",
    );
    expect(() => readZip(archive, "x.zip", { entries: 1, entryBytes: 1e6, totalBytes: 1e6, ratio: 200 })).toThrow(
      "entries",
    );
  });

  test("an entry that holds more than it says, or something else", () => {
    const forged = Uint8Array.from(archive);
    const view = new DataView(forged.buffer);
    const directory = view.getUint32(forged.length - 6, true);
    view.setUint32(directory + 24, 100, true);
    expect(() => readZip(forged, "x.zip")[0]?.bytes()).toThrow("longer than it says");
    view.setUint32(directory + 24, text.length, true);
    view.setUint32(directory + 16, 7, true);
    expect(() => readZip(forged, "x.zip")[0]?.bytes()).toThrow("checksum");
    view.setUint16(directory + 8, 1, true);
    expect(() => readZip(forged, "x.zip")[0]?.bytes()).toThrow("encrypted");
  });

  test("whatever is altered, the content is right or refused", () => {
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const altered = Uint8Array.from(archive);
        altered[at] = (altered[at] ?? 0) ^ by;
        try {
          const contents = readZip(altered, "x.zip").map((entry) => Buffer.from(entry.bytes()).toString());
          // A folder whose name is altered is an empty file.
          for (const content of contents) expect([text, "<x/>", ""]).toContain(content);
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("what is no archive", () => {
    for (const content of ["", "PK\u0003\u0004", "<xml/>".repeat(50)])
      expect(() => readZip(strToU8(content), "x.zip")).toThrow(ArchiveError);
  });
});

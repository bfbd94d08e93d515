import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });

describe("utf8", () => {
  test("keeps the letters of the official titles", () => {
    for (const text of ["Sjögren syndrome", "Brown-Séquard", "Charcôt's joint", "Ménière", "20 μg ≥ 5 %", "🩺"]) {
      const bytes = encodeUtf8(text);
      expect(decodeUtf8(bytes, 0, bytes.length)).toBe(text);
    }
  });

  test("encodes as the platform does, lone surrogates included", () => {
    const platform = new TextEncoder();
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: fc.integer({ min: 0xd7f0, max: 0xe010 }).map(charOf) })),
        (text) => {
          expect([...encodeUtf8(text)]).toEqual([...platform.encode(text)]);
        },
      ),
    );
  });

  test("decodes what it encoded, anywhere in a buffer", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const [lead, own] = [encodeUtf8(before), encodeUtf8(text)];
        const buffer = Uint8Array.from([...lead, ...own, 0x41]);
        expect(decodeUtf8(buffer, lead.length, lead.length + own.length)).toBe(
          new TextDecoder().decode(new TextEncoder().encode(text)),
        );
      }),
    );
  });

  test("never throws on bytes that are no text", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeUtf8(bytes, 0, bytes.length) === "string"));
    expect(decodeUtf8(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 0, 4)).toBe("\ufffd");
  });
});

function charOf(unit: number): string {
  return String.fromCharCode(unit);
}

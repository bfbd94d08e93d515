import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTextPool, TextPoolBuilder } from "./text-pool.ts";

describe("text pool", () => {
  test("gives back every text under its number, each stored once, in the order in which they came", () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom("Cholera", "Sjögren", "", "Cholera, unspecified")));
    fc.assert(
      fc.property(texts, (added) => {
        const builder = new TextPoolBuilder();
        const ids = added.map((text) => builder.add(text));
        const { bytes, offsets } = builder.columns();
        const pool = openTextPool(bytes, offsets);
        expect(ids.map((id) => pool.text(id))).toEqual(added);
        const distinct = [...new Set(added)];
        expect(pool.size).toBe(distinct.length);
        expect(distinct.map((_, id) => pool.text(id))).toEqual(distinct);
      }),
    );
  });

  test("has no text for a number beyond its own", () => {
    const builder = new TextPoolBuilder();
    builder.add("Cholera");
    const { bytes, offsets } = builder.columns();
    const pool = openTextPool(bytes, offsets);
    expect([pool.text(1), pool.text(99), pool.text(-1)]).toEqual(["", "", ""]);
    expect(openTextPool(new Uint8Array(), new Uint32Array(1)).size).toBe(0);
  });
});

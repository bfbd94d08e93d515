import { describe, expect, test } from "vitest";
import { AnswerMemory, type RememberedAnswer } from "./answer-memory.ts";

const answer = (body: string, day?: string): RememberedAnswer => ({
  body,
  byteLength: Buffer.byteLength(body),
  route: "/api/code",
  ...(day === undefined ? {} : { day }),
});
const today = "2026-11-22";

describe("the memory of answers", () => {
  test("never holds more than it may, and forgets the oldest first, but what is asked for again last", () => {
    const memory = new AnswerMemory(10_000);
    for (let at = 0; at < 1000; at++) {
      memory.set(`/${at}`, answer("x".repeat(1000)));
      memory.get("/0", today);
      expect(memory.bytes).toBeLessThanOrEqual(10_000);
    }
    const kept = Array.from({ length: 1000 }, (_, at) => at).filter((at) => memory.get(`/${at}`, today) !== undefined);
    expect(kept[0]).toBe(0);
    expect(kept.slice(1)).toEqual(Array.from({ length: kept.length - 1 }, (_, at) => 1001 - kept.length + at));
    expect(kept.length).toBeGreaterThan(5);
  });

  test("counts an answer once that is given again, and letters beyond ASCII twice", () => {
    const memory = new AnswerMemory();
    memory.set("/a", answer("x".repeat(1000)));
    const once = memory.bytes;
    memory.set("/a", answer("x".repeat(1000)));
    expect(memory.bytes).toBe(once);
    memory.set("/a", answer("é".repeat(1000)));
    expect(memory.bytes).toBe(once + 1000);
  });

  test("takes no answer and no question that is too long", () => {
    const memory = new AnswerMemory();
    memory.set("/long", answer("x".repeat(1 << 20)));
    memory.set("x".repeat(2000), answer("x"));
    expect(memory.bytes).toBe(0);
  });

  test("has an answer for today on no other day", () => {
    const memory = new AnswerMemory();
    memory.set("/today", answer("x", today));
    memory.set("/ever", answer("x"));
    expect(memory.get("/today", today)?.body).toBe("x");
    const both = memory.bytes;
    expect(memory.get("/ever", "2026-11-23")?.body).toBe("x");
    expect(memory.bytes).toBeLessThan(both);
    expect(memory.get("/today", today)).toBeUndefined();
    memory.set("/late", answer("x", today));
    expect(memory.get("/late", today)?.body).toBe("x");
    expect(memory.get("/late", "2026-11-23")).toBeUndefined();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asInFile, longestText, nameBeside, readTextFile } from "./text-file.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("files", () => {
  it("are written as they were read: mark and line ends", () => {
    const read = readTextFile("Guide.MD", bytes("\uFEFFUse M54.5\r\nfor pain\r\n"));
    if (typeof read === "string") throw new Error(read);
    expect(read.text).toBe("Use M54.5\nfor pain\n");
    expect(asInFile(read.text, read.file)).toBe("\uFEFFUse M54.5\r\nfor pain\r\n");
  });

  it("come back as they were, whatever is in them", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "\n", "\0", "😀", "<script>") }),
        fc.constantFrom("\n", "\r\n"),
        (words, end) => {
          const original = words.replaceAll("\n", end);
          const read = readTextFile("a.txt", bytes(original));
          expect(typeof read === "string" ? read : asInFile(read.text, read.file)).toBe(original);
        },
      ),
    );
  });

  it("that are no text are refused with the reason", () => {
    expect(readTextFile("a.pdf", bytes("x"))).toBe("not-a-text");
    expect(readTextFile("a.txt", Uint8Array.of(0xff, 0xfe, 0x41, 0))).toBe("not-utf-8");
    expect(readTextFile("a.txt", new Uint8Array(longestText + 1))).toBe("too-long");
    expect(readTextFile("a.txt", new Uint8Array(longestText))).not.toBe("too-long");
  });

  it("have their name kept", () => {
    const file = { name: "guide.v2.html", lineEnd: "\n", hasMark: false } as const;
    expect(nameBeside(file, "corrected")).toBe("guide.v2-corrected.html");
    expect(nameBeside(file, "proofread", ".sarif")).toBe("guide.v2-proofread.sarif");
    expect(nameBeside(undefined, "corrected")).toBe("text-corrected.txt");
  });
});

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { runDxproof } from "../../test/command-line.ts";

const main = resolve(import.meta.dirname, "main.ts");
const root = resolve(import.meta.dirname, "../..");

function shell(command: string): ReturnType<typeof spawn> {
  return spawn("bash", ["-c", command], {
    cwd: root,
    env: { ...process.env, DX: `${process.execPath} --import tsx ${main}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function collect(child: ReturnType<typeof spawn>): Promise<{ status: number; stdout: string; stderr: string }> {
  const text = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk: Buffer) => (text.stdout += chunk));
  child.stderr?.on("data", (chunk: Buffer) => (text.stderr += chunk));
  const [status] = (await once(child, "close")) as [number];
  return { status, ...text };
}

/** Ids that differ, and mostly lines that are answered at once: whatever is kept of a line shows. */
function* questions(count: number): Generator<string> {
  const text = "x".repeat(1000);
  for (let id = 1; id <= count; id++) yield `${JSON.stringify(id % 50 === 0 ? { id, code: "M54.6" } : { id, text })}\n`;
}

describe("as a child process", () => {
  test("exit statuses reach the shell", async () => {
    expect((await runDxproof(["code", "M54.6", "--date", "2026-11-22"])).status).toBe(0);
    expect((await runDxproof(["code", "M54.5", "--date", "2026-11-22"])).status).toBe(1);
    expect(await runDxproof(["code", "M54.6", "--date", "never"])).toMatchObject({ status: 2, stdout: "" });
  });

  test("the date of service is today where none is given, in local time", async () => {
    const environment = { TZ: "Pacific/Kiritimati" };
    const before = new Intl.DateTimeFormat("sv-SE", { timeZone: environment.TZ }).format(new Date());
    const { stdout } = await runDxproof(["code", "M54.6"], { environment });
    const after = new Intl.DateTimeFormat("sv-SE", { timeZone: environment.TZ }).format(new Date());
    expect([before, after].some((day) => stdout.includes(`on ${day} `))).toBe(true);
  });

  test("a closed pipe ends it quietly", async () => {
    const long = await collect(shell(`$DX diff 2016 2027 | head -1; echo \${PIPESTATUS[0]}`));
    expect(long.stdout).toBe("FY2016 (2015-10-01) → FY2027 (2026-10-01)\n0\n");
    expect(long.stderr).toBe("");
    const batch = await collect(
      shell(`yes '{"id":1,"code":"M54.6"}' | $DX code --batch | head -1 | cut -c1-8; echo \${PIPESTATUS[1]}`),
    );
    expect(batch.stdout).toBe('{"id":1,\n0\n');
    expect(batch.stderr).toBe("");
  });

  test.skipIf(!existsSync("/dev/full"))("the output of a full disk is an error", async () => {
    const { stderr, status } = await collect(shell("$DX code M54.6 > /dev/full"));
    expect(status).toBe(2);
    expect(stderr).toContain("the output cannot be written (ENOSPC)");
  });

  test("an answer comes before the next question is asked", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", main, "code", "--batch"], {
      cwd: root,
      stdio: ["pipe", "pipe", "inherit"],
    });
    for (const id of [1, 2, 3]) {
      child.stdin.write(`{"id":${id},"code":"M54.6"}\n`);
      let answer = "";
      while (!answer.endsWith("\n")) answer += String(((await once(child.stdout, "data")) as [Buffer])[0]);
      expect(JSON.parse(answer)).toMatchObject({ id, code: "M54.6" });
    }
    child.stdin.end();
    expect(await once(child, "close")).toEqual([0, null]);
  });

  test("100 MB of lines need no more memory than 10 MB", { timeout: 120_000 }, async () => {
    /** The most memory it ever had, in KB. */
    const peak = async (lines: number): Promise<number> => {
      const report = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'))";
      const imports = ["--import", "tsx", "--import", `data:text/javascript,${encodeURIComponent(report)}`];
      const child = spawn(process.execPath, [...imports, main, "code", "--batch", "--date", "2026-11-22"], {
        cwd: root,
        stdio: ["pipe", "ignore", "pipe"],
      });
      Readable.from(questions(lines)).pipe(child.stdin);
      const { stderr } = await collect(child);
      return Number(/peak (\d+)/.exec(stderr)?.[1]);
    };
    const few = await peak(10_000);
    expect(few).toBeGreaterThan(0);
    expect((await peak(100_000)) - few).toBeLessThan(50_000);
  });

  test("the same question gives the same bytes", async () => {
    const hashes = await Promise.all(
      [1, 2].map(async () =>
        createHash("sha256")
          .update((await runDxproof(["upper back pain", "--date", "2026-11-22"])).stdout)
          .digest("hex"),
      ),
    );
    expect(hashes[0]).toBe(hashes[1]);
  });
});

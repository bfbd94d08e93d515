/** A flag that a page of ours has only when somebody's text was run as a script. */
export const flag = "wasRun";

/** Texts that were written to break what shows them. */
export const hostileTexts: readonly string[] = [
  `</script></title></textarea><script>${flag}=1</script>"'><img src=x onerror=${flag}=1><svg onload=${flag}=1>` +
    `<a href="javascript:${flag}=1">x</a>{{${flag}=1}}\${${flag}=1}`,
  `\u202EM54.6 \u2066\u200F\u0000\u0007\uFEFF\uFFFF\uD800 M54.6 \uDC00\uD83D 👩‍👩‍👧 ${"a\u0301".repeat(50)} ${"(".repeat(100)}`,
];

/** About a million characters: lines of markup, turns of direction, words and a code each. */
export const hostileMegabyte: string = `<img src=x onerror=${flag}=1> \u202E ${"low back pain ".repeat(30)} M54.5\n`
  .repeat(2200)
  .slice(0, 1_000_000);

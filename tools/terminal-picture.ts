/** Records what a command prints as an SVG of a terminal, for the README: tsx tools/terminal-picture.ts OUT ARGUMENTS… */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";

const root = resolve(import.meta.dirname, "..");
const [out = "", ...parameters] = process.argv.slice(2);
const printed = execFileSync("node", [join(root, "dist/cli/main.js"), ...parameters], {
  encoding: "utf8",
  env: { ...process.env, FORCE_COLOR: "1", COLUMNS: "96" },
});

const escapeCharacter = String.fromCharCode(27);
const styleCode = new RegExp(`(${escapeCharacter}\\[[\\d;]*m)`);
const lineHeight = 20;
const characterWidth = 8.43;
const margin = 24;
const shownCommand = `$ npx dxproof ${parameters.map((parameter) => (/\s/.test(parameter) ? `"${parameter}"` : parameter)).join(" ")}`;

interface Style {
  bold: boolean;
  dim: boolean;
  color: string | undefined;
}

const colors: Readonly<Record<string, string>> = {
  "31": "red",
  "32": "green",
  "33": "yellow",
  "34": "blue",
  "35": "magenta",
  "36": "cyan",
};

function applyCode(style: Style, code: string): void {
  if (code === "0" || code === "") Object.assign(style, { bold: false, dim: false, color: undefined });
  else if (code === "1") style.bold = true;
  else if (code === "2") style.dim = true;
  else if (code === "22") Object.assign(style, { bold: false, dim: false });
  else if (code === "39") style.color = undefined;
  else if (colors[code] !== undefined) style.color = colors[code];
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function toSpans(line: string, style: Style): string {
  return line
    .split(styleCode)
    .map((part) => {
      if (part.startsWith(escapeCharacter)) {
        for (const code of part.slice(2, -1).split(";")) applyCode(style, code);
        return "";
      }
      if (part === "") return "";
      const classes = [style.bold ? "b" : "", style.dim ? "d" : "", style.color ?? ""].filter(Boolean).join(" ");
      return classes === "" ? escapeXml(part) : `<tspan class="${classes}">${escapeXml(part)}</tspan>`;
    })
    .join("");
}

const style: Style = { bold: false, dim: false, color: undefined };
const lines = [
  `<tspan class="d">${escapeXml(shownCommand)}</tspan>`,
  ...printed
    .trimEnd()
    .split("\n")
    .map((line) => toSpans(line, style)),
];
const plain = [shownCommand, ...printed.split("\n").map((line) => stripVTControlCharacters(line))];
const width = Math.ceil(Math.max(...plain.map((line) => line.length)) * characterWidth + 2 * margin);
const height = lines.length * lineHeight + 2 * margin + 20;
const body = lines
  .map((line, i) => `<text x="${margin}" y="${margin + 34 + i * lineHeight}" xml:space="preserve">${line}</text>`)
  .join("\n");

writeFileSync(
  out,
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(shownCommand)}">
<style>
.page{fill:#fbfaf7;stroke:#d9d5cb}text{font:14px/1 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#26251f}
.b{font-weight:700}.d{fill:#7a766a}.green{fill:#1a7f37}.yellow{fill:#8a6100}.red{fill:#b42318}.blue{fill:#1f5fbf}.magenta{fill:#8a3ab9}.cyan{fill:#0b7285}
@media(prefers-color-scheme:dark){.page{fill:#191a1c;stroke:#33353a}text{fill:#e6e4dd}.d{fill:#95928a}.green{fill:#5fd38d}.yellow{fill:#e3b341}.red{fill:#ff7b72}.blue{fill:#79b8ff}.magenta{fill:#d2a8ff}.cyan{fill:#56d4dd}}
</style>
<rect class="page" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="10"/>
<circle cx="22" cy="20" r="5" fill="#e0a9a3"/><circle cx="39" cy="20" r="5" fill="#e5cf9e"/><circle cx="56" cy="20" r="5" fill="#a9cdaa"/>
${body}
</svg>
`,
);

import type { CodeEntry } from "../../catalog/code-entry.ts";
import { scriptJson } from "../render/escape.ts";
import type { GuideWriter } from "../write-guide.ts";

/** The guides as the search reads them: code, title, status, further words. A script, so that a site opened from disk finds it too. */
export function searchData(entries: readonly CodeEntry[], writer: GuideWriter): string {
  const rows = entries.map((entry) => [entry.code, entry.title ?? "", entry.status, writer.wordsOf(entry).join("; ")]);
  return `var dxproofGuides=${scriptJson(rows)};\n`;
}

/** Finds guides whose code begins with, or whose words hold, all that was typed; builds its list of elements, never of HTML. */
export const searchScript: string = `(function () {
  "use strict";
  var input = document.getElementById("query");
  var list = document.getElementById("found");
  var guides = (window.dxproofGuides || []).map(function (row) {
    return { code: row[0], title: row[1], status: row[2], bare: row[0].toLowerCase().replace(".", ""), words: (row[1] + "; " + row[3]).toLowerCase() };
  });
  if (!input || !list || guides.length === 0) return;
  input.hidden = false;
  function score(guide, typed, words) {
    if (typed && guide.bare.indexOf(typed) === 0) return guide.bare === typed ? 100 : 50;
    var sum = 0;
    for (var i = 0; i < words.length; i++) {
      var at = guide.words.indexOf(words[i]);
      if (at < 0) return 0;
      sum += at === 0 || /[^a-z0-9]/.test(guide.words.charAt(at - 1)) ? 3 : 1;
    }
    return sum + (guide.status === "valid" ? 1 : 0) - guide.title.length / 1000;
  }
  function show() {
    var text = input.value.toLowerCase().trim();
    var typed = /^[a-z][0-9a-z.]*$/.test(text) ? text.replace(".", "") : "";
    var words = text.split(/\\s+/).filter(Boolean);
    var found = words.length === 0 ? [] : guides
      .map(function (guide) { return { guide: guide, score: score(guide, typed, words) }; })
      .filter(function (one) { return one.score > 0; })
      .sort(function (a, b) { return b.score - a.score || (a.guide.code < b.guide.code ? -1 : 1); })
      .slice(0, 30);
    list.textContent = "";
    found.forEach(function (one) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = encodeURI(one.guide.code + ".html");
      link.className = one.guide.status === "valid" ? "code" : "code " + one.guide.status;
      link.textContent = one.guide.code;
      item.appendChild(link);
      item.appendChild(document.createTextNode(" " + one.guide.title + (one.guide.status === "valid" ? "" : " (not valid for submission)")));
      list.appendChild(item);
    });
  }
  input.addEventListener("input", show);
  show();
})();
`;

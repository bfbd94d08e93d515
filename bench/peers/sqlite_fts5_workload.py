"""What bench/peers/sqlite-fts5.ts measures of SQLite's FTS5, printed as one JSON object.

Reads a JSON object on stdin: "titles" as [code, title], "known" phrases to answer, "timed" phrases to time. Words are
stemmed (porter) and folded; any of a phrase's words may match, ranked by bm25: FTS5 asked for all of them finds little.
"""

import json
import re
import sqlite3
import sys
import time

LIMIT = 10
WARM_UP = 100

work = json.load(sys.stdin)
database = sqlite3.connect(":memory:")
started = time.perf_counter()
database.execute(
    "CREATE VIRTUAL TABLE codes USING fts5(code UNINDEXED, title, tokenize = 'porter unicode61 remove_diacritics 2')"
)
database.executemany("INSERT INTO codes VALUES (?, ?)", work["titles"])
database.commit()
built = time.perf_counter() - started


def search(phrase):
    words = re.findall(r"\w+", phrase)
    if not words:
        return []
    query = " OR ".join(f'"{word}"' for word in words)
    found = database.execute("SELECT code FROM codes WHERE codes MATCH ? ORDER BY rank LIMIT ?", (query, LIMIT))
    return [code for (code,) in found]


for phrase in work["timed"][-WARM_UP:]:
    search(phrase)
taken = []
for phrase in work["timed"]:
    started = time.perf_counter()
    search(phrase)
    taken.append((time.perf_counter() - started) * 1000)
json.dump({"found": [search(phrase) for phrase in work["known"]], "taken": taken, "builtMs": built * 1000}, sys.stdout)

import type { Measure } from "./measurement.ts";
import { date, openClassification } from "./open-classification.ts";
import { perSecond } from "./per-second.ts";
import { shuffled } from "./seeded-shuffle.ts";

/** Dates of service over the whole time of ICD-10-CM. */
const dates = ["2015-10-01", "2018-02-28", "2020-04-01", "2021-09-30", "2021-10-01", "2024-02-29", date, "2026-10-01"];

/**
 * String and date → boolean: `Catalogs.isValidForSubmission` over every valid code, and one string in ten that is none:
 * too short, too long, or of another system.
 */
export const validate: Measure = {
  names: ["validate"],
  run: async () => {
    const { catalogs } = await openClassification();
    const valid = Array.from(catalogs.on(date).validCodes(), ({ code }) => code);
    const wrong = valid
      .filter((_, i) => i % 10 === 0)
      .map((code, i) => [code.slice(0, 3), `${code}99`, "724.1"][i % 3]);
    const codes = shuffled([...valid, ...wrong.map((code) => code ?? "")]);
    const days = codes.map((_, i) => dates[i % dates.length] ?? date);
    let accepted = 0;
    const value = perSecond("validate", codes.length, () => {
      accepted = 0;
      for (let i = 0; i < codes.length; i++) {
        if (catalogs.isValidForSubmission(codes[i] ?? "", days[i] ?? date)) accepted++;
      }
    });
    if (accepted === 0 || accepted > valid.length) throw new Error(`${accepted} of ${codes.length} were accepted`);
    return [{ name: "validate", unit: "per second", value, better: "higher" }];
  },
};

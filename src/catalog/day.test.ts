import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDayOfIcd10cm, fiscalYearOf, fiscalYearStart, formatDay, parseDay } from "./day.ts";

const millisecondsADay = 86_400_000;
const epoch = Date.UTC(2015, 9, 1);

describe("day", () => {
  test("counts every day from 1900 to 2100 as the calendar does", () => {
    let wrong = 0;
    for (let time = Date.UTC(1900, 0, 1); time <= Date.UTC(2100, 11, 31); time += millisecondsADay) {
      const iso = new Date(time).toISOString().slice(0, 10);
      const day = (time - epoch) / millisecondsADay;
      if (parseDay(iso) !== day || formatDay(day) !== iso) wrong++;
    }
    expect(wrong).toBe(0);
    expect(parseDay(firstDayOfIcd10cm)).toBe(0);
  });

  test("writes back any day it reads, from year 1 to 9999", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const day = parseDay(iso);
          expect(day).toBeTypeOf("number");
          expect(formatDay(day ?? 0)).toBe(iso);
        },
      ),
    );
  });

  test.each([
    "2026-02-29",
    "2100-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-01-32",
    "0000-01-01",
    "2026-1-01",
    "2026-01-1",
    "26-01-01",
    "2026/01/01",
    "2026-01-01T00:00",
    " 2026-01-01",
    "2026-01-0x",
    "20261001",
    "-026-01-01",
    "+026-01-01",
    "２０２６-01-01",
    "01-10-2026",
    "today",
    "",
  ])("%j is no day", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test("reads only texts that the calendar writes so", () => {
    const digits = fc.constantFrom(..."0123456789-/ ");
    fc.assert(
      fc.property(fc.string({ unit: digits, minLength: 8, maxLength: 11 }), (text) => {
        const day = parseDay(text);
        if (day !== undefined) expect(formatDay(day)).toBe(text);
      }),
    );
  });

  test("February 29 is a day of leap years alone", () => {
    for (let year = 1900; year <= 2100; year++) {
      const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
      expect(parseDay(`${year}-02-29`) !== undefined).toBe(isLeap);
    }
  });

  test("a fiscal year begins on October 1 of the year before", () => {
    for (let year = 2016; year <= 2040; year++) {
      const start = fiscalYearStart(year);
      expect(formatDay(start)).toBe(`${year - 1}-10-01`);
      expect([fiscalYearOf(start), fiscalYearOf(start - 1)]).toEqual([year, year - 1]);
      expect(fiscalYearOf(parseDay(`${year}-09-30`) ?? 0)).toBe(year);
      expect(fiscalYearOf(parseDay(`${year}-04-01`) ?? 0)).toBe(year);
    }
  });
});

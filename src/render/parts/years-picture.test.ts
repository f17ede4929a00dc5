import { describe, expect, it } from "vitest";
import { fillYears } from "./years-picture.js";

describe("years", () => {
  it("run from the first to the last, years without an item included", () => {
    expect(
      fillYears([
        { year: 2021, parliament: 1, commission: 0, responses: 0 },
        { year: 2023, parliament: 0, commission: 2, responses: 1 },
      ]),
    ).toEqual([
      { year: 2021, parliament: 1, commission: 0, responses: 0 },
      { year: 2022, parliament: 0, commission: 0, responses: 0 },
      { year: 2023, parliament: 0, commission: 2, responses: 1 },
    ]);
  });

  it("run on to the edition's, so that what was not read is seen", () => {
    expect(fillYears([{ year: 2021, parliament: 1, commission: 0, responses: 0 }], 2023).map((year) => year.year)).toEqual([2021, 2022, 2023]);
  });

  it("are none without an item", () => {
    expect(fillYears([])).toEqual([]);
  });
});

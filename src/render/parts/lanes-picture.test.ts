import { describe, expect, it } from "vitest";
import { packDeclared } from "../../edition/declared-arrays.js";
import { firstNoOf } from "../../edition/tables.js";
import type { KeptRow, Lane } from "../../model/index.js";
import { DeclaredSet, DeclaredTable } from "../../query/declared-table.js";
import { LanesPicture } from "./lanes-picture.js";

const nothing = () => undefined;

/** So many declarations of a lane on one day, newest first. */
function drawn(days: readonly [date: string, lane: Lane, count: number][]): string {
  const kept = days.flatMap(([date, lane, count]) =>
    Array.from({ length: count }, (_, i) => {
      const id = `${date} ${lane} ${i}`;
      const row: KeptRow = { id, kind: "meeting", institution: lane === "cabinet" ? "commission" : "parliament", counted: true, declarations: [{ id, lane, hosts: [], parties: [] }] };
      return { activityNo: firstNoOf(date) + count - i, row };
    }),
  );
  const source = { readKept: (): KeptRow => ({}) as KeptRow, findActivity: nothing, findOrganisation: nothing, describeOrganisations: () => [] };
  const declared = new DeclaredSet(
    new DeclaredTable(
      packDeclared(kept, () => 0),
      source,
    ),
  );
  return String(LanesPicture({ coverageOf: () => undefined, declared, events: [], yearAddress: String, csv: "", sources: "Parliament" }));
}
const pathsIn = (picture: string, kind: string): string[] => [...picture.matchAll(new RegExp(`<path class="${kind}" d="([^"]*)"`, "g"))].map((match) => match[1] as string);

describe("the lanes of a file", () => {
  it("have a mark for each declaration, one above the other in the week of its day", () => {
    const picture = drawn([
      ["2024-01-10", "rapporteur", 2],
      ["2024-01-02", "rapporteur", 1],
    ]);
    expect(pathsIn(picture, "parliament")).toEqual(["M9 34.5h0m0-5h0M4 34.5h0"]);
    expect(picture).toContain("One mark is one declaration");
    expect(picture).not.toContain("A bar is");
  });

  it("have a bar for each week where marks would hide each other, with the number of the highest, and say so", () => {
    const picture = drawn([
      ["2024-01-10", "member", 124],
      ["2024-01-02", "member", 31],
      ["2024-01-02", "cabinet", 3],
    ]);
    // 62 units for the highest, a quarter of it for the other.
    expect(pathsIn(picture, "parliament stack")).toEqual(["M9 94v-62M4 94v-15.5"]);
    expect(pathsIn(picture, "commission")).toHaveLength(1);
    expect([...picture.matchAll(/text-anchor="end">([^<]*)</g)].map((match) => match[1])).toEqual(["max. 124"]);
    expect(picture).toContain("One mark is one declaration");
    expect(picture).toContain("A bar is all declarations of a week");
  });

  it("stay small, however much was declared", () => {
    const everyWeek = Array.from({ length: 52 }, (_, week) => new Date(Date.UTC(2024, 11, 28) - week * 7 * 86_400_000).toISOString().slice(0, 10));
    const weights = [40, 4_000].map((count) => drawn(everyWeek.map((date, week): [string, Lane, number] => [date, "member", week ? 1 : count])).length);
    expect((weights[1] as number) - (weights[0] as number)).toBeLessThan(100);
  });
});

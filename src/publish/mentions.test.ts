import { describe, expect, it } from "vitest";
import type { Declaration, MeetingActivity, Party } from "../model/index.js";
import { mentionsOf } from "./mentions.js";

const seen = { document: "d", position: "row 1" };
const meet = (...rows: Party[][]): MeetingActivity => {
  const declarations = rows.map((parties, i): Declaration => ({ id: `ep-${i}`, source: "parliament-meetings", hosts: [], parties, subject: "Kettles", firstSeen: seen, lastSeen: seen, earlier: [] }));
  return { kind: "meeting", id: "ep-0", date: "2024-03-05", institution: "parliament", subject: "Kettles", tags: [], counted: true, files: [], declarations, joined: "single" };
};
const kettles = (text: string, rest: Partial<Party> = {}): Party => ({ text, name: "Kettles United", entityId: "1-1", slug: "kettles-united", link: "exact", ...rest });

describe("names under which an organisation stands", () => {
  it("are those that are not its own, with the rows that use them, a number beside them left out", () => {
    const activity = meet([kettles("KETTLES united"), kettles("KETTLES united")], [kettles("Kettles United")], [kettles("KETTLES united 000000000001-01")]);
    expect(mentionsOf(activity)).toEqual([{ organisationId: "1-1", name: "KETTLES united", state: "typed", rows: [0, 2] }]);
  });

  it("are no names where the number stands beside a list or a person", () => {
    expect(mentionsOf(meet([kettles("Kettles, Erika Example 000000000001-01", { link: "declared", method: "number-typed" })]))).toEqual([]);
  });

  it("are kept apart where the organisation is only suggested", () => {
    expect(mentionsOf(meet([kettles("Kettles", { link: "suggested" })]))).toEqual([{ organisationId: "1-1", name: "Kettles", state: "suggested", rows: [0] }]);
  });

  it("are kept for the owner of a number that the name contradicts, beside what the name itself means", () => {
    const party = kettles("Kettle friends", { contradiction: { registerNumber: "9-9", numberName: "Teapots", numberId: "9-9" } });
    expect(mentionsOf(meet([party]))).toEqual([
      { organisationId: "9-9", name: "Kettle friends", state: "contradicting", rows: [0] },
      { organisationId: "1-1", name: "Kettle friends", state: "typed", rows: [0] },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import type { Declaration, MeetingActivity, Party } from "../model/index.js";
import { listGaps } from "./declaration-gaps.js";

const host = { name: "Erika Example", personId: "mep-1", slug: "erika-example", role: "Member of the European Parliament, Rapporteur", staff: false };
const kettles: Party = { text: "Kettles United", name: "Kettles United", entityId: "1-1", slug: "kettles-united", link: "exact" };
const seen = { document: "d", position: "row 1" };

const declare = (id: string, rest: Partial<Declaration> = {}): Declaration => ({
  id,
  source: "parliament-meetings",
  hosts: [host],
  parties: [kettles],
  subject: `Subject ${id}`,
  firstSeen: seen,
  lastSeen: seen,
  earlier: [],
  ...rest,
});
const meet = (declaration: Declaration, rest: Partial<MeetingActivity> = {}): { activity: MeetingActivity; places: number[] } => ({
  activity: {
    kind: "meeting",
    id: `ep-${declaration.id}`,
    date: "2024-03-05",
    institution: "parliament",
    subject: declaration.subject,
    tags: [],
    counted: true,
    files: [],
    declarations: [declaration],
    joined: "single",
    ...rest,
  },
  places: [0],
});
const ids = (rows: readonly { declarationId: string }[]): string[] => rows.map((row) => row.declarationId);

describe("what is missing in declarations", () => {
  it("is a file where the host acts as rapporteur or shadow and names none, with those that the words point to", () => {
    const file = { id: "2023-0083-COD", slug: "x", reference: "2023/0083(COD)", title: "Repair of goods", method: "file-words" as const };
    const gaps = listGaps("mep-1", [
      meet(declare("a"), { files: [{ ...file, link: "suggested" }] }),
      meet(declare("b", { fileReference: "2023/0083(COD)" }), { date: "2024-03-06" }),
      meet(declare("c"), { date: "2024-03-07", files: [{ ...file, link: "exact" }] }),
      meet(declare("d", { hosts: [{ ...host, role: "Member of the European Parliament" }] }), { date: "2024-03-08" }),
    ]);
    expect(gaps.declarations).toBe(4);
    expect(gaps.withoutFile.map(({ declarationId, suggested }) => [declarationId, suggested.map((one) => one.reference)])).toEqual([["a", ["2023/0083(COD)"]]]);
  });

  it("is a link where a name leads to no organisation, with the one that may be meant", () => {
    const gaps = listGaps("mep-1", [
      meet(declare("a", { parties: [kettles, { text: "Some NGOs", name: "Some NGOs" }] })),
      meet(declare("b", { parties: [{ ...kettles, text: "Kettles", link: "suggested" }] }), { date: "2024-03-06" }),
      meet(declare("c", { parties: [] }), { date: "2024-03-07" }),
    ]);
    expect(gaps.notLinked.map(({ declarationId, names }) => [declarationId, names])).toEqual([
      ["a", [{ text: "Some NGOs" }]],
      ["b", [{ text: "Kettles", suggested: { id: "1-1", slug: "kettles-united", name: "Kettles United" } }]],
    ]);
    expect(ids(gaps.withoutParties)).toEqual(["c"]);
  });

  it("are rows of one day with the same other side or the same subject, each in one group", () => {
    const other: Party = { ...kettles, text: "Teapots", name: "Teapots", entityId: "2-2" };
    const gaps = listGaps("mep-1", [
      meet(declare("a")),
      meet(declare("b")),
      meet(declare("c", { parties: [other], subject: "Repair" })),
      meet(declare("d", { parties: [{ text: "Cups", name: "Cups" }], subject: "REPAIR" })),
      meet(declare("e"), { date: "2024-03-06" }),
    ]);
    expect(gaps.doubles.map(({ because, rows }) => [because, ids(rows)])).toEqual([
      ["parties", ["a", "b"]],
      ["subject", ["c", "d"]],
    ]);
  });

  it("are numbers that contradict their names, and roles that the records do not hold", () => {
    const gaps = listGaps("mep-1", [
      meet(declare("a", { parties: [{ ...kettles, contradiction: { registerNumber: "9-9", numberName: "Teapots" } }], fileReference: "2023/0083(COD)", hostWithoutRole: true })),
    ]);
    expect(gaps.numbers).toMatchObject([{ declarationId: "a", registerNumber: "9-9", numberName: "Teapots" }]);
    expect(gaps.roles).toMatchObject([{ declarationId: "a", reference: "2023/0083(COD)" }]);
  });

  it("leave out what is cancelled, and other hosts' rows", () => {
    const two = meet(declare("a", { parties: [] }), { declarations: [declare("a", { parties: [] }), declare("z", { parties: [] })] });
    const gaps = listGaps("mep-1", [two, meet(declare("b", { parties: [] }), { counted: false })]);
    expect([gaps.declarations, ids(gaps.withoutParties)]).toEqual([1, ["a"]]);
  });
});

/** Lanes of declarations on files: a role counts on the file that it was declared for. */
import { describe, expect, it } from "vitest";
import type { ActivityFile, Declaration, Lane, MeetingActivity } from "../model/index.js";
import { type HoldsRole, listDeclaredRows } from "./declared-rows.js";

const fileOf = (id: string, link: ActivityFile["link"]): ActivityFile => ({ id, slug: "", reference: id.replace(/^(\d+)-(\d+)-(\w+)$/, "$1/$2($3)"), title: id, link, method: "file-given" });

function meetingOn(files: ActivityFile[], declaration: Partial<Declaration>, role = "Member of the European Parliament, Rapporteur"): MeetingActivity {
  const seen = { document: "0", position: "row 1" };
  const host = { name: "Ada Sample", personId: "mep-1", role, staff: false };
  const row: Declaration = { id: "ep-1", source: "parliament-meetings", hosts: [host], parties: [], subject: "Two acts", firstSeen: seen, lastSeen: seen, earlier: [], ...declaration };
  return { kind: "meeting", id: "ep-1", date: "2023-05-10", institution: "parliament", subject: "Two acts", tags: [], counted: true, files, declarations: [row], joined: "single" };
}

const nobody: HoldsRole = () => false;
const lanesOf = (activity: MeetingActivity, holdsRole = nobody): Record<string, Lane | undefined> =>
  Object.fromEntries(listDeclaredRows(activity, holdsRole).map(({ id, row }) => [id, row.declarations[0]?.lane]));

const [first, second] = ["2023-0001-COD", "2023-0002-COD"];

describe("a Member's role", () => {
  it("is one on the file that the row names, and on no other that its subject leads to", () => {
    const files = [fileOf(first, "declared"), fileOf(second, "exact")];
    expect(lanesOf(meetingOn(files, { fileReference: "2023/0001(COD)" }))).toEqual({ [first]: "rapporteur", [second]: "member" });
  });

  it("is one on the only file of a subject, and on neither of two", () => {
    expect(lanesOf(meetingOn([fileOf(first, "exact")], {}))).toEqual({ [first]: "rapporteur" });
    expect(lanesOf(meetingOn([fileOf(first, "exact"), fileOf(second, "exact")], {}))).toEqual({ [first]: "member", [second]: "member" });
  });

  it("is one where records show it, too", () => {
    const asked: unknown[] = [];
    const onSecond: HoldsRole = (reference, hosts, date) => {
      asked.push([reference, hosts[0]?.personId, date]);
      return reference === "2023/0002(COD)";
    };
    const files = [fileOf(first, "declared"), fileOf(second, "exact")];
    expect(lanesOf(meetingOn(files, { fileReference: "2023/0001(COD)" }), onSecond)).toEqual({ [first]: "rapporteur", [second]: "rapporteur" });
    expect(asked).toEqual([["2023/0002(COD)", "mep-1", "2023-05-10"]]);
  });

  it("that is none on a file is the same on all", () => {
    const files = [fileOf(first, "declared"), fileOf(second, "exact")];
    expect(lanesOf(meetingOn(files, { fileReference: "2023/0001(COD)" }, "Member of the European Parliament, Committee chair"))).toEqual({ [first]: "chair", [second]: "chair" });
  });

  it("is marked as one that records do not show on the declared file alone", () => {
    const activity = meetingOn([fileOf(first, "declared"), fileOf(second, "exact")], { fileReference: "2023/0001(COD)", hostWithoutRole: true });
    expect(listDeclaredRows(activity, nobody).map(({ id, row }) => [id, row.declarations[0]?.withoutRole])).toEqual([
      [first, true],
      [second, undefined],
    ]);
  });
});

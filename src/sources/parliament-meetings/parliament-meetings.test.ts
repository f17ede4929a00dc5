import { describe, expect, it } from "vitest";
import { readBytesWith, readFixture } from "../../../test/read-fixture.js";
import { parliamentMeetings } from "./source.js";

const csv = (text: string) => new TextEncoder().encode(text);

describe("parliament-meetings: parse", () => {
  it("recognises the export by its header", async () => {
    expect((await readFixture(parliamentMeetings, "meetings-roles-and-reorder.csv")).layout).toBe("export");
  });
  it("reads every row and bounds them by their dates", async () => {
    const { records, facts } = await readFixture(parliamentMeetings, "meetings-roles-and-reorder.csv");
    expect(records).toHaveLength(5);
    expect(records[0]?.position).toBe("row 2");
    expect(facts).toEqual({ scope: { kind: "window", set: "", from: "2023-09-06", to: "2025-02-28" } });
  });
  it("stops when a mandatory column is missing", async () => {
    await expect(readBytesWith(parliamentMeetings, "x.csv", csv('"title","member_id"\n"a","1"\n'))).rejects.toThrow('has no column "member_name", "meeting_date", "member_capacity", "attendees"');
  });
  it("stops when a column stands twice", async () => {
    await expect(readBytesWith(parliamentMeetings, "x.csv", csv("title,title,member_id,member_name,meeting_date,member_capacity,attendees\n"))).rejects.toThrow('names the column "title" twice');
  });
  it("warns of a column that it does not know", async () => {
    const { complaints } = await readBytesWith(parliamentMeetings, "x.csv", csv("title,member_id,member_name,meeting_date,member_capacity,attendees,mood\na,1,B C,2024-01-02,Member,X,good\n"));
    expect(complaints.map((c) => c.message)).toEqual(['x.csv: row 1: column "mood" is not known. Its values are not used.']);
  });
});

describe("parliament-meetings: normalise", () => {
  it("says a row in our words and keeps the published values", async () => {
    const { disclosures } = await readFixture(parliamentMeetings, "meetings-roles-and-reorder.csv");
    expect(disclosures[0]).toMatchObject({
      source: "parliament-meetings",
      kind: "meeting",
      date: "2023-09-06",
      content: {
        institution: "parliament",
        hosts: [{ name: "Sunčana Glavak", originalName: "GLAVAK Sunčana", mepId: "202036", title: "Rapporteur for opinion" }],
        subject: "Right to repair ENVI Opinion",
        participantsCell: "Back Market|Lenovo Group Limited",
        registerNumbers: ["699006341748-20", "217499944538-05"],
        fileReference: "2023/0083(COD)",
      },
    });
  });
  it("gives the same key when names and numbers come in another order", async () => {
    const { disclosures } = await readFixture(parliamentMeetings, "meetings-roles-and-reorder.csv");
    expect(disclosures[1]?.key).toBe(disclosures[0]?.key);
  });
  it("skips an impossible date and a row without a Member, and says which", async () => {
    const { skipped } = await readFixture(parliamentMeetings, "meetings-roles-and-reorder.csv");
    expect(skipped).toEqual([
      { reason: "impossible date", message: 'row 4: meeting_date "2025-02-31" is not a calendar date (expected YYYY-MM-DD). Row skipped.' },
      { reason: "no member", message: 'row 5: member_id "" is not a number. Row skipped: a meeting needs its host.' },
    ]);
  });
});

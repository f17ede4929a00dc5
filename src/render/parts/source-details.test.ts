import { describe, expect, it } from "vitest";
import type { MeetingActivity, Party } from "../../model/index.js";
import { renderSource } from "./source-details.js";
import { SourceNotes } from "./source-notes.js";

const seen = { document: "3f9a", position: "row 2" };
const suggested = (name: string, number: number): Party => ({
  text: name,
  name: `${name} (invented)`,
  entityId: `20000000000${number}-01`,
  slug: name.toLowerCase(),
  link: "suggested",
  method: "words",
});
const named = (name: string): Party => ({ text: name, name });

/** Twelve parties: the second and the ninth may be somebody in the register. */
const parties = [named("Alder"), suggested("Birch", 1), ..."CDEFGH".split("").map(named), suggested("Rowan", 2), ..."JKL".split("").map(named)];

const event: MeetingActivity = {
  id: "ep-1",
  kind: "meeting",
  institution: "parliament",
  date: "2025-06-02",
  subject: "Forests",
  declarations: [{ id: "ep-1", source: "parliament-meetings", hosts: [], parties, subject: "Forests", firstSeen: seen, lastSeen: seen, earlier: [] }],
  joined: "single",
  files: [],
  tags: ["event"],
  counted: true,
};

const source = (listsElsewhere: boolean): string => String(renderSource(event, new SourceNotes({ documents: new Map(), sources: new Map() }), { listsElsewhere }));

describe("source of an event", () => {
  it("tells of every name whom it may mean", () => {
    expect(source(false).match(/“\w+” may be <a href="[^"]+">[^<]+/g)).toEqual([
      '“Birch” may be <a href="/organisations/200000000001-01">Birch (invented)',
      '“Rowan” may be <a href="/organisations/200000000002-01">Rowan (invented)',
    ]);
  });

  it("leaves that to the event's own page for names that stand there alone, as it does the names", () => {
    expect(source(true).match(/“\w+” may be <a href="[^"]+">[^<]+/g)).toEqual(['“Birch” may be <a href="/organisations/200000000001-01">Birch (invented)']);
    expect(source(true)).toContain('<a href="#d1">document 1</a>, row 2. No name in it is linked.');
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bodyName, describeRole, isDecisionMaker } from "./roles.js";

/** Rows of the table under "Roles, in the words shown" in docs/vocabulary.md. */
function readTable(): { institution: "parliament" | "commission"; title: string; body: string; shown: string }[] {
  const section = readFileSync("docs/vocabulary.md", "utf8").split("## Roles, in the words shown")[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| (parliament|commission) \| (.*?) \| (.*?) ?\| (.*?) \|$/gm)].map((row) => ({
    institution: row[1] as "parliament" | "commission",
    title: (row[2] ?? "").trim(),
    body: (row[3] ?? "").trim(),
    shown: (row[4] ?? "").trim(),
  }));
}

describe("publish: roles", () => {
  const rows = readTable();
  it("are documented in a table", () => {
    expect(rows.length).toBeGreaterThan(20);
  });
  it.each(rows)("$institution, $title, $body → $shown", ({ institution, title, body, shown }) => {
    const published = body ? { kind: body.startsWith("Cabinet") ? ("cabinet" as const) : ("directorate-general" as const), name: body } : undefined;
    expect(describeRole({ institution, title, body: published })).toBe(shown);
  });
  it("names a department by its acronym when the publisher gives no name", () => {
    expect(bodyName({ kind: "directorate-general", name: "null", acronym: "MENA" })).toBe("DG MENA");
    expect(bodyName({ kind: "directorate-general", name: "Directorate-General for International Partnerships", acronym: "INTPA" })).toBe("DG International Partnerships");
  });
  it.each([
    ["Commissioner", true],
    ["High Representative", true],
    ["acting Director-General", true],
    ["Secretary-General", true],
    ["Deputy Director-General", false],
    ["Director", false],
    ["Head of Unit", false],
    ["Cabinet member", false],
    ["null", false],
  ])("a %s has a page: %j", (title, page) => {
    expect(isDecisionMaker(title)).toBe(page);
  });
});

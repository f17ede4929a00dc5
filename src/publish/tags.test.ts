import { describe, expect, it } from "vitest";
import { readTags } from "./tags.js";

describe("publish: tags", () => {
  it.each([
    ["Exchange of views on the Product Liability Directive (PLD) - Staff Level", ["staff level"]],
    ["Exchange of views on Product Liability Directive (meeting delegated to parliamentary assistant)", ["staff level"]],
    ["DSA (équipe)", ["staff level"]],
    ["Industrial strategy - meeting with APA", ["staff level"]],
    ["CSDDD, Retail investment strategy (staff)", ["staff level"]],
    ["Abgesagt: Austausch zur SME Strategie", ["cancelled"]],
    ["Fit for 55 (cancelled)", ["cancelled"]],
    ["Green Deal - postponed", ["postponed"]],
    ["Reimbursement of cancelled flight tickets", []],
    ["Staff shortages in hospitals", []],
    ["Right to repair", []],
  ])("reads %j as %j", (subject, tags) => {
    expect(readTags(subject)).toEqual(tags);
  });
});

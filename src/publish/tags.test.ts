import { describe, expect, it } from "vitest";
import { readTags } from "./tags.js";

describe("publish: tags", () => {
  it.each([
    ["Exchange of views on the Product Liability Directive (PLD) - Staff Level", ["staff level"]],
    ["Exchange of views on Product Liability Directive (meeting delegated to parliamentary assistant)", ["staff level"]],
    ["DSA (équipe)", ["staff level"]],
    ["Industrial strategy - meeting with APA", ["staff level"]],
    ["CSDDD, Retail investment strategy (staff)", ["staff level"]],
    ["Critical raw materials (APA only)", ["staff level"]],
    ["APA - Data Act", ["staff level"]],
    ["Data Act, assistant participated on my behalf", ["staff level"]],
    ["Euro 7 (STAFF ONLY)", ["staff level"]],
    ["APA of COVID-19 vaccines", []],
    ["Commission Staff Working Document on hydrogen", []],
    ["Update to MEP and staff on Brazil", []],
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

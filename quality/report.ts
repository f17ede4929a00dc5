/** The figures as a document to be read: docs/quality.md. */
import { countryName } from "../src/normalise/countries.js";
import { type Share, shareOf } from "./interval.js";
import type { QualityFigures } from "./run.js";

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
export const showShare = ({ right, of, share, low, high }: Share): string => (of ? `${percent(share)} (${percent(low)}–${percent(high)}; ${right} of ${of})` : "nothing to measure");

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`| ${head.join(" | ")} |`, `| ${head.map(() => "---").join(" | ")} |`, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");

const setNames = { attendees: "Names in attendee cells", respondents: "Names of respondents" } as const;

export function writeReport(figures: QualityFigures): string {
  const { links, curve, segments, joints, bySize, byCountry, byMethod, files, people, positions, speed } = figures;
  return `# Quality of links

How often a link is right, and how many of the right ones are found. Written by \`npm run quality\`; the page \`/quality\` shows the same figures.
Every share stands with its 95 % interval after Wilson and the counts behind it.

## Links of typed names

Names that people typed together with a register number; the numbers are hidden from the linker. A link is right when the organisation that it
leads to holds the typed number. *Precision*: right links among the *exact* and *matched* ones. *Recall*: right links among all names. Half of the
names, parted by organisation, served to learn the weights and to choose the threshold (${figures.threshold}); the other half did not. A label is set aside
as wrong only with its evidence in \`quality/wrong-labels.csv\`; the figure with every label counted stands next to it.

${table(
  ["Set", "Half", "Labels", "Precision", "Recall"],
  links.map((one) => [setNames[one.set], one.half, one.labels, showShare(one.precision), showShare(one.recall)]),
)}

### Trade-off

Names in attendee cells and of respondents together, wrong labels set aside.

${table(
  ["Links from a score of", "Precision", "Recall"],
  curve.map((one) => [one.from === 1.5 ? "exact names alone" : String(one.from), showShare(one.precision), showShare(one.recall)]),
)}

### By difficulty

${table(
  ["Names", "Precision", "Recall"],
  bySize.map((one) => [one.name, showShare(one.precision), showShare(one.recall)]),
)}

### By country

By the country of the head office, the ten with the most labels: the language of most of the names.

${table(
  ["Country", "Precision", "Recall"],
  byCountry.map((one) => [countryName(one.country), showShare(one.precision), showShare(one.recall)]),
)}

### By method

${table(
  ["Method", "Right"],
  byMethod.map((one) => [one.method, showShare(one.right)]),
)}

## Cutting of cells

${segments.cells} attendee cells drawn at random and cut by hand (\`quality/segments.csv\`), the last 100 of them before the program's answer was looked at. An organisation is found when a mention has its bounds to the
letter, quotation marks and points at the ends aside.

${table(
  ["", ""],
  [
    ["Organisations found with right bounds", showShare(segments.found)],
    ["Stretches taken for an organisation that are one, or a public body, with these bounds", showShare(segments.precise)],
    ["People taken for an organisation", `${segments.peopleAsOrganisations} of ${segments.people}`],
  ],
)}

A name that is cut is not yet linked: what is not linked stays text and has no page.

## Several register numbers, one organisation

${joints.joints} joints make one organisation each of ${joints.organisationsOfSeveral} groups of register numbers. 200 of them were drawn with a fixed seed and decided by hand
with a reason (\`quality/joints.csv\`); ${joints.unsure} could not be decided${joints.undecided ? `, ${joints.undecided} are not decided yet` : ""}. Pairs of branches, parents and namesakes that must stay apart: \`quality/apart.csv\`.

${table(
  ["", ""],
  [
    ["Drawn joints that are right", showShare(joints.right)],
    ["Pairs that stay apart", showShare(joints.apart)],
  ],
)}

## Meetings and legislative files

${files.labels.pairs} judged pairs of a subject and a file, and ${files.labels.subjects} subjects with the file that they are about; ${files.labels.contested} labels are wrong by the evidence in \`quality/wrong-file-labels.csv\`.
The list of names was written with some of these labels in sight, so that the figures are no forecast. Of subjects for which a Member declares a file and which lead to one exactly,
${showShare(files.declared)} lead to the declared one; the others often name several.

${table(
  ["Links", "Labels", "Precision", "Recall"],
  files.rows.map((one) => [one.links, one.labels, showShare(one.precision), showShare(one.recall)]),
)}

## Members of Parliament

Whether a name as another publication writes it leads to the one right Member of all since 1952.

${table(
  ["Written", "Right", "Wrong", "Among several"],
  people.map((one) => [one.publication, showShare(one.right), String(one.wrong), String(one.several)]),
)}

## Positions

What the check of a model's replies left, in the home that was measured.

${table(
  ["", "Kept"],
  positions.map((one) => [one.name, showShare(one.kept)]),
)}

## Speed

${speed.cells.toLocaleString("en")} distinct attendee cells against ${speed.organisations.toLocaleString("en")} organisations: ${speed.seconds.toFixed(1)} s of one core, ${Math.round(speed.megabytes)} MB.

## Method

1. A cell is cut against all names known from the register: the cutting that costs least wins. A known name costs little, an unknown stretch more, every separator inside a name a little (\`src/resolve/segment-cell.ts\`).
2. Register numbers that belong together are joined by evidence: name, website, acronym, country, days. Every joint keeps its reason (\`src/resolve/join-registrations.ts\`).
3. *Exact*: the register's own words, dated, with acronyms and legal forms aside where no other entry has the same (\`src/resolve/name-index.ts\`).
4. Else candidates that share a rare word or an acronym are compared: share of the words in common by weight, order, spelling, acronym, country, distance to the next candidate, passes to Parliament. A logistic regression over these gives the score (\`src/resolve/score.ts\`). From ${figures.threshold} on a link is *matched*; from ${figures.suggested} on it is *suggested*: shown apart, never counted.
5. What a person decided stands above all of it.

## Links that nobody typed a number for

The labelled names are all registered, so that a body outside the register cannot be linked wrongly there. One reader therefore judged by eye
distinct pairs of a name as published and the organisation that the likeness of words or of spelling made of it (*scored-words*,
*scored-spelling*), drawn at random from all meetings and responses: 160 from before public bodies were known by name and words of somebody
else were heeded, and 160 from after, both drawn with one fixed seed. Wrong by name alone, a parent or a branch of the one named not among them:

|  | Wrong |
| --- | --- |
| Before | ${showShare(shareOf(11, 160))} |
| After | ${showShare(shareOf(1, 160))} |

Five of the eleven are still counted after, so that the second draw was lucky. Of 170 pairs with a score under 0.9, the doubtful end, 13 were
wrong after, and some of these have been mended since: ${showShare(shareOf(13, 170))}; another reader had found about 25 of 170 before. The
reader is the one who wrote the rules, and did not look up what each meeting was about.

## What the figures do not say

- The labelled names come from people who type register numbers: few offices, many of them German, Finnish and Swedish.
- All of them are registered. Of names that are not, some find a wrong entry: with the right organisation taken out of the register, ${showShare(figures.falseLinks)} of the names that are no register's own words were *matched* with another one.
- Former names stand in the register exports that were read; a name from before the oldest of them stays text.
- Some names were seen to be counted for somebody else, where no rule that was tried mends them without losing right ones: "SGB" (the acronym of one registrant, and of others who have no entry), "Klima-Allianz" (two registrants are called so in two languages), "Wi-Fi Coalition" (writers take *coalition* and *alliance* for one another), "AWS" (a word in brackets in the name of an agency). A judgement in \`curation/\` parts each of them.
`;
}

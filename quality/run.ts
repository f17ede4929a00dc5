/**
 * Measures the linker on labelled names and writes docs/quality.md and assets/quality.json.
 *
 *   npm run quality                          measure with the home in ANTECHAMBER_HOME and the labelled names beside the repository or in ANTECHAMBER_TEST_DATA
 *   npm run quality -- --data DIR --home DIR other places
 *   npm run quality -- --learn               learn the weights anew and print them
 *   npm run quality -- --draw-joints         print 200 joints drawn with a fixed seed, to be decided by people
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";
import type { MeetingContent } from "../src/model/index.js";
import { homeAt } from "../src/pipeline/home.js";
import { linkMeeting } from "../src/resolve/link-parties.js";
import { featuresOf, isDoubtful, logistic, matchedFrom, suggestedFrom } from "../src/resolve/score.js";
import { realDocuments } from "../test/real-documents.js";
import { describeJoints, drawJoints } from "./draw-joints.js";
import { describeFiles, type FileFigures, type FilesQuality, measureFiles } from "./files.js";
import { type Share, shareOf } from "./interval.js";
import { learnWeights } from "./learn.js";
import { type JointFigures, measureJoints } from "./measure-joints.js";
import { type Figures, figuresAt, type Outcome, tryLabel } from "./measure-links.js";
import { cellKeyOf, measureSegments, type SegmentFigures } from "./measure-segments.js";
import { measurePeople } from "./people.js";
import { describeFigures, measurePositions } from "./positions.js";
import { showShare, writeReport } from "./report.js";
import { type LabelledName, readCsv, readLabelledNames } from "./truth.js";
import { openWorld, type World } from "./world.js";

export interface QualityFigures {
  threshold: number;
  suggested: number;
  links: ({ set: LabelledName["set"]; half: "learning" | "testing" | "all"; labels: "every label" | "wrong labels set aside" } & Figures)[];
  curve: ({ from: number } & Figures)[];
  bySize: ({ name: string } & Figures)[];
  byMethod: { method: string; right: Share }[];
  falseLinks: Share;
  /** By the head office's country of the organisation meant: the language of most names. */
  byCountry: ({ country: string } & Figures)[];
  segments: SegmentFigures;
  files: {
    labels: { pairs: number; subjects: number; contested: number };
    rows: ({ links: "exact" | "with suggested"; labels: "every label" | "wrong labels set aside" } & Figures)[];
    declared: Share;
  };
  people: { publication: string; right: Share; wrong: number; several: number }[];
  positions: { name: "replies" | "sentences" | "quotes" | "offsets"; kept: Share }[];
  joints: JointFigures;
  speed: { cells: number; organisations: number; seconds: number; megabytes: number };
}

const own = (name: string): string => path.resolve("quality", name);
const readOwn = (name: string): Record<string, string>[] => (existsSync(own(name)) ? readCsv(own(name)) : []);

function measureAllLinks(outcomes: readonly Outcome[]): QualityFigures["links"] {
  return (["attendees", "respondents"] as const).flatMap((set) =>
    (["learning", "testing", "all"] as const).flatMap((half) =>
      (["every label", "wrong labels set aside"] as const).map((labels) => {
        const counted = outcomes.filter(({ label }) => label.set === set && (half === "all" || label.half === half) && !(labels === "wrong labels set aside" && label.wrongLabel));
        return { set, half, labels, ...figuresAt(counted, matchedFrom) };
      }),
    ),
  );
}

/** Names by how far they are from the register's own words. */
function measureBySize(world: World, outcomes: readonly Outcome[]): QualityFigures["bySize"] {
  const kindOf = ({ label: { name } }: Outcome): string => {
    if (world.index.findByName(name)) return "The register's own words";
    const words = name.split(/\s+/).length;
    if (words === 1) return "One other word, mostly an acronym";
    return words <= 4 ? "Two to four other words" : "Five words or more";
  };
  return ["The register's own words", "One other word, mostly an acronym", "Two to four other words", "Five words or more"].map((name) => ({
    name,
    ...figuresAt(
      outcomes.filter((one) => !one.label.wrongLabel && kindOf(one) === name),
      matchedFrom,
    ),
  }));
}

/** How many countries are shown. */
const mostCountries = 10;

/** The countries with the most labels; wrong labels set aside. */
function measureByCountry(world: World, outcomes: readonly Outcome[]): QualityFigures["byCountry"] {
  const { candidates } = world.index;
  const byCountry = new Map<string, Outcome[]>();
  for (const one of outcomes) {
    const id = world.index.organisationOf(one.label.registerNumber);
    const country = id && candidates.countries[candidates.ids.indexOf(id)];
    if (country && !one.label.wrongLabel) byCountry.set(country, [...(byCountry.get(country) ?? []), one]);
  }
  return [...byCountry]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, mostCountries)
    .map(([country, list]) => ({ country, ...figuresAt(list, matchedFrom) }));
}

const asShare = ({ hits, of }: { hits: number; of: number }): Share => shareOf(hits, of);

function describeFilesQuality({ labels, exact, exactAllLabels, withSuggested, withSuggestedAllLabels, declared }: FilesQuality): QualityFigures["files"] {
  const row = (links: "exact" | "with suggested", of: "every label" | "wrong labels set aside", { precision, recall }: FileFigures) => ({
    links,
    labels: of,
    precision: asShare(precision),
    recall: asShare(recall),
  });
  return {
    labels,
    rows: [
      row("exact", "wrong labels set aside", exact),
      row("exact", "every label", exactAllLabels),
      row("with suggested", "wrong labels set aside", withSuggested),
      row("with suggested", "every label", withSuggestedAllLabels),
    ],
    declared: asShare(declared.agree),
  };
}

/** How often a name whose organisation is taken out of the register is matched with another one. */
function measureFalseLinks(world: World, labels: readonly LabelledName[]): Share {
  const { index } = world;
  const { candidates } = index;
  let asked = 0;
  let matched = 0;
  for (const { name, registerNumber, wrongLabel } of labels) {
    const expected = index.organisationOf(registerNumber);
    if (wrongLabel || !expected || index.findByName(name)) continue;
    asked += 1;
    const others = candidates.findCandidates(name).filter((one) => candidates.ids[one.organisation] !== expected);
    if (others.length && logistic(featuresOf(name, others, candidates)) >= matchedFrom && !isDoubtful(name, others, candidates)) matched += 1;
  }
  return shareOf(matched, asked);
}

const meeting = (participantsCell: string): MeetingContent => ({ institution: "parliament", hosts: [{ name: "A", originalName: "A" }], subject: "", participantsCell, registerNumbers: [] });

function measureSpeed(world: World, cells: Iterable<string>): QualityFigures["speed"] {
  const before = process.cpuUsage();
  let count = 0;
  for (const cell of cells) {
    linkMeeting(meeting(cell), world.index);
    count += 1;
  }
  const { user } = process.cpuUsage(before);
  return { cells: count, organisations: world.entries.length, seconds: user / 1e6, megabytes: process.memoryUsage().rss / 1e6 };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: "string", default: realDocuments },
      home: { type: "string", default: process.env.ANTECHAMBER_HOME ?? "data" },
      learn: { type: "boolean" },
      "draw-joints": { type: "boolean" },
    },
  });
  const world = openWorld(values.home);
  if (values["draw-joints"]) {
    console.log(describeJoints(world, drawJoints(world, 200)).join("\n"));
    return;
  }
  const labels = readLabelledNames(values.data, own("wrong-labels.csv"));
  if (values.learn) {
    console.log(`Weights, to be written to src/resolve/score.ts:\n${JSON.stringify(learnWeights(world, labels))}`);
    return;
  }
  const outcomes = labels.map((label) => tryLabel(label, world.index));
  const clean = outcomes.filter((one) => !one.label.wrongLabel);
  const methods = [...new Set(clean.flatMap((one) => (one.method && one.score >= matchedFrom ? [one.method] : [])))].sort();
  const cells = new Map(
    (parse(readFileSync(path.join(values.data, "ep-attendee-strings", "Attendees Names.csv")), { relax_column_count: true }) as string[][])
      .slice(1)
      .flatMap(([cell]) => (cell?.trim() ? [[cellKeyOf(cell), cell] as const] : [])),
  );
  // Before anything is remembered: as a first build does it.
  const speed = measureSpeed(openWorld(values.home), cells.values());
  const files = await measureFiles(values.data);
  const positions = await measurePositions(homeAt(values.home));
  const figures: QualityFigures = {
    threshold: matchedFrom,
    suggested: suggestedFrom,
    links: measureAllLinks(outcomes),
    curve: [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.5].map((from) => ({ from, ...figuresAt(clean, from) })),
    bySize: measureBySize(world, outcomes),
    byMethod: methods.map((method) => {
      const linked = clean.filter((one) => one.method === method && one.score >= matchedFrom);
      return { method, right: shareOf(linked.filter((one) => one.right).length, linked.length) };
    }),
    byCountry: measureByCountry(world, outcomes),
    falseLinks: measureFalseLinks(world, labels),
    segments: measureSegments(readOwn("segments.csv"), cells, world.index.names).figures,
    joints: measureJoints(
      world.organisations,
      drawJoints(world, 200).map(({ a, b }) => [a, b] as const),
      readOwn("joints.csv"),
      readOwn("apart.csv"),
    ),
    files: describeFilesQuality(files.figures),
    people: measurePeople(values.data).found.map(({ right, ...rest }) => ({ ...rest, right: asShare(right) })),
    positions: (["replies", "sentences", "quotes", "offsets"] as const).map((name) => ({ name, kept: shareOf(positions[name].kept, positions[name].of) })),
    speed,
  };
  writeFileSync(path.resolve("docs", "quality.md"), writeReport(figures));
  writeFileSync(path.resolve("assets", "quality.json"), `${JSON.stringify(figures, undefined, 1)}\n`);
  for (const one of figures.links) console.log(`${one.set}, ${one.half}, ${one.labels}: precision ${showShare(one.precision)}, recall ${showShare(one.recall)}`);
  console.log(`segments: ${showShare(figures.segments.found)}; joints: ${showShare(figures.joints.right)}, apart: ${showShare(figures.joints.apart)}`);
  console.log(`\nLegislative files\n${describeFiles(files.figures)}`);
  for (const { publication, right, wrong, several } of figures.people) console.log(`Members, ${publication}: ${showShare(right)} right; ${wrong} wrong, ${several} among several`);
  console.log(`\n${describeFigures(positions)}`);
  for (const one of outcomes)
    if (one.score >= matchedFrom && !one.right) console.log(`wrong${one.label.wrongLabel ? " (label listed as wrong)" : ""}: ${one.linkedName} (${one.method}) for ${one.label.registerNumber}`);
}

const { values: places } = parseArgs({
  options: { data: { type: "string", default: realDocuments }, home: { type: "string", default: process.env.ANTECHAMBER_HOME ?? "data" } },
  strict: false,
});
if (existsSync(String(places.data))) await main();
else {
  console.log(`${String(places.data)}: no labelled names lie there, so links and files are not measured and the report stays as it is. Name their folder with --data.`);
  console.log(`\n${describeFigures(await measurePositions(homeAt(String(places.home))))}`);
}

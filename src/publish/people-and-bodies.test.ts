import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Judgement, Judgements } from "../curation/judgements.js";
import type { MeetingContent, Person } from "../model/index.js";
import { homeAt } from "../pipeline/home.js";
import { importFiles } from "../pipeline/import.js";
import type { Database } from "../sqlite/database.js";
import { openStoreDatabase } from "../store/open-store.js";
import { StoreReader } from "../store/read-histories.js";
import { PeopleAndBodies } from "./people-and-bodies.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "antechamber-people-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Member {
  mepId: string;
  givenName: string;
  familyName: string;
}

/** A store into which a list of current Members was imported. */
async function openStoreOf(members: readonly Member[]): Promise<Database> {
  const home = homeAt(mkdtempSync(path.join(folder, "home-")));
  if (members.length) {
    const file = path.join(folder, "meps.json");
    const data = members.map(({ mepId, givenName, familyName }) => ({
      id: `person/${mepId}`,
      type: "Person",
      identifier: mepId,
      label: `${givenName} ${familyName.toUpperCase()}`,
      familyName,
      givenName,
      sortLabel: familyName.toUpperCase(),
      "api:country-of-representation": "MT",
      "api:political-group": "PPE",
    }));
    writeFileSync(file, JSON.stringify({ data }));
    expect((await importFiles(home, [file])).failedFiles).toEqual([]);
  }
  return openStoreDatabase(home.store);
}

const cabinet = (name: string) => ({ kind: "cabinet", name }) as NonNullable<MeetingContent["body"]>;
const hosts = (name: string, title: string, body: NonNullable<MeetingContent["body"]>): Pick<MeetingContent, "institution" | "hosts" | "body"> => ({
  institution: "commission",
  hosts: [{ name, originalName: name, title }],
  body,
});
const counted = { of: () => ({ counts: { meetings: 0, encounters: 0, responses: 0, positions: 0 }, years: [] }), listLinkedFiles: () => [] };
const decision = (mention: string, target: string, verdict: Judgement["verdict"]): Judgement => ({
  about: "person",
  source: "",
  mention,
  target,
  verdict,
  by: "Ada Example",
  at: "2026-05-04",
  reason: "",
});

async function peopleOf(
  notes: readonly (readonly [ReturnType<typeof hosts>, string])[],
  members: readonly Member[] = [],
  judgements: Judgement[] = [],
): Promise<{ people: Person[]; made: PeopleAndBodies }> {
  const database = await openStoreOf(members);
  try {
    const made = new PeopleAndBodies(new StoreReader(database), new Judgements(judgements));
    for (const [host, date] of notes) made.noteMeeting(host, date, 1);
    made.joinInstitutions();
    return { people: [...made.listPeople(counted)], made };
  } finally {
    database.close();
  }
}
const namesOf = (people: readonly Person[]) => people.map(({ name, otherNames }) => [name, ...otherNames]).sort();
const kettles = cabinet("Cabinet of Commissioner Kettle (invented)");
const lids = cabinet("Cabinet of Commissioner Lid (invented)");

describe("people: one host over respelt names", () => {
  it("joins the same words in another order in one body, and keeps the id of the earliest", async () => {
    const first = [hosts("Virginie Sample-Specimen", "Commissioner", kettles), "2020-01-05"] as const;
    const alone = (await peopleOf([first])).people[0]?.id;
    const { people, made } = await peopleOf([[hosts("SPECIMEN-SAMPLE Virginie", "Executive Vice-President", kettles), "2021-03-04"], first]);
    expect(namesOf(people)).toEqual([["Virginie Sample-Specimen", "SPECIMEN-SAMPLE Virginie"].sort()]);
    expect(people[0]?.id).toBe(alone);
    expect([...made.moved.values()]).toEqual([alone]);
    expect(people[0]?.mandates.map(({ from, to }) => [from, to])).toEqual([
      ["2021-03-04", "2021-03-04"],
      ["2020-01-05", "2020-01-05"],
    ]);
  });

  it("joins a name but for one letter only in the same office of the same body", async () => {
    const a = [hosts("Ada Henriksson", "Commissioner", kettles), "2020-01-05"] as const;
    expect(namesOf((await peopleOf([a, [hosts("Ada Henrikson", "Commissioner", kettles), "2020-02-05"]])).people)).toEqual([["Ada Henrikson", "Ada Henriksson"]]);
    expect(namesOf((await peopleOf([a, [hosts("Ada Henrikson", "Commissioner", lids), "2020-02-05"]])).people)).toEqual([["Ada Henrikson"], ["Ada Henriksson"]]);
  });

  it("leaves two of one set of words apart without evidence, until a person decides", async () => {
    const notes = [
      [hosts("Otto Paul", "Commissioner", kettles), "2020-01-05"],
      [hosts("Paul Otto", "Commissioner", lids), "2020-02-05"],
    ] as const;
    const apart = (await peopleOf(notes)).people;
    expect(namesOf(apart)).toEqual([["Otto Paul"], ["Paul Otto"]]);
    const target = apart.find(({ name }) => name === "Otto Paul")?.id ?? "";
    expect(namesOf((await peopleOf(notes, [], [decision("paul otto", target, "same")])).people)).toEqual([["Otto Paul", "Paul Otto"]]);
  });
});

describe("people: Commissioners who are Members", () => {
  const commissioner = [hosts("EXAMPLE Ada", "Commissioner", kettles), "2020-01-05"] as const;
  it("are one with the only Member of that name, in any order of its words", async () => {
    expect((await peopleOf([commissioner], [{ mepId: "1", givenName: "Ada", familyName: "Example" }])).people.map(({ id }) => id)).toEqual(["mep-1"]);
  });
  it("stay apart where two Members bear it, or a person parted them", async () => {
    const two = [
      { mepId: "1", givenName: "Ada", familyName: "Example" },
      { mepId: "2", givenName: "Ada", familyName: "Example" },
    ];
    expect((await peopleOf([commissioner], two)).people).toHaveLength(3);
    expect((await peopleOf([commissioner], two.slice(0, 1), [decision("example ada", "mep-1", "different")])).people).toHaveLength(2);
    expect((await peopleOf([commissioner], two, [decision("example ada", "mep-2", "same")])).people.map(({ id }) => id)).toEqual(["mep-1", "mep-2"]);
  });
});

describe("bodies", () => {
  it("keep every name with the days on which meetings show it", async () => {
    const body = (name: string) => ({ kind: "directorate-general", name, acronym: "TEA" }) as NonNullable<MeetingContent["body"]>;
    const { made } = await peopleOf([
      [hosts("Ada Example", "Director-General", body("Teapots (invented)")), "2019-05-06"],
      [hosts("Ada Example", "Director-General", body("Teapots and Kettles (invented)")), "2021-05-06"],
      [hosts("Ada Example", "Director-General", body("Teapots (invented)")), "2018-05-06"],
    ]);
    expect([...made.listBodies(counted)].map(({ id, datedNames }) => [id, datedNames.map(({ from, to }) => [from, to])])).toEqual([
      [
        "ec-dg-tea",
        [
          ["2021-05-06", "2021-05-06"],
          ["2018-05-06", "2019-05-06"],
        ],
      ],
    ]);
  });
});

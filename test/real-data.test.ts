/**
 * The walk on the real documents, when they lie beside the repository: counts, history, links, and that no private person gets a page.
 * Skipped, and said so, where they are not.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MeetingContent } from "../src/model/index.js";
import { foldName } from "../src/normalise/fold.js";
import { showsOrganisation } from "../src/normalise/organisation-words.js";
import { importFiles } from "../src/pipeline/import.js";
import { PeopleAndBodies } from "../src/publish/people-and-bodies.js";
import { looksLikePerson } from "../src/publish/private-person.js";
import { readRegister } from "../src/publish/register.js";
import { joinRegistrations } from "../src/resolve/join-registrations.js";
import { linkMeeting } from "../src/resolve/link-parties.js";
import { NameIndex, NameTables } from "../src/resolve/name-index.js";
import { openStoreDatabase } from "../src/store/open-store.js";
import { StoreReader } from "../src/store/read-histories.js";
import { headlinesOf, makeHome, newHome, type TestHome, wordsOf } from "./home.js";
import { realDocuments as data } from "./real-documents.js";

const at = (...parts: string[]) => path.join(data, ...parts);
const colleges = (day: string) => at("commission-meetings-official", `meetingscommissionrepresentatives1924_generated-${day}.xlsx`);

describe.skipIf(!existsSync(data))("real documents (skipped where they are not beside the repository)", () => {
  let site: TestHome;
  beforeAll(async () => {
    const official = (name: string) => at("official-layout", name);
    site = await makeHome(
      [
        [
          official("register/ODP_rebuilt_full.xml.gz"),
          ...["mep-meetings", "have-your-say", "ep-open-data", "procedures"].map(official),
          colleges("2025-03-06"),
          at("commission-meetings-official", "meetingsdirectorgenerals_generated-2025-03-06.xlsx"),
          at("register-official-xml"),
        ],
      ],
      { root: data },
    );
  });
  afterAll(() => site?.close());

  it("reads as many records as the documents hold, and says what became of each", () => {
    const brief = site.imported.sources.map(({ source, read, new: fresh, edited, missing, gone, duplicate, skipped }) => ({ source, read, fresh, edited, missing, gone, duplicate, skipped }));
    expect(brief).toEqual([
      { source: "transparency-register", read: 25_291 + 7, fresh: 25_293, edited: 5, missing: 0, gone: 0, duplicate: 0, skipped: {} },
      { source: "parliament-meetings", read: 36_373, fresh: 36_346, edited: 0, missing: 0, gone: 0, duplicate: 27, skipped: {} },
      { source: "commission-meetings", read: 15_709 + 8_291, fresh: 23_943, edited: 0, missing: 0, gone: 0, duplicate: 57, skipped: {} },
      { source: "have-your-say", read: 745 + 7 + 374, fresh: 978, edited: 0, missing: 0, gone: 0, duplicate: 0, skipped: { citizen: 104, "no respondent type": 42, "private person": 2 } },
      { source: "parliament-members", read: 718 + 554 + 36, fresh: 1_308, edited: 0, missing: 0, gone: 0, duplicate: 0, skipped: {} },
      { source: "legislative-files", read: 1_657, fresh: 1_657, edited: 0, missing: 0, gone: 0, duplicate: 0, skipped: {} },
    ]);
    expect(site.imported.complaints.filter((one) => one.level === "warning")).toEqual([]);
  });

  it("shows on Back Market's page the meetings of the seed page that these documents hold, and those typed Backmarket", async () => {
    const { text } = await site.get("/organisations/699006341748-20/back-market");
    const expected = JSON.parse(readFileSync(path.join(data, "..", "seed", "expected-feed.json"), "utf8")) as { kind: string; date: string; headline: string; subject?: string }[];
    const words = wordsOf(text);
    const headlines = headlinesOf(text).map((headline) => headline.replace(/, DG /g, " "));
    const found = expected.filter((item) => item.kind === "meeting" && words.includes(item.subject ?? "") && headlines.includes(item.headline.replace(/\s+/g, " ")));
    expect(found).toHaveLength(13);
    const { items } = await site.reader.listActivities({ entityId: "699006341748-20" }, { limit: 100 });
    const typed = items.filter((item) => item.declarations.some((one) => one.parties.some((party) => party.text === "Backmarket")));
    expect(typed.map((item) => item.date)).toEqual(["2023-07-05", "2022-09-29", "2022-06-29", "2020-04-02"]);
  });

  it("gives no citizen and no other person of the consultations a page", async () => {
    const folder = at("official-layout", "have-your-say");
    const people = new Set<string>();
    let read = 0;
    for (const name of readdirSync(folder).filter((one) => one.startsWith("allFeedback"))) {
      const { content } = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as { content: { firstName?: string; surname?: string; userType?: string; organization?: string }[] };
      for (const feedback of content) {
        read += 1;
        const fold = foldName(`${feedback.firstName ?? ""} ${feedback.surname ?? ""}`);
        // Some respondents type their organisation's name where the person's belongs ("Egmont Institute").
        if (fold.includes(" ") && !showsOrganisation(fold)) people.add(fold);
      }
    }
    expect(read).toBe(745);
    expect(people.size).toBeGreaterThan(300);
    for (const kind of ["organisation", "body", "consultation"] as const) {
      let cursor: string | undefined;
      do {
        const page = await site.reader.listEntities(kind, { limit: 500, ...(cursor && { cursor }) });
        for (const { name } of page.items) expect(people.has(foldName(name)), name).toBe(false);
        cursor = page.next;
      } while (cursor);
    }
    for (const { id } of (await site.reader.listEntities("person", { limit: 500 })).items) expect(id).toMatch(/^(?:mep-\d+|ec-[0-9a-z]{10})$/);
  });

  it("links no person in a thousand attendee cells to a page", () => {
    const database = openStoreDatabase(site.home.store);
    try {
      const reader = new StoreReader(database);
      const givenNames = new PeopleAndBodies(reader).givenNames();
      const { entries } = readRegister(reader, givenNames);
      const index = new NameIndex(NameTables.of(joinRegistrations(entries)));
      const names = new Map(entries.map((entry) => [entry.registerNumber, entry]));
      const cells = readFileSync(at("ep-attendee-strings", "Attendees Names.csv"), "utf8").split("\n").filter(Boolean);
      let linked = 0;
      for (let i = 1; i <= 1000; i += 1) {
        const cell = (cells[i * 41] ?? "").replace(/^"|"\r?$/g, "");
        const content: MeetingContent = { institution: "parliament", hosts: [{ name: "A", originalName: "A", mepId: "1" }], subject: "", participantsCell: cell, registerNumbers: [] };
        for (const party of linkMeeting(content, index)) {
          if (!party.organisationId) continue;
          linked += 1;
          const entry = names.get(party.organisationId);
          const [name, category] = [entry?.names[0]?.name ?? "", entry?.category];
          if (/^self-employed/i.test(category ?? "")) expect(showsOrganisation(name), name).toBe(true);
          // "John Cockerill Defense" is a company by its category; without one a person's name is nobody's page.
          if (category === undefined) expect(looksLikePerson(name, givenNames), name).toBe(false);
        }
      }
      expect(linked).toBeGreaterThan(200);
    } finally {
      database.close();
    }
  });

  it("follows the register from 2024 to 2025: new, gone and renamed entries", async () => {
    const history = await makeHome([[at("official-layout/register/ODP_rebuilt_2024-01.xml.gz")], [at("official-layout/register/ODP_rebuilt_2025-03.xml.gz")]]);
    try {
      // 452 names differ to the letter, three of them in white space alone.
      expect(history.imported.sources).toMatchObject([{ read: 13_526, new: 3_127, edited: 10_399, gone: 2_069, renamed: 449 }]);
      // Entries that may be private persons' stay in the store and have no page: every other ended or new one is told on a page.
      const database = openStoreDatabase(history.home.store);
      const reader = new StoreReader(database);
      const { privateNumbers, entries } = readRegister(reader, new PeopleAndBodies(reader).givenNames());
      const withheld = reader.listHistories("registerEntry").filter((one) => privateNumbers.has(one.key));
      database.close();
      const ended = withheld.filter((one) => one.goneSince).length;
      const fresh = withheld.filter((one) => (one.versions[0]?.first.day ?? "") > "2025").length;
      expect([ended < 40, fresh < 40]).toEqual([true, true]);
      // An organisation of two entries that ended, or began, with the same export is told of once.
      const repeats = (is: (entry: (typeof entries)[0]) => boolean): number =>
        joinRegistrations(entries).reduce((sum, { registrants }) => sum + Math.max(0, registrants.filter((one) => is(one as (typeof entries)[0])).length - 1), 0);
      const endedTwice = repeats((entry) => entry.goneSince !== undefined);
      const freshTwice = repeats((entry) => (entry.history.versions[0]?.first.day ?? "") > "2025");
      expect([endedTwice, freshTwice]).toEqual([2, 7]);
      expect((await history.reader.listChanges({ kind: "ended", limit: 1 })).total.count + ended + endedTwice).toBe(2_069);
      expect((await history.reader.listChanges({ kind: "registered", limit: 1 })).total.count + fresh + freshTwice).toBe(3_127);
      const renamed = await history.reader.listChanges({ kind: "renamed", limit: 1 });
      const page = await history.get(renamed.items[0]?.path ?? "");
      expect(page.status).toBe(200);
      expect(wordsOf(page.text)).toContain(/“(.+)” became/.exec(renamed.items[0]?.detail ?? "")?.[1]);
    } finally {
      history.close();
    }
  });

  it("tells what the Commission changed between two exports, and what is gone after a third", async () => {
    const home = newHome();
    await importFiles(home, [colleges("2024-02-26")]);
    const second = await importFiles(home, [colleges("2025-03-06")]);
    // 82 rows of the older file vanish; 68 of them stand in the newer one with one field changed, 14 are missing.
    expect(second.sources).toMatchObject([{ read: 15_709, new: 1_606, missing: 14, gone: 0 }]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(colleges("2025-03-06"));
    (workbook.getWorksheet("Export Worksheet") as ExcelJS.Worksheet).getCell("A1").value = "File generated on : 2025-04-06";
    const third = path.join(mkdtempSync(path.join(tmpdir(), "antechamber-third-")), "meetingscommissionrepresentatives1924.xlsx");
    await workbook.xlsx.writeFile(third);
    expect((await importFiles(home, [third])).sources).toMatchObject([{ read: 15_709, new: 0, edited: 0, missing: -14, gone: 14 }]);
  });
});

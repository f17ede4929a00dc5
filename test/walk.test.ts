/** The whole walk on the bundled sample: official files in, pages, JSON and CSV out. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildEdition, listEditions, showEdition } from "../src/pipeline/build.js";
import { importFiles } from "../src/pipeline/import.js";
import { restoreStore } from "../src/pipeline/restore.js";
import { headlinesOf, makeHome, newHome, type TestHome, wordsOf } from "./home.js";
import { countEverywhere } from "./same-counts.js";

let site: TestHome;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
});
afterAll(() => site.close());

const backMarket = "/organisations/699006341748-20/back-market";

describe("walk: import", () => {
  it("counts what every source gave", () => {
    const brief = site.imported.sources.map(({ source, read, new: fresh, edited, unchanged, gone, duplicate, skipped }) => ({ source, read, fresh, edited, unchanged, gone, duplicate, skipped }));
    expect(brief).toEqual([
      { source: "transparency-register", read: 76, fresh: 39, edited: 1, unchanged: 36, gone: 1, duplicate: 0, skipped: {} },
      { source: "parliament-meetings", read: 75, fresh: 73, edited: 0, unchanged: 0, gone: 0, duplicate: 2, skipped: {} },
      { source: "commission-meetings", read: 22, fresh: 22, edited: 0, unchanged: 0, gone: 0, duplicate: 0, skipped: {} },
      { source: "have-your-say", read: 10, fresh: 9, edited: 0, unchanged: 0, gone: 0, duplicate: 0, skipped: { citizen: 1 } },
      { source: "parliament-members", read: 71, fresh: 71, edited: 0, unchanged: 0, gone: 0, duplicate: 0, skipped: {} },
      { source: "legislative-files", read: 4, fresh: 4, edited: 0, unchanged: 0, gone: 0, duplicate: 0, skipped: {} },
    ]);
  });
  it("names a file that no source knows and reads the others", async () => {
    expect(site.imported.failedFiles).toEqual([]);
    expect(site.imported.passedOver).toEqual(["sample/README.md"]);
    const result = await importFiles(site.home, ["package.json", "sample/meps.json"]);
    expect(result.failedFiles.map(({ message }) => message)).toEqual(["package.json: no source knows this layout. File skipped. `antechamber sources` lists the layouts."]);
    expect(result.sources).toMatchObject([{ source: "parliament-members", known: 1 }]);
  });
  it("finds nothing new in the same files, and makes no new edition of them", async () => {
    const again = await importFiles(site.home, ["sample"]);
    expect(again.sources.map((one) => [one.new, one.edited, one.missing, one.gone])).toEqual(again.sources.map(() => [0, 0, 0, 0]));
    const { isNew, manifest } = await buildEdition(site.home);
    expect([isNew, manifest.name]).toEqual([false, site.manifest.name]);
  });
});

describe("walk: editions", () => {
  it("have one checksum whatever the order of import, from copies of the files too", async () => {
    const copy = mkdtempSync(path.join(tmpdir(), "antechamber-copy-"));
    cpSync("sample", copy, { recursive: true });
    const files = readdirSync(copy).map((name) => [path.join(copy, name)]);
    const other = await makeHome(files.reverse().filter(([file]) => !file?.endsWith(".md")));
    try {
      expect(other.manifest.checksum).toBe(site.manifest.checksum);
      expect(other.manifest.shards).toEqual(site.manifest.shards);
    } finally {
      other.close();
      rmSync(copy, { recursive: true, force: true });
    }
  });
  it("can go back to an earlier one, whose unchanged years are the same file", async () => {
    const before = await makeHome([["sample/register-2024-11.xml", "sample/mep-meetings-export.csv"]]);
    try {
      const first = before.manifest;
      await importFiles(before.home, ["sample/have-your-say"]);
      const { manifest: second } = await buildEdition(before.home);
      expect(listEditions(before.home).map((one) => [one.manifest.name, one.shown])).toEqual(
        expect.arrayContaining([
          [first.name, false],
          [second.name, true],
        ]),
      );
      const inode = (name: string) => statSync(path.join(before.home.editions, name, "year-2022.db")).ino;
      expect(inode(second.name)).toBe(inode(first.name));
      showEdition(before.home, first.name);
      expect(listEditions(before.home).find((one) => one.shown)?.manifest.name).toBe(first.name);
      expect(() => showEdition(before.home, "2000-01-01-000000")).toThrow('No edition "2000-01-01-000000". Known: ');
    } finally {
      before.close();
    }
  });
});

describe("walk: an export of a later day that says the same", () => {
  it.each([
    ["the register", "register.xml", (text: string) => text.replace("<exportDate>2025-11-20", "<exportDate>2025-11-22")],
    ["the Members", "meps.json", (text: string) => `${text}\n`],
  ])("gives the edition that is made from nothing: %s", async (_name, file, change) => {
    const folder = mkdtempSync(path.join(tmpdir(), "antechamber-later-"));
    const own = await makeHome([["sample"]]);
    try {
      const later = path.join(folder, file);
      const before = readFileSync(path.join("sample", file), "utf8");
      writeFileSync(later, change(before));
      expect(change(before)).not.toBe(before);
      await importFiles(own.home, [later]);
      const changed = await buildEdition(own.home);
      const whole = await buildEdition(own.home, { full: true });
      expect([whole.isNew, whole.manifest.checksum]).toEqual([false, changed.manifest.checksum]);
    } finally {
      own.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("walk: the archive", () => {
  it("is enough to build the store and the same edition again", async () => {
    const before = await makeHome([["sample"]]);
    try {
      for (const name of readdirSync(before.home.folder).filter((one) => one.startsWith("store.db"))) rmSync(path.join(before.home.folder, name));
      expect(await restoreStore(before.home)).toBe(readFileSync(path.join(before.home.archive, "manifest.jsonl"), "utf8").trim().split("\n").length);
      expect(await buildEdition(before.home)).toMatchObject({ isNew: false, manifest: { checksum: before.manifest.checksum } });
      expect(await restoreStore(before.home)).toBe(0);
    } finally {
      before.close();
    }
  });
});

describe("walk: the command line", () => {
  const run = (args: string[], home: string): Promise<{ code: number | null; out: string }> =>
    new Promise((resolve) => {
      const program = spawn(process.execPath, [path.resolve("bin", "antechamber.js"), ...args], { env: { ...process.env, ANTECHAMBER_HOME: home } });
      let out = "";
      for (const stream of [program.stdout, program.stderr]) stream.on("data", (chunk) => (out += String(chunk)));
      program.on("exit", (code) => resolve({ code, out }));
    });
  it("says what is wrong, and what to do, in the words of the user's problem", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "antechamber-cli-"));
    const file = path.join(folder, "a-file");
    writeFileSync(file, "");
    expect(await run(["import", "sample"], file)).toEqual({
      code: 1,
      out: `${file}: should be a folder and is a file. Nothing that was stored is lost: mend it, or choose another folder with ANTECHAMBER_HOME.\n`,
    });
    expect(await run(["import", path.join(folder, "nowhere")], folder)).toEqual({ code: 2, out: `${folder}/nowhere: no such file or folder. Check the path.\n` });
    expect((await run(["serve", "--port", "0"], folder)).out).toContain("holds no edition yet. Run `antechamber import …` and `antechamber build` first.");
    expect((await run(["import", file], path.join(folder, "home"))).out).toContain(`not read: ${file}: is empty. File skipped: download it again.`);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe("walk: a run that was killed", () => {
  it("ends in the same edition when it is run again", async () => {
    const home = newHome();
    const program = path.resolve("bin", "antechamber.js");
    for (const after of [150, 250, 350, 450, 600]) {
      const run = spawn(process.execPath, [program, "import", "sample"], { env: { ...process.env, ANTECHAMBER_HOME: home.folder }, stdio: "ignore" });
      await new Promise((resolve) => {
        const timer = setTimeout(() => run.kill("SIGKILL"), after);
        run.on("exit", () => {
          clearTimeout(timer);
          resolve(undefined);
        });
      });
    }
    await importFiles(home, ["sample"]);
    expect((await buildEdition(home)).manifest.checksum).toBe(site.manifest.checksum);
    rmSync(home.folder, { recursive: true, force: true });
  });
});

describe("walk: one row from CSV to page", () => {
  it("stands on the organisation's page in the words of the seed page", async () => {
    const { text } = await site.get(backMarket);
    expect(headlinesOf(text)).toContain("Meeting with Sunčana Glavak (Member of the European Parliament, Rapporteur for opinion) and Lenovo Group Limited");
    expect(wordsOf(text)).toContain("6 Sept 2023 · Right to repair ENVI Opinion");
  });
  it("says where it was read and why the names are links", async () => {
    const { value } = (await site.reader.listActivities({ entityId: "699006341748-20", from: "2023-09-06", to: "2023-09-06" })).items.map((value) => ({ value }))[0] ?? { value: undefined };
    expect(value).toMatchObject({
      kind: "meeting",
      date: "2023-09-06",
      institution: "parliament",
      subject: "Right to repair ENVI Opinion",
      joined: "single",
      files: [{ id: "2023-0083-COD", reference: "2023/0083(COD)", link: "declared" }],
      declarations: [
        {
          hosts: [{ name: "Sunčana Glavak", personId: "mep-202036", role: "Member of the European Parliament, Rapporteur for opinion", staff: false }],
          parties: [
            { text: "Back Market", entityId: "699006341748-20", link: "declared", method: "number-given" },
            { text: "Lenovo Group Limited", entityId: "217499944538-05", link: "declared", method: "number-given" },
          ],
          earlier: [],
        },
      ],
    });
  });
  it("joins the Commission's hosts of one meeting in one block, each with its own headline", async () => {
    const { text } = await site.get(backMarket);
    const article = text.split("<article").find((part) => part.includes("Presentation of Back Market")) ?? "";
    expect(headlinesOf(article).sort()).toEqual([
      "Meeting with Laia Pinos Mataro (Cabinet of Executive Vice-President Stéphane Séjourné) and Acumen Public Affairs",
      "Meeting with Stefano Soro (Head of Unit, DG Internal Market, Industry, Entrepreneurship and SMEs) and Acumen Public Affairs",
    ]);
  });
  it("calls two Members' rows that agree probably one meeting, and counts declarations", async () => {
    const found = await site.reader.findEntity("organisation", "000000000001-01");
    const { items } = await site.reader.listActivities({ entityId: "000000000001-01", from: "2025-06-03", to: "2025-06-03" });
    expect(items).toMatchObject([{ joined: "probably", declarations: [{}, {}] }]);
    expect(found.state === "found" && found.value.counts.meetings - found.value.counts.encounters).toBe(1);
  });
  it("shows a typed number that contradicts the name, and does not use it", async () => {
    const { items } = await site.reader.listActivities({ entityId: "000000000002-02", from: "2025-04-29", to: "2025-04-29" });
    expect(items[0]?.declarations[0]?.parties).toMatchObject([
      { entityId: "000000000002-02", link: "exact", contradiction: { registerNumber: "000000000001-01", numberName: "Institute for Sample Papers (invented)" } },
    ]);
  });
  it("tags a cancelled meeting and does not count it", async () => {
    const { items } = await site.reader.listActivities({ entityId: "000000000003-03", from: "2025-05-06", to: "2025-05-06" });
    expect(items).toMatchObject([{ tags: ["cancelled"], counted: false }]);
    expect((await site.reader.countActivities({ entityId: "000000000003-03", from: "2025-05-06", to: "2025-05-06" })).all).toBe(0);
  });
});

describe("walk: register history", () => {
  it("shows a former name, a changed range, and an entry that ended", async () => {
    const institute = await site.reader.findEntity("organisation", "000000000001-01");
    expect(institute.state === "found" && institute.value.history).toContainEqual({
      date: "2025-11-20",
      kind: "changed",
      field: "name",
      before: "Centre for Sample Papers (invented)",
      after: "Institute for Sample Papers (invented)",
    });
    const { items } = await site.reader.listChanges({ kind: "ended" });
    expect(items).toMatchObject([{ date: "2025-11-20", title: "Kettle Makers' Alliance (invented)" }]);
    const page = await site.get(items[0]?.path ?? "");
    expect(wordsOf(page.text)).toContain("no longer in the register since 20 Nov 2025");
  });
  it("chooses one sentence of the organisation's own and says its language", async () => {
    const verband = await site.reader.findEntity("organisation", "000000000002-02");
    expect(verband.state === "found" && verband.value.sentence?.language).toBe("de");
    expect(verband.state === "found" && verband.value.entry?.goals).toContain(verband.state === "found" && verband.value.sentence?.text);
  });
});

describe("walk: addresses", () => {
  it("redirect an id and an old slug to the page", async () => {
    expect(await site.get("/organisations/699006341748-20")).toMatchObject({ status: 301, location: backMarket });
    expect(await site.get("/organisations/699006341748-20/old-name")).toMatchObject({ status: 301, location: backMarket });
  });
  it("of every declaration lead to its activity for good", async () => {
    const { items } = await site.reader.listActivities({ entityId: "000000000001-01", from: "2025-06-03", to: "2025-06-03" });
    const [activity] = items;
    const other = activity?.declarations.find((one) => one.id !== activity.id);
    expect((await site.get(`/activities/${activity?.id}`)).status).toBe(200);
    expect(await site.get(`/activities/${other?.id}`)).toMatchObject({ status: 301, location: expect.stringContaining(`/activities/${activity?.id}`) });
  });
  it("that lead nowhere say so, as pages and as JSON", async () => {
    expect((await site.get("/organisations/123456789-00")).status).toBe(404);
    const json = await site.get("/organisations/123456789-00.json");
    expect(JSON.parse(json.text)).toMatchObject({ error: { status: 404 } });
  });
  it("have a JSON sibling with the edition's name", async () => {
    const { text } = await site.get("/organisations/699006341748-20.json");
    expect(JSON.parse(text)).toMatchObject({ edition: { name: site.manifest.name }, entity: { id: "699006341748-20", name: "Back Market" } });
  });
  it("answer /healthz", async () => {
    expect(JSON.parse((await site.get("/healthz")).text)).toMatchObject({ status: "ok" });
  });
});

describe("walk: one number everywhere", () => {
  it("gives the same counts on page, in JSON and in CSV, for every entity of the sample", async () => {
    let compared = 0;
    for (const kind of ["organisation", "person", "body", "file", "consultation"] as const) {
      for (const { id, declarations } of (await site.reader.listEntities(kind, { limit: 500 })).items) {
        const { expectedFigure, ...found } = await countEverywhere(site, kind, id);
        expect([kind, id, found]).toEqual([kind, id, { counted: declarations, listed: declarations, exported: declarations, figure: expectedFigure }]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});

describe("walk: people's rights", () => {
  const everyByte = (folder: string): string =>
    readdirSync(folder, { withFileTypes: true })
      .map((entry) => {
        const at = path.join(folder, entry.name);
        if (entry.isDirectory()) return everyByte(at);
        const bytes = readFileSync(at);
        return (at.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("latin1");
      })
      .join("\n");
  it("keeps nothing of a citizen: not in the archive, not in the store, not in the edition", () => {
    const bytes = everyByte(site.home.folder);
    expect(bytes).not.toContain("Inventata");
    expect(bytes).not.toContain("Gina");
    // Respondents who write for an organisation are not named either.
    expect(bytes).not.toContain('Beispiel","');
    expect(bytes).not.toMatch(/"surname"/);
    expect(bytes).toContain("Institute for Sample Papers (invented)");
  });
  it("gives a self-employed registrant whose name shows no organisation neither page nor id nor suggestion", async () => {
    expect((await site.get("/organisations/000000000006-06")).status).toBe(404);
    expect(await site.reader.suggestNames("Mustermann")).toEqual({ items: [] });
    const { names } = await site.reader.search({ query: "Mustermann", asTyped: true });
    expect(names.items).toEqual([]);
  });
  it("shows staff below Director-General by name on the declaration, without a page of their own", async () => {
    expect(await site.reader.suggestNames("Pinos Mataro")).toEqual({ items: [] });
    const { text } = await site.get(backMarket);
    expect(text).not.toMatch(/<a [^>]*>Laia Pinos Mataro<\/a>/);
    expect(wordsOf(text)).toContain("Laia Pinos Mataro");
  });
  it("keeps the checksum of the original beside that of the minimised document", async () => {
    const line =
      readFileSync(path.join(site.home.archive, "manifest.jsonl"), "utf8")
        .split("\n")
        .find((one) => one.includes("allFeedback_99000011")) ?? "";
    const { checksum, originalChecksum } = JSON.parse(line) as { checksum: string; originalChecksum: string };
    expect(checksum).not.toBe(originalChecksum);
    expect(await site.reader.findDocument(checksum)).toMatchObject({ originalChecksum });
  });
});

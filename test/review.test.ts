/** Judgements that people make, with the program as people run it: asked, kept, obeyed, taken along. */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentManifest } from "../src/edition/edition-folder.js";
import type { Home } from "../src/pipeline/home.js";
import { EmbeddedEdition } from "../src/query/embedded-edition.js";
import { newHome } from "./home.js";

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the compiled program on `home`; `answers` come through its standard input. */
function run(home: Home, args: readonly string[], answers = "", environment: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, [path.resolve("bin", "antechamber.js"), ...args], { env: { ...process.env, ...environment, ANTECHAMBER_HOME: home.folder } });
    const outcome: Outcome = { code: null, out: "", err: "" };
    program.stdout.on("data", (chunk) => {
      outcome.out += chunk;
    });
    program.stderr.on("data", (chunk) => {
      outcome.err += chunk;
    });
    program.on("error", reject);
    program.on("close", (code) => resolve({ ...outcome, code }));
    program.stdin.end(answers);
  });
}

const succeed = async (home: Home, args: readonly string[], answers?: string): Promise<string> => {
  const { code, out, err } = await run(home, args, answers);
  expect([code, err.split("\n").filter((line) => /mistake/i.test(line))]).toEqual([0, []]);
  return out;
};

const rows = [
  '"Worn spouts","999000001","EXAMPLE-INVENTED Ada","2025-06-20","Member","","Makers of Saucers (invented)",""',
  '"Worn handles","999000001","EXAMPLE-INVENTED Ada","2025-06-21","Member","","Makers of Saucers (invented)",""',
  '"Worn lids","999000002","SPECIMEN-INVENTED Otto","2025-06-22","Member","","Papers for Everyone (invented)",""',
  '"WFD","999000002","SPECIMEN-INVENTED Otto","2025-06-23","Member","","Makers of Saucers (invented)",""',
];
const meetings = `"title","member_id","member_name","meeting_date","member_capacity","procedure_reference","attendees","lobbyist_id"\n${rows.join("\n")}\n`;
const papersInstitute = "000000000001-01";

/** Subjects of the meetings that are counted for an organisation, newest first. */
async function subjectsOf(home: Home, organisation: string): Promise<string[]> {
  const reader = new EmbeddedEdition(path.join(home.editions, currentManifest(home.editions)?.name ?? ""));
  try {
    const { items } = await reader.listActivities({ entityId: organisation, kind: "meeting", from: "2025-06-20" });
    return items.map((activity) => (activity.kind === "meeting" ? activity.subject : ""));
  } finally {
    reader.close();
  }
}

const homes: Home[] = [];
const makeFolder = (): Home => {
  const home = newHome();
  homes.push(home);
  return home;
};
afterAll(() => {
  for (const home of homes) rmSync(home.folder, { recursive: true, force: true });
});

describe("review: a judgement", () => {
  let home: Home;
  let extra: string;

  beforeAll(async () => {
    home = makeFolder();
    extra = path.join(home.folder, "mep-meetings-export.csv");
    mkdirSync(home.folder, { recursive: true });
    writeFileSync(extra, meetings);
    await succeed(home, ["import", "sample", extra]);
    await succeed(home, ["build"]);
  });

  it("is asked for where most declarations hang on it, with what is known side by side", async () => {
    expect(await subjectsOf(home, papersInstitute)).toEqual([]);
    const { code, out } = await run(home, ["review", "--about", "name", "--by", "Ada Example"], "q\n");
    expect(code).toBe(0);
    expect(out).toContain(
      'Name "Makers of Saucers (invented)", 3 declarations\n  sources: parliament-meetings\n  days: 2025-06-20 to 2025-06-23\n  hosts: Ada Example-Invented; Otto Specimen-Invented\n  subjects: WFD; Worn handles; Worn spouts\n',
    );
    expect(out).toContain("0 decided.");
  });

  it("needs someone who makes it", async () => {
    expect(await run(home, ["review"], "q\n")).toEqual({ code: 2, out: "", err: "Who decides? Give --by NAME, or set ANTECHAMBER_REVIEWER: every judgement says who made it.\n" });
    expect((await run(home, ["review"], "q\n", { ANTECHAMBER_REVIEWER: "Otto Specimen" })).code).toBe(0);
    expect(await run(home, ["review", "--by", "x", "--source", "parlament"])).toMatchObject({ code: 2, err: expect.stringContaining('Unknown source "parlament". Known: ') });
  });

  it("can be undone, refuses an answer that it cannot understand, and is obeyed by the next build alone", async () => {
    const skipped = (out: string): number => (out.match(/^Name "/gm) ?? []).length;
    const { out: listed } = await run(home, ["review", "--about", "name", "--by", "Ada Example"], "n\n".repeat(40));
    const at = listed.split(/^Name "/gm).findIndex((item) => item.startsWith("Papers for Everyone (invented)"));
    expect(at).toBeGreaterThan(0);
    const item = listed.split(/^Name "/gm)[at] as string;
    const candidate = [1, 2, 3, 4, 5].find((number) => new RegExp(`\\b${number}  Institute for Sample`).test(item));
    const answers = [...Array(at - 1).fill("n"), "x", "s 9", "d", "z", `s ${candidate} same statutes`, "q"].join("\n");
    const out = await succeed(home, ["review", "--about", "name", "--by", "Ada Example"], `${answers}\n`);
    expect(skipped(out)).toBeGreaterThanOrEqual(at);
    expect(out).toContain('"x" is no answer.');
    expect(out).toContain("There is no candidate 9; they are numbered 1 to ");
    expect(out).toContain(`  undone: "Papers for Everyone (invented)" and ${papersInstitute}\n`);
    expect(out).toContain(`  same: "Papers for Everyone (invented)" and ${papersInstitute}\n`);
    expect(out).toMatch(/^1 decided\. Run `antechamber build` to obey them\.$/m);
    expect(await subjectsOf(home, papersInstitute)).toEqual([]);
    expect(await succeed(home, ["build"])).toContain("Edition ");
    expect(await subjectsOf(home, papersInstitute)).toEqual(["Worn lids"]);
    expect(await succeed(home, ["build"])).toContain("Nothing changed");
  });

  it("links a subject to every file that it is about", async () => {
    const listed = await succeed(home, ["review", "--about", "file", "--by", "Ada Example"], "n\n".repeat(40));
    const before = listed.split(/^Subject "/gm).findIndex((item) => item.startsWith("WFD")) - 1;
    expect(before).toBeGreaterThanOrEqual(0);
    const out = await succeed(home, ["review", "--about", "file", "--by", "Ada Example"], `${"n\n".repeat(before)}s\nq\n`);
    expect(out).toContain('Subject "WFD", 1 declaration\n');
    await succeed(home, ["build"]);
    const reader = new EmbeddedEdition(path.join(home.editions, currentManifest(home.editions)?.name ?? ""));
    try {
      const { items } = await reader.listActivities({ from: "2025-06-23", to: "2025-06-23" });
      expect(items[0]?.files.map(({ id, link, method }) => [id, link, method])).toEqual([
        ["2022-0344-COD", "exact", "file-decided-by-person"],
        ["2023-0234-COD", "exact", "file-decided-by-person"],
      ]);
    } finally {
      reader.close();
    }
  });

  it("stands in the export, with who and when", async () => {
    const file = path.join(home.folder, "sent.csv");
    await succeed(home, ["review", "--export", file]);
    const text = readFileSync(file, "utf8");
    expect(text.split("\r\n").find((line) => line.startsWith("name,") && line.includes(",same,"))).toMatch(
      /^name,,papers for everyone invented,000000000001-01,same,Ada Example,20\d\d-\d\d-\d\dT[\d:.]+Z,same statutes$/,
    );
    expect(text).toBe(readFileSync(path.join(home.curation, "judgements.csv"), "utf8"));
  });

  it("survives a full rebuild and a new register snapshot", async () => {
    expect(await succeed(home, ["build", "--full"])).toContain("Nothing changed");
    const snapshot = path.join(home.folder, "register-new.xml");
    writeFileSync(
      snapshot,
      readFileSync("sample/register.xml", "utf8")
        .replace(/<exportDate>[^<]*</, "<exportDate>2026-01-15T20:00:00.000+00:00<")
        .replaceAll("Institute for Sample Papers", "Institute for Specimen Papers"),
    );
    await succeed(home, ["import", snapshot]);
    expect(await succeed(home, ["build"])).toContain("Edition 20");
    expect(await subjectsOf(home, papersInstitute)).toEqual(["Worn lids"]);
  });

  it("goes to another home with its curation folder, or as a file", async () => {
    const [moved, sent] = [makeFolder(), makeFolder()];
    cpSync(home.curation, moved.curation, { recursive: true });
    for (const other of [moved, sent]) await succeed(other, ["import", "sample", extra]);
    expect(await succeed(sent, ["review", "--import", path.join(home.folder, "sent.csv")])).toMatch(/^\d+ of \d+ judgements are new\. Run `antechamber build` to obey them\.$/m);
    for (const other of [moved, sent]) {
      await succeed(other, ["build"]);
      expect(await subjectsOf(other, papersInstitute)).toEqual(["Worn lids"]);
    }
    expect(currentManifest(moved.editions)?.checksum).toBe(currentManifest(sent.editions)?.checksum);
  });

  it("taken back, unlinks with the next build", async () => {
    const file = path.join(home.folder, "back.csv");
    writeFileSync(file, `about,source,mention,target,verdict,by,at,reason\nname,,Papers for Everyone (invented),${papersInstitute},different,Otto Specimen,2099-01-01,\n`);
    await succeed(home, ["review", "--import", file]);
    await succeed(home, ["build"]);
    expect(await subjectsOf(home, papersInstitute)).toEqual([]);
  });

  it("stops a build where its file is broken, with file, line and what was expected", async () => {
    const broken = makeFolder();
    mkdirSync(broken.curation, { recursive: true });
    writeFileSync(path.join(broken.curation, "judgements.csv"), "about,source,mention,target,verdict,by,at,reason\nname,,Kettles,kettle,same,Ada,2026-05-04,\n");
    await succeed(broken, ["import", "sample"]);
    const { code, err } = await run(broken, ["build"]);
    expect(code).toBe(1);
    expect(err).toContain(`${path.join(broken.curation, "judgements.csv")}: line 2: target "kettle". Expected an organisation's id such as 699006341748-20. Correct the line, or remove it.`);
  });
});

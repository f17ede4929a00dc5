/** The command line as an operator uses it: what it says of a slip, and how it ends. */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentManifest } from "../src/edition/edition-folder.js";
import { suppressionsFile } from "../src/pipeline/suppress.js";
import { holdsId } from "../src/query/holds-id.js";
import { makeHome, type TestHome } from "./home.js";

let site: TestHome;
beforeAll(async () => {
  site = await makeHome([["sample"]]);
});
afterAll(() => site.close());

/** The compiled program in a process of its own, on the home of the sample. */
function run(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const program = spawn(process.execPath, [path.resolve("bin", "antechamber.js"), ...args], {
      env: { ...process.env, ANTECHAMBER_HOME: site.home.folder },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [out, err] = [program.stdout, program.stderr].map((stream) => {
      const said: string[] = [];
      stream.on("data", (chunk) => said.push(String(chunk)));
      return said;
    }) as [string[], string[]];
    program.on("close", (code) => resolve({ code, out: out.join(""), err: err.join("") }));
  });
}

describe("a call", () => {
  it.each([
    [["frobnicate"], "error: unknown command 'frobnicate'\n"],
    [["editions", "use"], "error: missing required argument 'name'\n"],
    [["review", "--about", "weather"], "error: option '--about <kind>' argument 'weather' is invalid. Allowed choices are name, file.\n"],
  ])("that is wrong ends with 2: %j", async (args, said) => {
    expect(await run(...args)).toEqual({ code: 2, out: "", err: said });
  });
  it("for help or the version ends with 0", async () => {
    const help = await run("help", "editions");
    expect([help.code, help.err, help.out.split("\n")[0]]).toEqual([0, "", "Usage: antechamber editions [options] [command]"]);
    expect((await run("--version")).code).toBe(0);
  });
});

describe("suppress", () => {
  const within = "A site that is being served hides it within a second, its readers' own copies within five minutes.";
  it("says that what the edition shows is hidden, and shown again", async () => {
    expect(await run("suppress", "hys-f99000101")).toEqual({ code: 0, out: `hys-f99000101 is hidden. ${within}\n`, err: "" });
    expect(await run("suppress", "hys-f99000101", "--lift")).toEqual({ code: 0, out: "hys-f99000101 is shown again.\n", err: "" });
  });
  it("knows ids of pages, items and each of their declarations, and no others", async () => {
    const { items } = await site.reader.listActivities({ kind: "meeting" }, { limit: 100 });
    const joined = items.find(({ declarations }) => declarations.length > 1)?.declarations.map(({ id }) => id) ?? [];
    expect(joined).toHaveLength(2);
    for (const id of ["000000000001-01", "99000001", "2023-0083-COD", "mep-999000001", "ec-dg-grow", ...joined]) expect([id, await holdsId(site.reader, id)]).toEqual([id, true]);
    for (const id of ["000000000001-10", "institute-for-sample-papers-invented", "desc-000000000001-01"]) expect([id, await holdsId(site.reader, id)]).toEqual([id, false]);
  });
  it("says that nothing was hidden under an id that the edition does not know, and keeps it for another edition", async () => {
    const { code, out } = await run("suppress", "000000000001-10", "--reason", "objection");
    expect([code, out]).toEqual([
      0,
      `000000000001-10 stands in the list now, but edition ${site.manifest.name} has nothing under that id, so nothing of it was hidden. Compare it with the address; a slip is taken back with --lift.\n`,
    ]);
    expect(readFileSync(suppressionsFile(site.home), "utf8")).toMatch(/^000000000001-10,.*,objection$/m);
  });
});

describe("a store that was lost", () => {
  it("is not built as an empty edition while the archive names its documents, and is the same again after restore", async () => {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${site.home.store}${end}`, { force: true });
    const { code, err } = await run("build");
    expect([code, err]).toEqual([
      1,
      `${site.home.store}: holds no document, and the archive names 14. Nothing was built, and the edition before stands: run \`antechamber restore\` first, or the import again that broke off.\n`,
    ]);
    expect(currentManifest(site.home.editions)?.name).toBe(site.manifest.name);
    expect((await run("restore")).out).toBe("14 documents read from the archive.\n");
    expect((await run("build")).out.split("\n")[0]).toMatch(new RegExp(`${site.manifest.name}( stands\\.|)$`));
    expect(currentManifest(site.home.editions)?.checksum).toBe(site.manifest.checksum);
  });
});

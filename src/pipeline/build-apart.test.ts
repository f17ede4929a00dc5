import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UserError } from "../model/index.js";
import { buildEdition } from "./build.js";
import { buildApart } from "./build-apart.js";
import { type Home, homeAt } from "./home.js";
import { importFiles } from "./import.js";

let home: Home;
beforeEach(() => {
  home = homeAt(mkdtempSync(path.join(tmpdir(), "antechamber-apart-")));
});
afterEach(() => rmSync(home.folder, { recursive: true, force: true }));

describe("a build in a thread of its own", () => {
  it("makes the same edition, and says how it goes", async () => {
    await importFiles(home, ["sample"]);
    const lines: string[] = [];
    const apart = await buildApart(home, { progress: (line) => lines.push(line) });
    expect(lines).toEqual(["from nothing: no edition to change", "register entries", "activities", "organisations, people, bodies, files"]);
    expect(apart.isNew).toBe(true);
    const here = await buildEdition(home, { full: true });
    expect([here.isNew, here.manifest.checksum]).toEqual([false, apart.manifest.checksum]);
  });
  it("hands on what is said to the user", async () => {
    writeFileSync(home.store, "no database at all, but long enough for one to be looked for in it ".repeat(20));
    const error = await buildApart(home).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(home.store);
    expect((error as UserError).exitCode).toBe(1);
  });
});

/** A few seconds of what `npm run fuzz` does for as long as it is told. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunOptions, runAgain, runTargets } from "../fuzz/run-targets.js";
import { targets as planted } from "./planted-target.js";

let keep: string;
beforeAll(() => {
  keep = mkdtempSync(path.join(tmpdir(), "antechamber-fuzz-test-"));
});
afterAll(() => rmSync(keep, { recursive: true, force: true }));

const options = (seconds: number): RunOptions => ({ seconds, seed: 7, keep, sample: fileURLToPath(new URL("../sample", import.meta.url)) });

it("finds a planted fault, makes its input as small as it can be, and finds it again by its number and in the kept file", async () => {
  const withPlanted: RunOptions = { ...options(1), only: planted[0].name, more: fileURLToPath(new URL("planted-target.ts", import.meta.url)) };
  const { found, targets } = await runTargets(withPlanted);
  expect(targets.map((target) => target.name)).toEqual(["planted fault"]);
  expect(found.map(({ kind, message }) => ({ kind, message }))).toEqual([{ kind: "threw", message: "RangeError: cannot take this sign" }]);
  const [{ file, number }] = found as [(typeof found)[0]];
  expect(readFileSync(file, "utf8")).toBe('"#"');
  expect(await runAgain(withPlanted, { number })).toMatchObject({ kind: "threw", number });
  expect(await runAgain(withPlanted, { file })).toMatchObject({ kind: "threw", message: "RangeError: cannot take this sign" });
});

it("runs every target, and finds nothing", async () => {
  const { found, targets } = await runTargets(options(4));
  expect(targets.length).toBeGreaterThan(30);
  expect(targets.filter((target) => target.ran === 0).map((target) => target.name)).toEqual([]);
  expect(found).toEqual([]);
});

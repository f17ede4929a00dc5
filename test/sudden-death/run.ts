/**
 * `npm run sudden-death`: the program killed, and the power cut, at many moments; every home must come to the same end.
 *   npm run sudden-death -- --kills 200 --cuts 50 [--seed 7] [--folder /tmp/x]
 * Prints every home with a problem, and how many had none. Ends with 1 when there was a problem.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { shownChecksum } from "./check-home.js";
import { compileShim } from "./compile.js";
import { dropSeries } from "./drop-series.js";
import { killSeries } from "./kill-series.js";
import { runUndisturbed } from "./undisturbed.js";

const { values } = parseArgs({
  options: { kills: { type: "string", default: "200" }, cuts: { type: "string", default: "50" }, seed: { type: "string", default: "1" }, folder: { type: "string" } },
});
const folder = values.folder ?? mkdtempSync(path.join(tmpdir(), "antechamber-sudden-death-"));
const seed = Number(values.seed);

const setting = await runUndisturbed(folder);
console.log(`seed ${seed}, undisturbed: ${shownChecksum(setting.homes.at(-1) as string)}`);
for (const [i, command] of setting.commands.entries()) console.log(`  ${command[0]}: ${Math.round(setting.durations[i]?.duration as number)} ms`);

let broken = 0;
const tell = (story: string, problems: readonly string[]): void => {
  if (!problems.length) return;
  broken += 1;
  console.log(`${story}\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
};
const killed = await killSeries(setting, { kills: Number(values.kills), seed, told: ({ kills, problems }) => tell(kills.join(", then "), problems) });
const [kills, struck] = [killed.reduce((sum, home) => sum + home.kills.length, 0), killed.reduce((sum, home) => sum + home.struck, 0)];
console.log(`${kills} kills in ${killed.length} homes, ${struck} of them before the program had ended: ${killed.filter((home) => home.problems.length).length} homes with a problem`);

const shim = compileShim(setting.folder);
if (!shim) console.log("no C compiler and glibc here: power cuts are left out");
else {
  const cut = await dropSeries(setting, shim, { cuts: Number(values.cuts), seed, told: ({ cut: story, problems }) => tell(story, problems) });
  console.log(`${cut.length} power cuts: ${cut.filter((home) => home.problems.length).length} homes with a problem`);
}
if (!broken && !values.folder) rmSync(folder, { recursive: true, force: true });
process.exitCode = broken ? 1 : 0;

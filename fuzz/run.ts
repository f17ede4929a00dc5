/**
 * `npm run fuzz`: every parser and everything that takes input from outside, on damaged and invented input, for a stated time.
 *   npm run fuzz -- --seconds 60 [--seed 7] [--only register] [--keep folder]
 *   npm run fuzz -- --only fold --seed 7 --case 1234       one case again
 *   npm run fuzz -- --only register --replay file.xml      a kept input again
 * Prints what was run and how fast, and where failing input is kept. Ends with 1 when something was found.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { formatTable } from "../src/cli/table.js";
import { type RunOptions, type RunResult, runAgain, runTargets } from "./run-targets.js";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string" },
    only: { type: "string" },
    keep: { type: "string" },
    case: { type: "string" },
    replay: { type: "string" },
    name: { type: "string" },
  },
});

const options: RunOptions = {
  seconds: Number(values.seconds),
  seed: Number(values.seed ?? Math.floor(Math.random() * 1e9)),
  sample: fileURLToPath(new URL("../sample", import.meta.url)),
  say: (line) => console.log(line),
  ...(values.only !== undefined && { only: values.only }),
  ...(values.keep !== undefined && { keep: path.resolve(values.keep) }),
};

const count = (number: number): string => Math.round(number).toLocaleString("en");

function printResult({ targets, found, keep }: RunResult): void {
  const rows = targets.map((target) => [
    target.name,
    count(target.ran),
    count(target.ran / Math.max(target.seconds, 0.001)),
    count(target.bytes / 1_000),
    `${Math.round((100 * target.refused) / Math.max(1, target.ran))} %`,
    target.seconds.toFixed(1),
    found.filter((one) => one.target === target.name).length,
    target.unexplained || "",
  ]);
  const [ran, seconds] = [targets.reduce((sum, target) => sum + target.ran, 0), targets.reduce((sum, target) => sum + target.seconds, 0)];
  rows.push(["all", count(ran), count(ran / seconds), count(targets.reduce((sum, target) => sum + target.bytes, 0) / 1_000), "", seconds.toFixed(1), found.length, ""]);
  console.log(formatTable(["target", "executions", "a second", "kB", "refused", "seconds", "found", "unexplained"], rows));
  for (const one of found) console.log(`\n${one.target}: ${one.kind}: ${one.message}\n  input (${one.bytes[1]} of ${one.bytes[0]} bytes): ${one.file}\n  again: npm run fuzz -- --only ${JSON.stringify(one.target)} --seed ${options.seed} --case ${one.number}`);
  console.log(found.length ? `\n${found.length} found. Failing input is kept in ${keep}` : "\nNothing found.");
}

console.log(`seed ${options.seed}`);
if (values.case !== undefined || values.replay !== undefined) {
  const fault = await runAgain(options, values.replay !== undefined ? { file: values.replay, ...(values.name && { name: values.name }) } : { number: Number(values.case) });
  console.log(fault ? `${fault.kind}: ${fault.message}\n${fault.stack}` : "Nothing found.");
  process.exitCode = fault ? 1 : 0;
} else {
  const result = await runTargets(options);
  printResult(result);
  process.exitCode = result.found.length ? 1 : 0;
}

/** Runs cases in a process of its own, so that one that hangs or fills the memory stops no other. Writes the number of each case to a file before it begins. */
import { openSync, writeSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { UserError } from "../src/model/index.js";
import type { Editions } from "./editions.js";
import type { Answer, Ask, Fault } from "./messages.js";
import { Random } from "./random.js";
import { type Case, Finding, isText, type Target, textCase, textOf } from "./target.js";
import { listTargets } from "./targets/list.js";

/** A case of a few kilobytes that takes longer is a fault by itself. */
const slowMilliseconds = 2_000;
/** One case in so many is tried at two lengths. */
const stretchEvery = 50;
const shortLength = 8_000;
const longLength = 32_000;
/** Four times the length may take so many times as long: measuring on a busy machine is rough. */
const mostGrowth = 10;
const shortestMeasured = 120;

let editions: Editions;
const targets = listTargets(() => editions);
const prepared = new Set<string>();
const progress = openSync(process.argv[2] as string, "w");
const progressBytes = Buffer.alloc(8);

/** Asked at the start of every process and once more by the run: each target is added once. */
async function addTargets(module: string | undefined): Promise<void> {
  if (module === undefined) return;
  const more = (await import(pathToFileURL(module).href)) as { targets: readonly Target[] };
  targets.push(...more.targets.filter((target) => !targets.includes(target)));
}

async function targetNamed(name: string): Promise<Target> {
  const target = targets.find((one) => one.name === name);
  if (!target) throw new Error(`no target "${name}"`);
  if (!prepared.has(name)) {
    prepared.add(name);
    await target.prepare?.();
  }
  return target;
}

const randomOf = (seed: number, target: string, number: number): Random => new Random(`${seed} ${target} ${number}`);

const ownLine = /(?:\/|file:\/\/\/)\S*\/((?:src|fuzz)\/[^\s:)]+:\d+)/;

/** Values in a message are those of one case: numbers, paths, and quoted words with all that follows them. */
const withoutValues = (message: string): string =>
  message
    .replace(/["'…][\s\S]*/, "…")
    .replace(/\/\S+/g, "/…")
    .replace(/\d+/g, "0")
    .slice(0, 100);

function faultOf(thrown: unknown, one: Case, number: number): Fault {
  const error = thrown instanceof Error ? thrown : new Error(`threw ${String(thrown)}`);
  const stack = error.stack ?? "";
  const place = error instanceof Finding ? "" : (stack.split("\n").map((line) => ownLine.exec(line)?.[1]).find((line) => line?.startsWith("src/")) ?? ownLine.exec(stack)?.[1] ?? "");
  const kind = error instanceof Finding ? "wrong" : "threw";
  return { number, one, kind, message: `${error instanceof Finding ? "" : `${error.name}: `}${error.message}`.slice(0, 2_000), sign: `${kind} ${withoutValues(error.message)} ${place}`, stack: stack.slice(0, 4_000) };
}

const special = (kind: "slow" | "grows", message: string, target: string, one: Case, number: number): Fault => ({ number, one, kind, message, sign: `${kind} ${target}`, stack: "" });

interface Outcome {
  refused: boolean;
  fault?: Fault;
}

async function runCase(target: Target, one: Case, number: number): Promise<Outcome> {
  try {
    return { refused: (await target.run(one)) === "refused" };
  } catch (error) {
    if (error instanceof UserError || target.isAnswer?.(error)) return { refused: true };
    return { refused: false, fault: faultOf(error, one, number) };
  }
}

/** Processor time of the fastest of several runs, in milliseconds. */
async function fastest(target: Target, one: Case, times: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i += 1) {
    const before = process.cpuUsage();
    await runCase(target, one, 0);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

/** Tries the same thing at two lengths: four times as long may not take much more than four times as much. */
async function runStretched(target: Target, random: Random, number: number): Promise<Outcome> {
  const build = target.stretch?.(random);
  if (!build) return { refused: false };
  const [short, long] = [build(shortLength), build(longLength)];
  const first = await runCase(target, long, number);
  if (first.fault) return first;
  const quick = await fastest(target, long, 1);
  if (quick < shortestMeasured) return first;
  const [little, much] = [await fastest(target, short, 3), await fastest(target, long, 4)];
  if (much < shortestMeasured || much / Math.max(little, 2) < mostGrowth) return first;
  const message = `${long.bytes.length} bytes take ${much.toFixed(0)} ms, ${short.bytes.length} bytes ${little.toFixed(0)} ms: time grows faster than the input`;
  return { refused: false, fault: special("grows", message, target.name, long, number) };
}

async function runNumber(target: Target, seed: number, number: number): Promise<Outcome & { bytes: number }> {
  const random = randomOf(seed, target.name, number);
  if (target.stretch && number % stretchEvery === stretchEvery - 1) return { ...(await runStretched(target, random, number)), bytes: shortLength + longLength };
  const one = target.make(random);
  const start = performance.now();
  const outcome = await runCase(target, one, number);
  if (!outcome.fault && performance.now() - start > slowMilliseconds) {
    const milliseconds = await fastest(target, one, 1);
    if (milliseconds > slowMilliseconds) return { refused: false, bytes: one.bytes.length, fault: special("slow", `${one.bytes.length} bytes take ${milliseconds.toFixed(0)} ms`, target.name, one, number) };
  }
  return { ...outcome, bytes: one.bytes.length };
}

async function runCases({ target: name, seed, from, milliseconds, most }: Extract<Ask, { ask: "cases" }>): Promise<Answer> {
  const target = await targetNamed(name);
  const start = performance.now();
  const faults: Fault[] = [];
  let [ran, refused, bytes] = [0, 0, 0];
  while (ran < most && (ran === 0 || performance.now() - start < milliseconds)) {
    progressBytes.writeDoubleLE(from + ran);
    writeSync(progress, progressBytes, 0, 8, 0);
    const outcome = await runNumber(target, seed, from + ran);
    ran += 1;
    bytes += outcome.bytes;
    if (outcome.refused) refused += 1;
    // The same fault over and over says nothing new.
    if (outcome.fault && !faults.some((one) => one.sign === outcome.fault?.sign)) faults.push(outcome.fault);
  }
  return { answer: "cases", ran, refused, bytes, faults, seconds: (performance.now() - start) / 1_000, heldBytes: process.memoryUsage.rss() };
}

/** Halves, quarters and so on are left out as long as the fault stays the same. */
async function shrink({ target: name, one, sign, milliseconds }: Extract<Ask, { ask: "shrink" }>): Promise<Answer> {
  const target = await targetNamed(name);
  const end = performance.now() + milliseconds;
  let units: ArrayLike<unknown> & { slice(from: number, to?: number): ArrayLike<unknown> } = isText(one) ? textOf(one) : Buffer.from(one.bytes);
  const join = (left: typeof units, right: typeof units): typeof units => (typeof left === "string" ? left + String(right) : Buffer.concat([left as unknown as Buffer, right as unknown as Buffer]));
  const caseOf = (some: typeof units): Case => (typeof some === "string" ? textCase(some) : { name: one.name, bytes: some as unknown as Buffer });
  for (let part = Math.ceil(units.length / 2); part >= 1; part = Math.floor(part / 2)) {
    for (let at = 0; at < units.length && performance.now() < end; ) {
      const less = join(units.slice(0, at) as typeof units, units.slice(at + part) as typeof units);
      const { fault } = await runCase(target, caseOf(less), 0);
      if (fault?.sign === sign) units = less;
      else at += part;
    }
  }
  return { answer: "shrink", one: caseOf(units) };
}

async function answerTo(ask: Ask): Promise<Answer> {
  switch (ask.ask) {
    case "names":
      editions = ask.editions;
      await addTargets(ask.more);
      return { answer: "names", names: targets.map((target) => target.name) };
    case "cases":
      return runCases(ask);
    case "make": {
      const target = await targetNamed(ask.target);
      const random = randomOf(ask.seed, ask.target, ask.number);
      const isLong = target.stretch && ask.number % stretchEvery === stretchEvery - 1;
      return { answer: "make", one: isLong && target.stretch ? target.stretch(random)(longLength) : target.make(random) };
    }
    case "case": {
      const target = await targetNamed(ask.target);
      const before = process.cpuUsage();
      const { fault } = await runCase(target, { ...ask.one, bytes: Buffer.from(ask.one.bytes) }, 0);
      const { user, system } = process.cpuUsage(before);
      return { answer: "case", ...(fault && { fault }), cpuMilliseconds: (user + system) / 1_000 };
    }
    case "shrink":
      return shrink({ ...ask, one: { ...ask.one, bytes: Buffer.from(ask.one.bytes) } });
  }
}

/** What a case leaves behind it may fail when nothing waits for it any more: the case that runs then is named for it. */
let strayFault: unknown;
process.on("unhandledRejection", (reason) => {
  strayFault ??= reason;
});
process.on("uncaughtException", (error) => {
  strayFault ??= error;
});

process.on("message", (ask: Ask) => {
  answerTo(ask).then(
    (answer) => {
      if (strayFault !== undefined && answer.answer === "cases") {
        answer.faults.push({ ...faultOf(strayFault, { name: "unknown", bytes: new Uint8Array() }, -1), kind: "stray" });
        strayFault = undefined;
      }
      process.send?.(answer);
    },
    (error: unknown) => process.send?.({ answer: "broken", message: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answer),
  );
});
// When the run ends, so does its worker.
process.on("disconnect", () => process.exit());

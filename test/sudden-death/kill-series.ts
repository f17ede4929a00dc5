/** Kills the program at moments spread over all that it does, lets the next run end, and compares with the undisturbed home. */
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { compareHomes, findBrokenEdition } from "./check-home.js";
import { chanceOf } from "./random.js";
import { killProgram, runProgram } from "./run-program.js";
import type { Undisturbed } from "./undisturbed.js";

/** One home: killed once or several times in a row, then run to the end. */
export interface KilledHome {
  /** Where each kill struck: "import (command 1) 212 ms after its first line". */
  kills: string[];
  /** How many of them came before the program had ended by itself. */
  struck: number;
  problems: string[];
}

interface KillOptions {
  /** How many times the program is killed in all. */
  kills: number;
  seed: number;
  told?: (home: KilledHome, killed: number) => void;
}

/** Every command gets its share of the kills, and within a command every part of its duration. */
export async function killSeries({ program, folder, commands, homes, durations }: Undisturbed, { kills, seed, told }: KillOptions): Promise<KilledHome[]> {
  const chance = chanceOf(seed);
  const results: KilledHome[] = [];
  const perCommand = Math.ceil(kills / commands.length);
  const slots = commands.flatMap((_, command) => Array.from({ length: perCommand }, (_, slot) => ({ command, slot })));
  for (let i = slots.length - 1; i > 0; i -= 1) {
    const j = chance.below(i + 1);
    [slots[i], slots[j]] = [slots[j] as (typeof slots)[0], slots[i] as (typeof slots)[0]];
  }
  for (let killed = 0; killed < kills; ) {
    const { command, slot } = slots[killed % slots.length] as (typeof slots)[0];
    const home = path.join(folder, `killed-${results.length}`);
    cpSync(homes[command] as string, home, { recursive: true, preserveTimestamps: true });
    const result: KilledHome = { kills: [], struck: 0, problems: [] };
    const again = Math.min(kills - killed, chance.pick([1, 1, 1, 2, 3]));
    for (let n = 0; n < again; n += 1) {
      // Before its first line a command changes little, so one kill in six is enough for that.
      const from = chance.below(6) === 0 ? "start" : "work";
      const share = n === 0 ? (slot + chance.next()) / perCommand : chance.next();
      const moment = share * (durations[command] as Undisturbed["durations"][0])[from === "start" ? "duration" : "working"];
      const outcome = await killProgram(program, home, commands[command] as readonly string[], from, moment);
      result.kills.push(`${commands[command]?.[0]} (command ${command + 1}) ${Math.round(moment)} ms after its ${from === "start" ? "start" : "first line"}`);
      if (outcome.status === null) result.struck += 1;
      else if (outcome.status !== 0) result.problems.push(`after ${n} kills it ended with ${outcome.status}: ${outcome.errors}`);
      result.problems.push(...findBrokenEdition(home).map((line) => `after the kill: ${line}`));
      killed += 1;
    }
    for (const next of commands.slice(command)) {
      const { status, errors } = await runProgram(program, home, next);
      if (status !== 0) result.problems.push(`the next "${next[0]}" ended with ${status}: ${errors}`);
    }
    result.problems.push(...compareHomes(home, homes.at(-1) as string));
    results.push(result);
    told?.(result, killed);
    if (!result.problems.length) rmSync(home, { recursive: true, force: true });
  }
  return results;
}

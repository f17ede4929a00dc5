/** The run that nothing disturbs: what every other must come to, and how long it takes. */
import { cpSync, mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { shownChecksum } from "./check-home.js";
import { compileProgram } from "./compile.js";
import { type Command, writeInput } from "./input.js";
import { type Outcome, type Program, runProgram } from "./run-program.js";

export interface Undisturbed {
  program: Program;
  /** Folder that all homes of the harness lie in. */
  folder: string;
  commands: readonly Command[];
  /** Homes before each command, and after the last. */
  homes: readonly string[];
  /** Milliseconds that each command took, and of these from its first line to standard error. */
  durations: readonly { duration: number; working: number }[];
}

/** Ends the harness when the program fails where nothing disturbed it. */
export async function runToEnd(program: Program, home: string, command: Command): Promise<Outcome> {
  const outcome = await runProgram(program, home, command);
  if (outcome.status !== 0) throw new Error(`"${command.join(" ")}" ended with ${outcome.status} although nothing disturbed it: ${outcome.output}${outcome.errors}`);
  return outcome;
}

/** Compiles the program into `folder` and runs all commands on a new home, a copy of which is kept after each. */
export async function runUndisturbed(folder: string, { input, node }: { input?: (folder: string) => Command[]; node?: string | undefined } = {}): Promise<Undisturbed> {
  mkdirSync(folder, { recursive: true });
  const place = realpathSync(folder);
  const program: Program = { file: compileProgram(path.join(place, "program")), ...(node && { node }) };
  const commands = (input ?? writeInput)(path.join(place, "input"));
  const homes = [path.join(place, "undisturbed-0")];
  mkdirSync(homes[0] as string);
  // Once for the disk's cache, so that what is measured is like what follows.
  await runToEnd(program, place, ["--version"]);
  const durations: { duration: number; working: number }[] = [];
  for (const [i, command] of commands.entries()) {
    const home = path.join(place, `undisturbed-${i + 1}`);
    cpSync(homes[i] as string, home, { recursive: true, preserveTimestamps: true });
    durations.push(await runToEnd(program, home, command));
    homes.push(home);
  }
  if (!shownChecksum(homes.at(-1) as string)) throw new Error("The undisturbed run shows no edition: nothing can be compared with it.");
  return { program, folder: place, commands, homes, durations };
}

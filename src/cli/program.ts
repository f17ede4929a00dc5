/** The program with its commands, one file each in `commands/`. What a command works with it loads when it runs: a build needs no site, and waits for none. */
import { Command } from "commander";
import { programVersion } from "../model/version.js";
import { buildCommand } from "./commands/build.js";
import { editionsCommand } from "./commands/editions.js";
import { importCommand } from "./commands/import.js";
import { positionsCommand } from "./commands/positions.js";
import { restoreCommand } from "./commands/restore.js";
import { reviewCommand } from "./commands/review.js";
import { sampleCommand } from "./commands/sample.js";
import { serveCommand } from "./commands/serve.js";
import { sourcesCommand } from "./commands/sources.js";
import { suppressCommand } from "./commands/suppress.js";

/** A call that cannot be understood is thrown, by every command, so that one place says how the program ends. */
function throwWrongCalls(command: Command): Command {
  for (const child of command.commands) throwWrongCalls(child);
  return command.exitOverride();
}

/** The whole program, for running and for writing its reference. */
export function createProgram(): Command {
  const program = new Command("antechamber").description("See who lobbies the European Union, from official disclosures.").version(programVersion());
  program.option("--debug", "show where in the program an error arose");
  const commands = [importCommand(), buildCommand(), serveCommand(), positionsCommand(), suppressCommand(), editionsCommand(), sourcesCommand(), reviewCommand(), restoreCommand(), sampleCommand()];
  for (const command of commands) program.addCommand(command);
  return throwWrongCalls(program);
}

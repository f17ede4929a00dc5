/** The command line: one file per command in `commands/`. */
import { Command } from "commander";
import { UserError } from "../model/index.js";
import { programVersion } from "../pipeline/version.js";
import { buildCommand } from "./commands/build.js";
import { editionsCommand } from "./commands/editions.js";
import { importCommand } from "./commands/import.js";
import { sampleCommand } from "./commands/sample.js";
import { serveCommand } from "./commands/serve.js";
import { sourcesCommand } from "./commands/sources.js";

/** The whole program, for running and for writing its reference. */
export function createProgram(): Command {
  const program = new Command("antechamber").description("See who lobbies the European Union, from official disclosures.").version(programVersion());
  program.option("--debug", "show where in the program an error arose");
  for (const command of [importCommand(), buildCommand(), serveCommand(), editionsCommand(), sourcesCommand(), sampleCommand()]) program.addCommand(command);
  return program;
}

/** Errors for the user are a message; anything else is a bug, said briefly unless `--debug`. */
export function reportError(error: unknown, debug: boolean): number {
  if (error instanceof UserError) {
    console.error(error.message);
    if (debug && error.cause) console.error(error.cause);
    return error.exitCode;
  }
  console.error(`A mistake in Antechamber, not in your input: ${error instanceof Error ? error.message : String(error)}`);
  console.error(debug && error instanceof Error ? error.stack : "Run again with --debug for details, and please report them.");
  return 70;
}

const program = createProgram();
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = reportError(error, program.opts<{ debug?: boolean }>().debug ?? false);
}

/** Starts the command line. */
import { UserError } from "../model/index.js";
import { createProgram } from "./program.js";

/** Errors for the user are a message; anything else is a bug, said briefly unless `--debug`. */
function reportError(error: unknown, debug: boolean): number {
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

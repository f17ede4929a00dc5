/** Starts the command line. */
import { UserError } from "../model/index.js";
import { createProgram } from "./program.js";

/** What the machine refuses, in words. */
const systemReasons: Record<string, string> = {
  EACCES: "may not be read or written by this user",
  EPERM: "may not be changed by this user",
  EROFS: "is on a disk that can only be read",
  ENOSPC: "cannot be written, because the disk is full",
  ENOTDIR: "should be a folder and is a file",
  EEXIST: "should be a folder and is a file",
};

/** Errors for the user are a message; anything else is a bug, said briefly unless `--debug`. */
function reportError(error: unknown, debug: boolean): number {
  if (error instanceof UserError) {
    console.error(error.message);
    if (debug && error.cause) console.error(error.cause);
    return error.exitCode;
  }
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = code && systemReasons[code];
  if (reason) {
    console.error(`${path ?? "The data home"}: ${reason}. Nothing that was stored is lost: mend it, or choose another folder with ANTECHAMBER_HOME.`);
    if (debug) console.error(error);
    return 1;
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

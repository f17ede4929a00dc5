/** Starts the command line. */
import path from "node:path";
import { CommanderError } from "commander";
import { UserError } from "../model/index.js";
import { createProgram } from "./program.js";

const giveRight = "Give this user the right to, or choose another folder with ANTECHAMBER_HOME.";
const notAFolder = "should be a folder and is a file. Nothing that was stored is lost: mend it, or choose another folder with ANTECHAMBER_HOME.";

/** What the machine refuses, and what to do, in words. */
const systemReasons: Record<string, string> = {
  EACCES: `may not be read or written by this user. ${giveRight}`,
  EPERM: `may not be changed by this user. ${giveRight}`,
  EROFS: "is on a disk that can only be read. Choose another folder with ANTECHAMBER_HOME; `serve` and `editions` need to read only.",
  ENOSPC: "cannot be written, because the disk is full. What was stored before stands: make room, and run this again.",
  EDQUOT: "cannot be written, because this user's share of the disk is used up. What was stored before stands: make room, and run this again.",
  EFBIG: "cannot be written, because files may not grow as large here. What was stored before stands: see `ulimit -f`, and run this again.",
  EIO: "cannot be read or written: the disk fails. What was stored before stands where it can still be read: check the disk, and run this again.",
  EMFILE: "cannot be opened, because too many files are open. Nothing was changed: see `ulimit -n`, and run this again.",
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
};

/** Calls on a file that is open already do not say which file it is. */
const homeInWords = (): string => `The data home ${path.resolve(process.env.ANTECHAMBER_HOME || "./data")}`;

/** Errors for the user are a message; anything else is a bug, said briefly unless `--debug`. */
function reportError(error: unknown, debug: boolean): number {
  // The parser has said what was wrong with the call, or given the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode && 2;
  if (error instanceof UserError) {
    console.error(error.message);
    if (debug && error.cause) console.error(error.cause);
    return error.exitCode;
  }
  const { code, path: file } = error as NodeJS.ErrnoException;
  const reason = code && systemReasons[code];
  if (reason) {
    console.error(`${file ?? homeInWords()}: ${reason}`);
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

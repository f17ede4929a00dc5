/** What SQLite refuses because of the machine and not because of us, in words for the person who runs the program. */
import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";
import { UserError } from "../model/index.js";

export class DatabaseRefusal extends UserError {
  override name = "DatabaseRefusal";
  constructor(
    message: string,
    /** "busy" when another program holds the file, which may be waited for. */
    readonly reason: "busy" | "damaged" | "disk",
    cause: unknown,
  ) {
    super(message, 1, { cause });
  }
}

/** SQLite's primary result code; libsql says it in three ways, `node:sqlite` in one. */
function resultCode(error: unknown): number | undefined {
  const { rawCode, errcode, message } = error as { rawCode?: unknown; errcode?: unknown; message?: string };
  const code = [rawCode, errcode, /^ConnectionFailed\([\s\S]*: (\d+)"\)$/.exec(message ?? "")?.[1]].map(Number).find((one) => Number.isInteger(one) && one > 0);
  return code === undefined ? undefined : code & 0xff;
}

/** SQLite does not say why it could not open or write a file; the file system does. */
function findReason(file: string): string {
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) return "it is a folder";
    for (const place of [file, path.dirname(file)]) if (statSync(place, { throwIfNoEntry: false })) accessSync(place, constants.W_OK);
    return statSync(path.dirname(file), { throwIfNoEntry: false }) ? "SQLite does not say why" : "its folder is not there";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EROFS") return "the disk can only be read";
    if (code === "EACCES" || code === "EPERM") return "this user has no right to";
    return code === "ENOTDIR" ? "its folder is a file" : (error as Error).message;
  }
}

/** `error` as SQLite's driver threw it over `file`, in words when the machine is the cause; `mend` is what to do about damage. */
export function explainRefusal(error: unknown, file: string, mend: string): unknown {
  if (error instanceof UserError) return error;
  const said = (error as Error).message;
  switch (resultCode(error)) {
    case 5:
    case 6:
      return new DatabaseRefusal(`${file}: another program holds it. Nothing was changed: wait until that program has ended, and run this again.`, "busy", error);
    case 3:
    case 8:
      return new DatabaseRefusal(
        `${file}: cannot be written (${findReason(file)}). Nothing was changed: give this user the right to write there, or choose another folder with ANTECHAMBER_HOME.`,
        "disk",
        error,
      );
    case 10:
      return new DatabaseRefusal(
        `${file}: the disk could not be read or written ("${said}"). What was stored before stands: check that the disk is neither full nor failing, and run this again.`,
        "disk",
        error,
      );
    case 11:
    case 26:
      return new DatabaseRefusal(`${file}: is damaged ("${said}"). ${mend}`, "damaged", error);
    case 13:
      return new DatabaseRefusal(`${file}: cannot be written, because the disk is full. What was stored before stands: make room, and run this again.`, "disk", error);
    case 14:
      return new DatabaseRefusal(`${file}: cannot be opened (${findReason(file)}). Nothing was changed: mend that, or choose another folder with ANTECHAMBER_HOME.`, "disk", error);
    default:
      return error;
  }
}

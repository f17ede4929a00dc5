/** `antechamber import`: reads files that a person downloaded into the store. */
import { Command } from "commander";
import { type Complaint, UserError } from "../../model/index.js";
import { readDate } from "../../normalise/dates.js";
import type { ImportResult } from "../../pipeline/import.js";
import { runAlone } from "../../pipeline/lock.js";
import { isMalformed } from "../../sources/skip-reasons.js";
import { compileLess } from "../compile-less.js";
import { readSettings } from "../settings.js";
import { formatTable } from "../table.js";

const shownComplaints = 20;

function readWindow(text: string): { from: string; to: string } {
  const [from, to] = text.split("..").map((day) => readDate(day ?? ""));
  if (!from || !to || from > to) throw new UserError(`--window "${text}" is not a period. Expected two days: 2023-01-01..2023-12-31.`, 2);
  return { from, to };
}

/** How `import` ends: what a cron job can act on. Where 1 and 3 both apply it is 1. */
const exitStatuses = `Exit status:
  0  every file was read; what was left out is out of scope, such as citizens' responses
  1  a file was not read, or the command failed; everything else was imported
  2  the call was wrong; nothing was imported
  3  every file was read, and in those read for the first time a record is malformed and was left out, or the file is cut short`;

/** A kind of complaint that says something is wrong with a file which this run was the first to read. */
const isFault = ({ level, reason }: { level: Complaint["level"]; reason: string }): boolean => (level === "skip" && isMalformed(reason)) || reason === "truncated";

export function exitStatusOf(result: ImportResult): 0 | 1 | 3 {
  if (result.failedFiles.length) return 1;
  return result.complaintCounts.some(isFault) ? 3 : 0;
}

/** Values of files and their names are shown on the terminal, which must not take them for commands: "\u001b[2J" as six characters. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);

/** The first twenty complaints of some kinds, and how many more there are. */
function listFirst(lines: string[], label: string, result: ImportResult, isMeant: (kind: { level: Complaint["level"]; reason: string }) => boolean): void {
  const shown = result.complaints.filter(isMeant).slice(0, shownComplaints);
  for (const { message } of shown) lines.push(printable(`${label}: ${message}`));
  const more = result.complaintCounts.filter(isMeant).reduce((sum, { count }) => sum + count, 0) - shown.length;
  if (more > 0) lines.push(`(${more} more lines like these: run with --verbose)`);
}

/** The table at the end of a run, with the reasons of what was skipped. */
export function describeImport(result: ImportResult): string {
  const lines: string[] = [];
  const rows = result.sources.map((one) => {
    const skipped = Object.values(one.skipped).reduce((sum, count) => sum + count, 0);
    return [one.source, one.documents, one.read, one.new, one.edited, one.unchanged, one.missing, one.gone, one.duplicate, skipped];
  });
  lines.push(formatTable(["source", "documents", "read", "new", "edited", "unchanged", "missing", "gone", "duplicate", "skipped"], rows));
  for (const one of result.sources) {
    const reasons = Object.entries(one.skipped);
    if (reasons.length) lines.push(`${one.source}: skipped ${reasons.map(([reason, count]) => `${count} (${reason})`).join(", ")}`);
    if (one.renamed) lines.push(`${one.source}: entries with a name that the store did not know for them: ${one.renamed}`);
    if (one.known) lines.push(`${one.source}: ${one.known} of ${one.documents} documents were in the store already`);
  }
  listFirst(lines, "skipped", result, (kind) => kind.level === "skip" && isFault(kind));
  listFirst(lines, "warning", result, (kind) => kind.level === "warning");
  if (result.passedOver.length) lines.push(printable(`passed over, as no source knows their layout: ${result.passedOver.join(", ")}`));
  for (const failed of result.failedFiles) lines.push(printable(`not read: ${failed.message}`));
  return lines.join("\n");
}

export function importCommand(): Command {
  return new Command("import")
    .description("read downloaded official files or folders of them (.gz too) into the store")
    .argument("<path...>", "files or folders")
    .option("--source <name>", "take every file for this source")
    .option("--root <folder>", "folder within which a manifest may name files outside the folder given")
    .option("--window <from..to>", "the Parliament export is complete for these days, so that what is absent counts as missing")
    .option("--verbose", "print every skip, note and warning")
    .addHelpText("after", `\n${exitStatuses}`)
    .action(async (paths: string[], options: { source?: string; root?: string; window?: string; verbose?: boolean }) => {
      const { importFiles } = await import("../../pipeline/import.js");
      const { home } = readSettings(process.env);
      compileLess();
      const progress = (line: string) => console.error(printable(line));
      const importOptions = {
        ...(options.source && { source: options.source }),
        ...(options.root && { root: options.root }),
        ...(options.window && { window: readWindow(options.window) }),
        ...(options.verbose && { complain: ({ level, message }: Complaint) => progress(`${level}: ${message}`) }),
        progress,
      };
      const result = await runAlone(home, "import", () => importFiles(home, paths, importOptions), { progress });
      console.log(describeImport(result));
      process.exitCode = exitStatusOf(result);
    });
}

/** `antechamber import`: reads files that a person downloaded into the store. */
import { Command } from "commander";
import { UserError } from "../../model/index.js";
import { readDate } from "../../normalise/dates.js";
import { type ImportResult, importFiles } from "../../pipeline/import.js";
import { runAlone } from "../../pipeline/lock.js";
import { readSettings } from "../settings.js";
import { formatTable } from "../table.js";

const shownComplaints = 20;

function readWindow(text: string): { from: string; to: string } {
  const [from, to] = text.split("..").map((day) => readDate(day ?? ""));
  if (!from || !to || from > to) throw new UserError(`--window "${text}" is not a period. Expected two days: 2023-01-01..2023-12-31.`, 2);
  return { from, to };
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
    if (one.renamed) lines.push(`${one.source}: ${one.renamed} entries have a name that the store did not know for them`);
    if (one.known) lines.push(`${one.source}: ${one.known} of ${one.documents} documents were in the store already`);
  }
  const warnings = result.complaints.filter((complaint) => complaint.level === "warning");
  for (const warning of warnings.slice(0, shownComplaints)) lines.push(`warning: ${warning.message}`);
  if (warnings.length > shownComplaints) lines.push(`(${warnings.length - shownComplaints} more warnings: run with --verbose)`);
  if (result.passedOver.length) lines.push(`passed over, as no source knows their layout: ${result.passedOver.join(", ")}`);
  for (const failed of result.failedFiles) lines.push(`not read: ${failed.message}`);
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
    .action(async (paths: string[], options: { source?: string; root?: string; window?: string; verbose?: boolean }) => {
      const { home } = readSettings(process.env);
      const progress = (line: string) => console.error(line);
      const importOptions = { ...(options.source && { source: options.source }), ...(options.root && { root: options.root }), ...(options.window && { window: readWindow(options.window) }), progress };
      const result = await runAlone(home, "import", () => importFiles(home, paths, importOptions), { progress });
      if (options.verbose) for (const complaint of result.complaints) console.error(`${complaint.level}: ${complaint.message}`);
      console.log(describeImport(result));
      if (result.failedFiles.length) process.exitCode = 1;
    });
}

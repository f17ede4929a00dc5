/** `antechamber restore`: the store again, from the archive. */
import { Command } from "commander";
import { runAlone } from "../../pipeline/lock.js";
import { readSettings } from "../settings.js";

export function restoreCommand(): Command {
  return new Command("restore").description("build the store again from the archive's documents").action(async () => {
    const { restoreStore } = await import("../../pipeline/restore.js");
    const { home } = readSettings(process.env);
    const progress = (line: string) => console.error(line);
    const restored = await runAlone(home, "restore", () => restoreStore(home, progress), { progress });
    console.log(`${restored} documents read from the archive.`);
  });
}

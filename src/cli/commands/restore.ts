/** `antechamber restore`: the store again, from the archive. */
import { Command } from "commander";
import { restoreStore } from "../../pipeline/restore.js";
import { readSettings } from "../settings.js";

export function restoreCommand(): Command {
  return new Command("restore").description("build the store again from the archive's documents").action(async () => {
    const restored = await restoreStore(readSettings(process.env).home, (line) => console.error(line));
    console.log(`${restored} documents read from the archive.`);
  });
}

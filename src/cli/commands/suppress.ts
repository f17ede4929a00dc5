/** `antechamber suppress`: hides a position, a page or an item at once, in every edition. */
import { Command } from "commander";
import { runAlone } from "../../pipeline/lock.js";
import { liftSuppression, suppress, suppressionReasons } from "../../pipeline/suppress.js";
import { readSettings } from "../settings.js";

export function suppressCommand(): Command {
  return new Command("suppress")
    .description("hide an item or a page at once, from this and every other edition; writes curation/suppressions.csv")
    .argument("<id>", "id of a position, response, meeting or page: the last part of its address")
    .option("--reason <word>", `one of ${suppressionReasons.join(", ")}`, "other")
    .option("--lift", "show it again")
    .action(async (id: string, options: { reason: string; lift?: boolean }) => {
      const { home } = readSettings(process.env);
      await runAlone(home, "suppress", async () => (options.lift ? liftSuppression(home, id) : suppress(home, id, options.reason)), { progress: (line) => console.error(line) });
      console.log(options.lift ? `${id} is shown again.` : `${id} is hidden. A site that is being served hides it within a second, its readers' own copies within five minutes.`);
    });
}

/** `antechamber suppress`: hides a position, a page or an item at once, in every edition. */
import path from "node:path";
import { Command } from "commander";
import { UserError } from "../../model/index.js";
import type { Home } from "../../pipeline/home.js";
import { runAlone } from "../../pipeline/lock.js";
import { liftSuppression, suppress, suppressionReasons } from "../../pipeline/suppress.js";
import type { EmbeddedEdition } from "../../query/embedded-edition.js";
import { readSettings } from "../settings.js";

/** The edition on show when it has nothing under `id`: whoever mistypes an id must not believe that something is hidden. */
async function findEditionWithout(home: Home, id: string): Promise<string | undefined> {
  const { listEditions } = await import("../../pipeline/build.js");
  const { EmbeddedEdition } = await import("../../query/embedded-edition.js");
  const { holdsId } = await import("../../query/holds-id.js");
  let edition: EmbeddedEdition | undefined;
  try {
    const shown = listEditions(home).find((one) => one.shown)?.manifest.name;
    if (shown === undefined) return undefined;
    edition = new EmbeddedEdition(path.join(home.editions, shown));
    return (await holdsId(edition, id)) ? undefined : shown;
  } catch (error) {
    // The list is written already, and an edition that cannot be read shows nothing either.
    if (error instanceof UserError) return undefined;
    throw error;
  } finally {
    edition?.close();
  }
}

export function suppressCommand(): Command {
  return new Command("suppress")
    .description("hide an item or a page at once, from this and every other edition; writes curation/suppressions.csv")
    .argument("<id>", "id of a position, response, meeting or page, as its address has it: 000000000001-01, ep-hx9845hmmebp")
    .option("--reason <word>", `one of ${suppressionReasons.join(", ")}`, "other")
    .option("--lift", "show it again")
    .action(async (id: string, options: { reason: string; lift?: boolean }) => {
      const { home } = readSettings(process.env);
      await runAlone(home, "suppress", async () => (options.lift ? liftSuppression(home, id) : suppress(home, id, options.reason)), { progress: (line) => console.error(line) });
      const without = options.lift ? undefined : await findEditionWithout(home, id);
      if (without)
        console.log(`${id} stands in the list now, but edition ${without} has nothing under that id, so nothing of it was hidden. Compare it with the address; a slip is taken back with --lift.`);
      else console.log(options.lift ? `${id} is shown again.` : `${id} is hidden. A site that is being served hides it within a second, its readers' own copies within five minutes.`);
    });
}

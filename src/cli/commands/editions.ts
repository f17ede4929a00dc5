/** `antechamber editions`: lists editions and goes back to one. */
import { Command } from "commander";
import { runAlone } from "../../pipeline/lock.js";
import { readSettings } from "../settings.js";
import { formatTable } from "../table.js";

export function editionsCommand(): Command {
  const command = new Command("editions").description("list the editions, newest first").action(async () => {
    const { listEditions } = await import("../../pipeline/build.js");
    const { home } = readSettings(process.env);
    const editions = listEditions(home);
    if (!editions.length) console.log("No edition yet: run `antechamber build`.");
    else
      console.log(
        formatTable(
          ["edition", "shown", "declarations", "responses", "checksum"],
          editions.map(({ manifest, shown }) => [manifest.name, shown ? "yes" : "", manifest.counts.declarations, manifest.counts.responses, manifest.checksum.slice(0, 16)]),
        ),
      );
  });
  command
    .command("use")
    .description("show this edition, an earlier one too")
    .argument("<name>", "name of the edition")
    .action(async (name: string) => {
      const { listEditions, showEdition } = await import("../../pipeline/build.js");
      const { home } = readSettings(process.env);
      const use = async () => showEdition(home, name);
      // Where there is no edition, not even a folder is made: the home may be another one than was meant.
      await (listEditions(home).length ? runAlone(home, "editions use", use, { progress: (line) => console.error(line) }) : use());
      console.log(`Edition ${name} is shown.`);
    });
  return command;
}

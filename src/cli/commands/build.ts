/** `antechamber build`: makes an edition of what the store holds. */
import { Command } from "commander";
import { buildApart } from "../../pipeline/build-apart.js";
import { runAlone } from "../../pipeline/lock.js";
import { compileLess } from "../compile-less.js";
import { readSettings } from "../settings.js";

export function buildCommand(): Command {
  return new Command("build")
    .description("make an edition of what the store holds and show it")
    .option("--full", "make it from nothing, even where only some days of the current edition changed")
    .action(async ({ full }: { full?: boolean }) => {
      const { home } = readSettings(process.env);
      compileLess();
      const progress = (line: string) => console.error(line);
      const { manifest, isNew, days, fromNothing } = await runAlone(home, "build", () => buildApart(home, { ...(full && { full }), progress }), { progress });
      console.log(isNew ? `Edition ${manifest.name}${fromNothing === undefined ? `, ${days} days made anew` : ""}` : `Nothing changed: edition ${manifest.name} stands.`);
      console.log(`checksum ${manifest.checksum}`);
      const { counts } = manifest;
      console.log(
        `${counts.declarations} declared meetings, ${counts.responses} responses; ${counts.organisations} organisations, ${counts.people} people, ${counts.bodies} bodies, ${counts.files} files, ${counts.consultations} consultations`,
      );
    });
}

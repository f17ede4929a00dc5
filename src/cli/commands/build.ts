/** `antechamber build`: makes an edition of what the store holds. */
import { Command } from "commander";
import { buildEdition } from "../../pipeline/build.js";
import { readSettings } from "../settings.js";

export function buildCommand(): Command {
  return new Command("build").description("make an edition of what the store holds and show it").action(async () => {
    const { home } = readSettings(process.env);
    const { manifest, isNew } = await buildEdition(home, (line) => console.error(line));
    console.log(isNew ? `Edition ${manifest.name}` : `Nothing changed: edition ${manifest.name} stands.`);
    console.log(`checksum ${manifest.checksum}`);
    const { counts } = manifest;
    console.log(
      `${counts.declarations} declared meetings, ${counts.responses} responses; ${counts.organisations} organisations, ${counts.people} people, ${counts.bodies} bodies, ${counts.files} files, ${counts.consultations} consultations`,
    );
  });
}

/** `antechamber sources`: the sources that can be read. */
import { Command } from "commander";
import { formatTable } from "../table.js";

export function sourcesCommand(): Command {
  return new Command("sources").description("list the sources that can be read").action(async () => {
    const { sources } = await import("../../sources/list.js");
    console.log(
      formatTable(
        ["source", "publisher", "renewed", "address"],
        sources.map((source) => [source.id, source.publisher, source.frequency, source.address]),
      ),
    );
  });
}

/** `antechamber sources`: the sources that can be read. */
import { Command } from "commander";
import { sources } from "../../sources/list.js";
import { formatTable } from "../table.js";

export function sourcesCommand(): Command {
  return new Command("sources").description("list the sources that can be read").action(() => {
    console.log(
      formatTable(
        ["source", "publisher", "renewed", "address"],
        sources.map((source) => [source.id, source.publisher, source.frequency, source.address]),
      ),
    );
  });
}

/** `antechamber sample` (`npm start`): the main job on the bundled sample, in ./data/sample, never in ANTECHAMBER_HOME. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { homeAt } from "../../pipeline/home.js";
import { runAlone } from "../../pipeline/lock.js";
import { readSettings } from "../settings.js";
import { describeImport } from "./import.js";
import { serveHome } from "./serve.js";

const packageFolder = fileURLToPath(new URL("../../../", import.meta.url));
const sampleFolder = path.join(packageFolder, "sample");

export function sampleCommand(): Command {
  return new Command("sample")
    .description("import the bundled sample into ./data/sample, build it and serve it")
    .option("--host <address>", "address to listen on (HOST)")
    .option("--port <number>", "port to listen on (PORT)")
    .option("--no-serve", "import and build only")
    .action(async (options: { host?: string; port?: string; serve: boolean }) => {
      const settings = readSettings({ ...process.env, ...(options.host && { HOST: options.host }), ...(options.port && { PORT: options.port }) });
      const { buildEdition } = await import("../../pipeline/build.js");
      const { importFiles } = await import("../../pipeline/import.js");
      const home = homeAt(path.join(packageFolder, "data", "sample"));
      const work = async () => {
        // Its README tells of the files, and is none of them.
        const files = readdirSync(sampleFolder).filter((name) => name !== "README.md");
        const given = files.map((name) => path.join(sampleFolder, name));
        console.log(describeImport(await importFiles(home, given)));
        const { manifest } = await buildEdition(home);
        console.log(`Edition ${manifest.name}`);
      };
      await runAlone(home, "sample", work, { progress: (line) => console.error(line) });
      if (options.serve) await serveHome(home, settings);
    });
}

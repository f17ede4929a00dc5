/** `antechamber serve`: the site, from the edition that is shown. */
import { Command } from "commander";
import { UserError } from "../../model/index.js";
import type { Home } from "../../pipeline/home.js";
import { suppressionsFile } from "../../pipeline/suppress.js";
import { followRuns } from "../../query/live-state.js";
import { openShownEdition } from "../../query/shown-edition.js";
import { followSuppressions } from "../../query/suppressions.js";
import { createApp } from "../../render/app.js";
import { serve } from "../../render/serve.js";
import { readSettings, type Settings } from "../settings.js";

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127\./.test(host);

/** Serves `home` until the process is asked to stop; prints the address. */
export async function serveHome(home: Home, host: string, port: number, { operator, publicAddress }: Pick<Settings, "operator" | "publicAddress">): Promise<void> {
  if (!isLoopback(host) && !(operator.name && operator.contact && operator.privacy)) {
    throw new UserError(
      `serve: ${host} can be reached by others, so readers must be told who runs the site. Set ANTECHAMBER_OPERATOR, ANTECHAMBER_CONTACT and ANTECHAMBER_PRIVACY, or listen on 127.0.0.1.`,
      2,
    );
  }
  const suppressions = followSuppressions(suppressionsFile(home));
  const shown = openShownEdition(home.editions, suppressions);
  const { name, contact, privacy } = operator;
  const app = createApp({
    openEdition: () => shown.current(),
    revision: () => suppressions.revision(),
    live: followRuns(home.runs),
    ...(publicAddress && { publicAddress }),
    ...(name && contact && { operator: { name, contact, ...(privacy && { privacy }) } }),
  });
  const { address, stopped } = await serve({ app, host, port });
  void stopped.then(() => shown.close());
  console.log(`Antechamber serves edition ${(await shown.current().describeEdition()).name} at ${address}`);
}

export function serveCommand(): Command {
  return new Command("serve")
    .description("serve the site from the edition that is shown")
    .option("--host <address>", "address to listen on (HOST)")
    .option("--port <number>", "port to listen on (PORT)")
    .action(async (options: { host?: string; port?: string }) => {
      const settings = readSettings({ ...process.env, ...(options.host && { HOST: options.host }), ...(options.port && { PORT: options.port }) });
      await serveHome(settings.home, settings.host, settings.port, settings);
    });
}

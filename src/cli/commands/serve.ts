/** `antechamber serve`: the site, from the edition that is shown. */
import { Command } from "commander";
import { UserError } from "../../model/index.js";
import type { Home } from "../../pipeline/home.js";
import { suppressionsFile } from "../../pipeline/suppress.js";
import type { Answering } from "../../serve/serve.js";
import type { SiteSettings } from "../../serve/site.js";
import { readSettings, type Settings } from "../settings.js";

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127\./.test(host);

/** What answers for a home: the site here, or threads that hold it. Throws when there is no edition that can be read. */
async function openSite(site: SiteSettings, threads: number): Promise<{ app: Answering; edition: string; close(): void | Promise<void> }> {
  const { openShownEdition } = await import("../../query/shown-edition.js");
  const { followSuppressions } = await import("../../query/suppressions.js");
  const suppressions = followSuppressions(site.suppressions);
  const shown = openShownEdition(site.editions, suppressions);
  const { name: edition } = await shown.current().describeEdition();
  if (!threads) {
    const { createSite } = await import("../../serve/site.js");
    return { app: createSite(site, suppressions, () => shown.current()), edition, close: () => shown.close() };
  }
  shown.close();
  const { AnswerPool } = await import("../../serve/answer-pool.js");
  const pool = await AnswerPool.open(site, { threads });
  return { app: pool, edition, close: () => pool.close() };
}

/** Serves `home` until the process is asked to stop; prints the address. */
export async function serveHome(home: Home, { host, port, threads, operator, publicAddress }: Settings): Promise<void> {
  if (!isLoopback(host) && !(operator.name && operator.contact && operator.privacy)) {
    throw new UserError(
      `serve: ${host} can be reached by others, so readers must be told who runs the site. Set ANTECHAMBER_OPERATOR, ANTECHAMBER_CONTACT and ANTECHAMBER_PRIVACY, or listen on 127.0.0.1.`,
      2,
    );
  }
  const { name, contact, privacy } = operator;
  const site: SiteSettings = {
    editions: home.editions,
    suppressions: suppressionsFile(home),
    runs: home.runs,
    ...(publicAddress && { publicAddress }),
    ...(name && contact && { operator: { name, contact, ...(privacy && { privacy }) } }),
  };
  const { app, edition, close } = await openSite(site, threads);
  const { serve } = await import("../../serve/serve.js");
  try {
    const { address, stopped } = await serve({ app, host, port });
    void stopped.then(close);
    console.log(`Antechamber serves edition ${edition} at ${address}`);
  } catch (fault) {
    await close();
    throw fault;
  }
}

export function serveCommand(): Command {
  return new Command("serve")
    .description("serve the site from the edition that is shown")
    .option("--host <address>", "address to listen on (HOST)")
    .option("--port <number>", "port to listen on (PORT)")
    .action(async (options: { host?: string; port?: string }) => {
      const settings = readSettings({ ...process.env, ...(options.host && { HOST: options.host }), ...(options.port && { PORT: options.port }) });
      await serveHome(settings.home, settings);
    });
}

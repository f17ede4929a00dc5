/** The site of one data home as a Hono app: the same for every thread that answers. */
import type { Hono } from "hono";
import type { EditionReader } from "../query/edition-reader.js";
import { followRuns } from "../query/live-state.js";
import type { Suppressions } from "../query/suppressions.js";
import { createApp } from "../render/app.js";
import type { Operator } from "../render/page.js";

/** Where the site comes from, and who runs it: words and paths, as threads hand them on. */
export interface SiteSettings {
  editions: string;
  /** The list of what must not be shown. */
  suppressions: string;
  /** The log of runs. */
  runs: string;
  operator?: Operator;
  publicAddress?: string;
}

export function createSite({ runs, operator, publicAddress }: SiteSettings, suppressions: Suppressions, openEdition: () => EditionReader): Hono {
  return createApp({
    openEdition,
    revision: () => suppressions.revision(),
    live: followRuns(runs),
    ...(publicAddress && { publicAddress }),
    ...(operator && { operator }),
  });
}

/** Pages made in the process, without a port: how long each kind takes, and how much every full page weighs. */
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import type { Home } from "../src/pipeline/home.js";
import { suppressionsFile } from "../src/pipeline/suppress.js";
import { openShownEdition } from "../src/query/shown-edition.js";
import { followSuppressions } from "../src/query/suppressions.js";
import { createApp } from "../src/render/app.js";
import { type Address, listAddresses } from "./page-addresses.js";

/** After one round that warms up. */
const rounds = 5;
/** Of some kinds there are few pages: they are asked for in turn, so often in each round, as the slowest of thirty is no slowest in a hundred. */
const leastRequests = 40;

export interface PageTimes {
  kind: string;
  addresses: number;
  /** Milliseconds, of all addresses in all rounds. */
  times: number[];
}

export interface PageWeight {
  path: string;
  bytes: number;
  packed: number;
  /** Items that it shows. */
  items: number;
  hasScript: boolean;
}

export interface PageMeasures {
  times: PageTimes[];
  /** Of pages with a full feed. */
  weights: PageWeight[];
  addresses: Address[];
  /** Addresses that did not answer with 200. */
  failed: string[];
}

/** A feed's items are articles; responses side by side have a heading each. */
const countItems = (page: string): number => (page.match(/<article/g) ?? page.match(/<h3/g) ?? []).length;

/** The addresses of each kind, in their order, as often as it takes. */
function inTurn(addresses: readonly Address[]): Address[] {
  const kinds = [...new Set(addresses.map(({ kind }) => kind))].map((kind) => addresses.filter((one) => one.kind === kind));
  return kinds.flatMap((own) => Array.from({ length: Math.ceil(leastRequests / own.length) }, () => own).flat());
}

export async function measurePages(home: Home, seed: number): Promise<PageMeasures> {
  const shown = openShownEdition(home.editions, followSuppressions(suppressionsFile(home)));
  const app = createApp({ openEdition: () => shown.current() });
  const addresses = await listAddresses(shown.current(), seed);
  const times = new Map<string, PageTimes>();
  const weights: PageWeight[] = [];
  const failed: string[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const { kind, path, full } of round > 0 ? inTurn(addresses) : addresses) {
      const start = performance.now();
      const response = await app.request(path);
      const text = await response.text();
      const time = performance.now() - start;
      const of = times.get(kind) ?? { kind, addresses: 0, times: [] };
      times.set(kind, of);
      if (round > 0) {
        of.times.push(time);
        continue;
      }
      of.addresses += 1;
      if (response.status !== 200) failed.push(`${path}: ${response.status}`);
      if (full) weights.push({ path, bytes: Buffer.byteLength(text), packed: gzipSync(text).length, items: countItems(text), hasScript: /<script\b/i.test(text) });
    }
  }
  shown.close();
  return { times: [...times.values()], weights, addresses, failed };
}

/** Asks a running server for pages over many connections at once. */
import autocannon from "autocannon";
import { randomFrom } from "./hash.js";

export interface LoadResult {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  failures: number;
}

/** Every connection walks through all paths from another place, so that no two ask for the same page at once. */
export async function loadServer(address: string, paths: readonly string[], connections: number, duration: number, seed: number): Promise<LoadResult> {
  const random = randomFrom(seed);
  const shuffled = paths.map((path) => ({ path, place: random() })).sort((a, b) => a.place - b.place);
  let client = 0;
  const result = await autocannon({
    url: address,
    connections,
    duration,
    setupClient: (one) => {
      const start = Math.floor((client / connections) * shuffled.length);
      client += 1;
      one.setRequests([...shuffled.slice(start), ...shuffled.slice(0, start)].map(({ path }) => ({ method: "GET", path })));
    },
  });
  return { requestsPerSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, failures: result.non2xx + result.errors + result.timeouts };
}

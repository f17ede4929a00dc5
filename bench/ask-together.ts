/** Asks a running server for one kind of page after the other, sixteen at a time: how long each page takes, and how heavy the heaviest is. */
import { Agent, get } from "node:http";
import { performance } from "node:perf_hooks";
import type { AskedPages } from "./measure-search.js";

const rounds = 5;
const connections = 16;

export interface TogetherMeasures {
  kinds: { kind: string; times: number[] }[];
  heaviest: number;
}

const ask = (agent: Agent, address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      let bytes = 0;
      response.on("data", (part: Buffer) => {
        bytes += part.length;
      });
      response.once("end", () => (response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${address}: ${response.statusCode}`))));
      response.once("error", reject);
    }).once("error", reject);
  });

export async function askTogether(server: string, pages: readonly AskedPages[]): Promise<TogetherMeasures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let heaviest = 0;
  const kinds: TogetherMeasures["kinds"] = [];
  for (const { kind, addresses } of pages) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const left = [...addresses];
      const walk = async () => {
        for (let address = left.pop(); address !== undefined; address = left.pop()) {
          const start = performance.now();
          heaviest = Math.max(heaviest, await ask(agent, server + address));
          times.push(performance.now() - start);
        }
      };
      await Promise.all(Array.from({ length: connections }, walk));
    }
    kinds.push({ kind, times });
  }
  agent.destroy();
  return { kinds, heaviest };
}

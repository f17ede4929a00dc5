/** Settings from the environment, each once: name, meaning, default. `docs/reference/settings.md` is written from this list. */
import { availableParallelism } from "node:os";
import { z } from "zod";
import { UserError } from "../model/index.js";
import { type Home, homeAt } from "../pipeline/home.js";

export const settings = {
  ANTECHAMBER_HOME: { schema: z.string().min(1).default("./data"), meaning: "Folder that holds the archive, the store and the editions.", default: "./data" },
  ANTECHAMBER_REVIEWER: { schema: z.string().optional(), meaning: "Who decides in `review`; stands with each judgement.", default: "" },
  HOST: {
    schema: z.string().min(1).default("127.0.0.1"),
    meaning: "Address that `serve` listens on; other than loopback asks for the operator's name, contact and privacy text.",
    default: "127.0.0.1",
  },
  PORT: { schema: z.coerce.number().int().min(0).max(65535).default(8080), meaning: "Port that `serve` listens on; 0 takes a free one.", default: "8080" },
  ANTECHAMBER_THREADS: {
    schema: z.coerce.number().int().min(0).max(64).optional(),
    meaning:
      "Most threads in which `serve` answers requests, each started when there is work for it; with 0 the thread that accepts requests answers them too. When unset, one more than the processor has cores, at most 9; 0 on a single core.",
    default: "",
  },
  ANTECHAMBER_ADDRESS: {
    schema: z
      .string()
      .regex(/^https?:\/\/[^/\s]+\/?$/, 'expected the start of an address, such as "https://antechamber.example"')
      .optional(),
    meaning: "Address under which readers reach this site, for canonical links, citations, feeds and sitemaps; that of each request when unset.",
    default: "",
  },
  ANTECHAMBER_OPERATOR: { schema: z.string().optional(), meaning: "Who runs this site, shown under About and Privacy.", default: "" },
  ANTECHAMBER_CONTACT: { schema: z.string().optional(), meaning: "Where readers reach the operator: an e-mail or web address.", default: "" },
  ANTECHAMBER_PRIVACY: { schema: z.string().optional(), meaning: "The operator's own privacy text, in plain words.", default: "" },
  ANTECHAMBER_MODEL_URL: {
    schema: z.string().optional(),
    meaning: "Base address of the language model that `positions` asks, of any server with OpenAI's interface, up to and with /v1; a local one included.",
    default: "",
  },
  ANTECHAMBER_MODEL: { schema: z.string().optional(), meaning: "Name of the model, as that server knows it.", default: "" },
  ANTECHAMBER_MODEL_KEY: { schema: z.string().optional(), meaning: "Key for that server, where it asks for one.", default: "" },
  ANTECHAMBER_MODEL_CONTEXT: {
    schema: z.coerce.number().int().min(5_000).default(32_000),
    meaning: "Tokens that the model takes at once, question and answer together; longer papers are read in parts.",
    default: "32000",
  },
  ANTECHAMBER_MODEL_TIMEOUT: { schema: z.coerce.number().min(0.1).max(3_600).default(180), meaning: "Seconds that an answer of the model may take.", default: "180" },
  ANTECHAMBER_MODEL_PRICE: {
    schema: z
      .string()
      .regex(/^\d+(?:\.\d+)? \d+(?:\.\d+)?$/, 'expected two numbers, such as "0.15 0.60"')
      .optional(),
    meaning: "What a million tokens cost, in and out, for the estimate and for `positions --max-cost`.",
    default: "",
  },
} as const;

export interface Settings {
  home: Home;
  /** Who decides in `review`. */
  reviewer?: string;
  host: string;
  port: number;
  /** Threads that answer requests; 0 for the one that accepts them. */
  threads: number;
  publicAddress?: string;
  operator: { name?: string; contact?: string; privacy?: string };
  /** Absent when no model is set. */
  model?: { url: string; model: string; key?: string; context: number; timeout: number; price?: { input: number; output: number } };
}

const mostUsualThreads = 9;

/** As many as may be at work at once, and one that is kept free of what takes long. On a single core a second thread would only take memory. */
function usualThreads(): number {
  const cores = availableParallelism();
  return cores > 1 ? Math.min(cores + 1, mostUsualThreads) : 0;
}

/** Reads and checks the environment. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const read = <K extends keyof typeof settings>(name: K): z.infer<(typeof settings)[K]["schema"]> => {
    const result = settings[name].schema.safeParse(environment[name] || undefined);
    if (!result.success) throw new UserError(`${name}="${environment[name]}" cannot be used: ${result.error.issues[0]?.message ?? "unknown reason"}. ${settings[name].meaning}`, 2);
    return result.data as z.infer<(typeof settings)[K]["schema"]>;
  };
  const [name, contact, privacy] = [read("ANTECHAMBER_OPERATOR"), read("ANTECHAMBER_CONTACT"), read("ANTECHAMBER_PRIVACY")];
  const [url, model, key, prices] = [read("ANTECHAMBER_MODEL_URL"), read("ANTECHAMBER_MODEL"), read("ANTECHAMBER_MODEL_KEY"), read("ANTECHAMBER_MODEL_PRICE")];
  if (Boolean(url) !== Boolean(model)) throw new UserError("ANTECHAMBER_MODEL_URL and ANTECHAMBER_MODEL belong together: set both, or neither.", 2);
  const [input, output] = (prices ?? "").split(" ").map(Number);
  const publicAddress = read("ANTECHAMBER_ADDRESS");
  const reviewer = read("ANTECHAMBER_REVIEWER");
  return {
    home: homeAt(read("ANTECHAMBER_HOME")),
    ...(reviewer && { reviewer }),
    host: read("HOST"),
    port: read("PORT"),
    threads: read("ANTECHAMBER_THREADS") ?? usualThreads(),
    ...(publicAddress && { publicAddress }),
    operator: { ...(name && { name }), ...(contact && { contact }), ...(privacy && { privacy }) },
    ...(url &&
      model && {
        model: {
          url,
          model,
          ...(key && { key }),
          context: read("ANTECHAMBER_MODEL_CONTEXT"),
          timeout: read("ANTECHAMBER_MODEL_TIMEOUT"),
          ...(input !== undefined && output !== undefined && { price: { input, output } }),
        },
      }),
  };
}

/** Settings from the environment, each once: name, meaning, default. `docs/reference/settings.md` is written from this list. */
import { z } from "zod";
import { UserError } from "../model/index.js";
import { type Home, homeAt } from "../pipeline/home.js";

export const settings = {
  ANTECHAMBER_HOME: { schema: z.string().min(1).default("./data"), meaning: "Folder that holds the archive, the store and the editions.", default: "./data" },
  HOST: {
    schema: z.string().min(1).default("127.0.0.1"),
    meaning: "Address that `serve` listens on; other than loopback asks for the operator's name, contact and privacy text.",
    default: "127.0.0.1",
  },
  PORT: { schema: z.coerce.number().int().min(0).max(65535).default(8080), meaning: "Port that `serve` listens on; 0 takes a free one.", default: "8080" },
  ANTECHAMBER_OPERATOR: { schema: z.string().optional(), meaning: "Who runs this site, shown under About and Privacy.", default: "" },
  ANTECHAMBER_CONTACT: { schema: z.string().optional(), meaning: "Where readers reach the operator: an e-mail or web address.", default: "" },
  ANTECHAMBER_PRIVACY: { schema: z.string().optional(), meaning: "The operator's own privacy text, in plain words.", default: "" },
} as const;

export interface Settings {
  home: Home;
  host: string;
  port: number;
  operator: { name?: string; contact?: string; privacy?: string };
}

/** Reads and checks the environment. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const read = <K extends keyof typeof settings>(name: K): z.infer<(typeof settings)[K]["schema"]> => {
    const result = settings[name].schema.safeParse(environment[name] || undefined);
    if (!result.success) throw new UserError(`${name}="${environment[name]}" cannot be used: ${result.error.issues[0]?.message ?? "unknown reason"}. ${settings[name].meaning}`, 2);
    return result.data as z.infer<(typeof settings)[K]["schema"]>;
  };
  const [name, contact, privacy] = [read("ANTECHAMBER_OPERATOR"), read("ANTECHAMBER_CONTACT"), read("ANTECHAMBER_PRIVACY")];
  return { home: homeAt(read("ANTECHAMBER_HOME")), host: read("HOST"), port: read("PORT"), operator: { ...(name && { name }), ...(contact && { contact }), ...(privacy && { privacy }) } };
}

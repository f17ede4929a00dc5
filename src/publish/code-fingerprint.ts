/** Which code made an edition: a build over an edition of other code starts from nothing. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Rooms whose code decides what an edition says. */
const rooms = ["analyse", "curation", "edition", "model", "normalise", "papers", "publish", "resolve", "store"];

/** SHA-256 (hex) over the program files of these rooms, compiled or not. */
export function fingerprintCode(): string {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
  const hash = createHash("sha256");
  for (const room of rooms) {
    for (const name of readdirSync(path.join(root, room)).sort()) {
      if (/\.(?:js|ts)$/.test(name) && !/\.(?:test|d)\.ts$/.test(name)) hash.update(`${room}/${name}\n`).update(readFileSync(path.join(root, room, name)));
    }
  }
  return hash.digest("hex");
}

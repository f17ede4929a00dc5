/** Which code makes the pages: other code may make other pages of the same edition, and a reader's copy of them is old then. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** Rooms whose code decides what a page says. */
const rooms = ["model", "normalise", "query", "render"];

let fingerprint: string | undefined;

/** SHA-256 (hex) over the program files of these rooms, compiled or not; read once. */
export function fingerprintCode(): string {
  if (fingerprint) return fingerprint;
  const hash = createHash("sha256");
  for (const room of rooms) {
    const folder = new URL(`../${room}/`, import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:js|tsx?)$/.test(name) && !/\.(?:test|d)\.tsx?$/.test(name));
    for (const name of files.sort()) hash.update(`${room}/${name}\n`).update(readFileSync(new URL(name, folder)));
  }
  fingerprint = hash.digest("hex");
  return fingerprint;
}

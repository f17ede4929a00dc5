/** The edition that is shown, followed as the pointer moves: a new build appears without a restart. */
import { statSync } from "node:fs";
import path from "node:path";
import { currentManifest } from "../edition/edition-folder.js";
import { UserError } from "../model/index.js";
import type { EditionReader } from "./edition-reader.js";
import { EmbeddedEdition } from "./embedded-edition.js";
import { SuppressedEdition } from "./suppressed-edition.js";
import type { Suppressions } from "./suppressions.js";

/** How long an edition that was replaced stays open for requests that still read it, in milliseconds. */
const grace = 30_000;
const lookEvery = 1_000;

/** A heavy search would hold up every page that is asked for meanwhile. */
const searchThreads = 2;

export interface ShownEdition {
  current(): EditionReader;
  close(): void;
}

/** Opens the edition that `editions/current` names, without what is suppressed; throws when there is none. */
export function openShownEdition(editions: string, suppressions: Suppressions): ShownEdition {
  const pointer = path.join(editions, "current");
  const open = (): { name: string; reader: EditionReader } => {
    const manifest = currentManifest(editions);
    if (!manifest) throw new UserError(`${editions}: holds no edition yet. Run \`antechamber import …\` and \`antechamber build\` first.`);
    return { name: manifest.name, reader: new SuppressedEdition(new EmbeddedEdition(path.join(editions, manifest.name), { searchThreads }), suppressions) };
  };
  let shown = open();
  let lookedAt = Date.now();
  let changedAt = statSync(pointer).mtimeMs;
  const timers = new Set<NodeJS.Timeout>();
  return {
    current() {
      if (Date.now() - lookedAt < lookEvery) return shown.reader;
      lookedAt = Date.now();
      const mtime = statSync(pointer, { throwIfNoEntry: false })?.mtimeMs ?? changedAt;
      if (mtime === changedAt) return shown.reader;
      changedAt = mtime;
      const before = shown;
      shown = open();
      const timer = setTimeout(() => {
        before.reader.close();
        timers.delete(timer);
      }, grace);
      timer.unref();
      timers.add(timer);
      return shown.reader;
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      shown.reader.close();
    },
  };
}

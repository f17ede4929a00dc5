/** The edition that is shown, followed as the pointer moves: a new build appears without a restart. */
import { statSync } from "node:fs";
import path from "node:path";
import { currentManifest } from "../edition/edition-folder.js";
import { UserError } from "../model/index.js";
import type { EditionReader } from "./edition-reader.js";
import { type EditionArrays, EmbeddedEdition } from "./embedded-edition.js";
import { SuppressedEdition } from "./suppressed-edition.js";
import type { Suppressions } from "./suppressions.js";

/** How long an edition that was replaced stays open for requests that still read it, in milliseconds. */
const grace = 30_000;
const lookEvery = 1_000;

export interface ShownEdition {
  current(): EditionReader;
  close(): void;
}

/** What `editions/current` says: the same object as long as nobody writes it anew. */
export interface Pointer {
  name: string;
  /** When it was written; an edition of the same name may have been made again. */
  at: number;
}

/** Follows `editions/current`. Throws when it names no edition. */
export function followPointer(editions: string): () => Pointer {
  const file = path.join(editions, "current");
  const readName = (): string => {
    const manifest = currentManifest(editions);
    if (!manifest) throw new UserError(`${editions}: holds no edition yet. Run \`antechamber import …\` and \`antechamber build\` first.`);
    return manifest.name;
  };
  let pointer: Pointer = { name: readName(), at: statSync(file).mtimeMs };
  let lookedAt = Date.now();
  return () => {
    if (Date.now() - lookedAt < lookEvery) return pointer;
    lookedAt = Date.now();
    const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? pointer.at;
    if (at !== pointer.at) pointer = { name: readName(), at };
    return pointer;
  };
}

/** The edition that a program was told to show, without what is suppressed. */
export class EditionOnShow implements ShownEdition {
  private shown: { edition: EmbeddedEdition; reader: EditionReader } | undefined;
  private readonly timers = new Map<NodeJS.Timeout, EditionReader>();

  constructor(
    private readonly editions: string,
    private readonly suppressions: Suppressions,
  ) {}

  /** Shows the edition of that name; `arrays` come from another thread that has read them already. When it cannot be opened, this throws, and the one before goes on being shown. */
  show(name: string, arrays?: EditionArrays): void {
    const edition = new EmbeddedEdition(path.join(this.editions, name), arrays);
    const before = this.shown?.reader;
    this.shown = { edition, reader: new SuppressedEdition(edition, this.suppressions) };
    if (!before) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      before.close();
    }, grace);
    timer.unref();
    this.timers.set(timer, before);
  }

  private get onShow(): { edition: EmbeddedEdition; reader: EditionReader } {
    if (!this.shown) throw new UserError(`${this.editions}: no edition was opened.`);
    return this.shown;
  }

  /** Reads all that is read once of the edition shown. */
  loadArrays(): EditionArrays {
    return this.onShow.edition.loadArrays();
  }

  current(): EditionReader {
    return this.onShow.reader;
  }

  close(): void {
    for (const [timer, reader] of this.timers) {
      clearTimeout(timer);
      reader.close();
    }
    this.timers.clear();
    this.shown?.reader.close();
  }
}

/** Opens the edition that `editions/current` names, and each that it names later, without what is suppressed; throws when there is none. */
export function openShownEdition(editions: string, suppressions: Suppressions): ShownEdition {
  const follow = followPointer(editions);
  const onShow = new EditionOnShow(editions, suppressions);
  let pointer = follow();
  onShow.show(pointer.name);
  return {
    current() {
      const now = follow();
      if (now !== pointer) {
        // Before it is opened: one that cannot be is complained of once, and the one before is shown meanwhile.
        pointer = now;
        onShow.show(now.name);
      }
      return onShow.current();
    },
    close: () => onShow.close(),
  };
}

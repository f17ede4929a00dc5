/** Which days have to be made again, by what changed in the store since a revision. */
import type { EditionWriter } from "../edition/write-edition.js";
import type { DisclosureKind } from "../model/index.js";
import type { ChangedDisclosure, Sighting, StoreReader } from "../store/read-histories.js";

export interface ChangedDays {
  /** Days of which anything else is to be said. */
  said: Set<string>;
  /** Day → declaration id → where it was seen last, for declarations of which nothing else changed. */
  seen: Map<string, Map<string, Sighting>>;
  /** Kinds of disclosures without a day of their own of which anything changed, be it where they were seen last: pages say that too. */
  kinds: Set<DisclosureKind>;
}

/** Ids under which a disclosure may stand in an edition. */
function idsOf({ kind, key }: ChangedDisclosure): string[] {
  if (kind === "meeting") return [`ep-${key}`, `ec-${key}`];
  return kind === "feedback" ? [`hys-${key.toLowerCase()}`] : [];
}

export function listChangedDays(reader: StoreReader, writer: EditionWriter, revision: number): ChangedDays {
  const changed: ChangedDays = { said: new Set(), seen: new Map(), kinds: new Set() };
  for (const disclosure of reader.listChanged(revision)) {
    const ids = idsOf(disclosure);
    if (disclosure.said || !ids.length) changed.kinds.add(disclosure.kind);
    const standing = ids.flatMap((id) => {
      const date = writer.findDay(id);
      return date ? [{ id, date }] : [];
    });
    if (disclosure.said) {
      // Where it stood, and where it stands.
      for (const { date } of standing) changed.said.add(date);
      const date = disclosure.chained ? reader.dayOfChain(disclosure.kind, disclosure.canonicalNo) : disclosure.date;
      if (ids.length && date) changed.said.add(date);
      continue;
    }
    const sighting = reader.readSighting(disclosure.disclosureNo);
    for (const { id, date } of sighting ? standing : []) {
      const rows = changed.seen.get(date) ?? new Map<string, Sighting>();
      rows.set(id, sighting as Sighting);
      changed.seen.set(date, rows);
    }
  }
  return changed;
}

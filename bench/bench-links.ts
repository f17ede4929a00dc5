/** Names per second: distinct attendee cells against all organisations, and against two and four times as many. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import type { MeetingContent } from "../src/model/index.js";
import { PeopleAndBodies } from "../src/publish/people-and-bodies.js";
import { readRegister } from "../src/publish/register.js";
import { joinRegistrations } from "../src/resolve/join-registrations.js";
import { linkMeeting } from "../src/resolve/link-parties.js";
import { NameIndex, NameTables } from "../src/resolve/name-index.js";
import type { Registrant } from "../src/resolve/registrants.js";
import { openStoreDatabase } from "../src/store/open-store.js";
import { StoreReader } from "../src/store/read-histories.js";
import { type Row, rowOf, seconds, whole } from "./table.js";

interface LinkSpeed {
  organisations: number;
  cells: number;
  names: number;
  /** Processor time of linking, and of making the index. */
  seconds: number;
  indexSeconds: number;
  namesPerSecond: number;
}

/** The same register again under other numbers and names: every word of four letters or more with an ending of its own, so that it is as rare as before. */
const multiply = (entries: readonly Registrant[], times: number): Registrant[] =>
  Array.from({ length: times }, (_, round) =>
    round === 0
      ? entries
      : entries.map((entry) => ({
          ...entry,
          registerNumber: `${round}${entry.registerNumber}`,
          names: entry.names.map((one) => ({ ...one, name: one.name.replace(/\p{L}{6,}/gu, (word) => `${word}${"aeiou"[round]}x`) })),
          acronyms: [],
        })),
  ).flat();

const meeting = (participantsCell: string): MeetingContent => ({ institution: "parliament", hosts: [{ name: "A", originalName: "A" }], subject: "", participantsCell, registerNumbers: [] });
const cpu = (): number => process.cpuUsage().user / 1e6;

/** `home` holds a register; `attendees` is a CSV of one column of cells. */
export function measureLinks(home: string, attendees: string, times: number): LinkSpeed {
  const reader = new StoreReader(openStoreDatabase(path.join(home, "store.db")));
  const givenNames = new PeopleAndBodies(reader).givenNames();
  const entries = multiply(readRegister(reader, givenNames).entries, times);
  const cells = new Set((parse(readFileSync(attendees), { relax_column_count: true }) as string[][]).slice(1).flatMap(([cell]) => (cell?.trim() ? [cell] : [])));
  const start = cpu();
  const index = new NameIndex(NameTables.of(joinRegistrations(entries)), [], new Map(), undefined, givenNames);
  index.findLikely("warm");
  const made = cpu();
  let names = 0;
  for (const cell of cells) names += linkMeeting(meeting(cell), index).length;
  const taken = cpu() - made;
  return { organisations: entries.length, cells: cells.size, names, seconds: taken, indexSeconds: made - start, namesPerSecond: names / taken };
}

/** One row for each size of the register: how long, how many names a second, how much memory. */
export const linkRows = (measured: readonly { value: LinkSpeed; peakMemory: number }[]): Row[] =>
  measured.map(({ value, peakMemory }) =>
    rowOf(
      `${whole(value.cells)} cells against ${whole(value.organisations)} organisations`,
      [value.seconds],
      seconds,
      `s of one core; ${whole(value.namesPerSecond)} names per second; index in ${seconds(value.indexSeconds)} s; ${whole(peakMemory)} MB`,
    ),
  );

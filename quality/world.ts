/** The register of a data home as the linker sees it, opened read-only for measuring. */
import path from "node:path";
import { Judgements } from "../src/curation/judgements.js";
import { OtherNames } from "../src/curation/other-names.js";
import { PeopleAndBodies } from "../src/publish/people-and-bodies.js";
import { type RegisterEntry, readRegister } from "../src/publish/register.js";
import { joinRegistrations } from "../src/resolve/join-registrations.js";
import { NameIndex, NameTables } from "../src/resolve/name-index.js";
import type { RegisteredOrganisation } from "../src/resolve/registrants.js";
import { openStoreDatabase } from "../src/store/open-store.js";
import { StoreReader } from "../src/store/read-histories.js";

export interface World {
  entries: RegisterEntry[];
  organisations: RegisteredOrganisation[];
  index: NameIndex;
  givenNames: ReadonlySet<string>;
  reader: StoreReader;
}

/** Reads the register of a home. People's judgements are left out: what is measured is the program. */
export function openWorld(home: string): World {
  const reader = new StoreReader(openStoreDatabase(path.join(home, "store.db")));
  const givenNames = new PeopleAndBodies(reader).givenNames();
  const { entries } = readRegister(reader, givenNames);
  const organisations = joinRegistrations(entries);
  const index = new NameIndex(NameTables.of(organisations, OtherNames.read().names), [], new Map(), Judgements.none, givenNames);
  return { entries, organisations, index, givenNames, reader };
}

/** Declarations on files and in consultations, from the arrays that an edition's head keeps of each. */
import { packDeclared } from "../edition/declared-arrays.js";
import type { KeptRow } from "../model/index.js";
import type { Statement } from "../sqlite/database.js";
import { type DeclaredOrganisation, DeclaredSet, DeclaredTable } from "./declared-table.js";
import type { KnownEntities } from "./known-entities.js";
import { RecentlyUsed } from "./recently-used.js";

/** Bytes of arrays and names kept in memory, over all files and consultations. */
const mostBytes = 32_000_000;
/** An organisation's id, slug and name with what holds them. */
const bytesOfName = 250;

export class DeclaredTables {
  private readonly sets = new RecentlyUsed<string, DeclaredSet>(mostBytes);

  /** `sql` gives a prepared statement over the head. */
  constructor(
    private readonly sql: (text: string) => Statement,
    private readonly entities: KnownEntities,
  ) {}

  list(kind: "file" | "consultation", id: string): DeclaredSet {
    const key = `${kind} ${id}`;
    const known = this.sets.get(key);
    if (known) return known;
    const row = this.sql("SELECT e.entityNo, d.arrays FROM entity e JOIN declaredArrays d ON d.entityNo = e.entityNo WHERE e.kind = ? AND e.id = ?").get<{
      entityNo: number;
      arrays: Uint8Array;
    }>(kind, id);
    const set = new DeclaredSet(this.open(row?.entityNo ?? 0, row?.arrays ?? packDeclared([], () => 0)));
    this.sets.set(key, set, (row?.arrays.length ?? 0) + bytesOfName * set.table.columns.organisations.length);
    return set;
  }

  private open(entityNo: number, arrays: Uint8Array): DeclaredTable {
    return new DeclaredTable(arrays, {
      readKept: (activityNo) => JSON.parse(this.sql("SELECT doc FROM declared WHERE entityNo = ? AND activityNo = ?").get<{ doc: string }>(entityNo, activityNo)?.doc ?? "null") as KeptRow,
      findActivity: (id) => this.sql("SELECT activityNo FROM activityId WHERE id = ?").get<{ activityNo: number }>(id)?.activityNo,
      findOrganisation: (id) => this.entities.find(id),
      describeOrganisations: (entityNos) => this.describeOrganisations(entityNos),
    });
  }

  private describeOrganisations(entityNos: Uint32Array): DeclaredOrganisation[] {
    // In one text: a row each takes three times as long to hand over.
    const read = this.sql("SELECT json_group_array(json_array(entityNo, id, slug, name, category)) AS list FROM entity WHERE entityNo IN (SELECT value FROM json_each(?))");
    const list = JSON.parse(read.get<{ list: string }>(JSON.stringify([...entityNos]))?.list ?? "[]") as [number, string, string, string, string | null][];
    const described = new Map(list.map(([entityNo, id, slug, name, category]) => [entityNo, { id, slug, name, ...(category && { category }) }]));
    return Array.from(entityNos, (entityNo) => described.get(entityNo) ?? { id: "", slug: "", name: "" });
  }
}

/** Declarations on a file or in a consultation, from the short rows that an edition's head keeps of them. */
import { dayOfNo } from "../edition/tables.js";
import type { DeclaredParty, DeclaredRow, KeptRow } from "../model/index.js";
import type { Statement } from "../sqlite/database.js";
import { RecentlyUsed } from "./recently-used.js";

/** Rows kept in memory, over all files and consultations: some 40 MB. One of more than a tenth of them is read anew each time. */
const mostRowsKept = 60_000;

type LinkedOrganisation = NonNullable<DeclaredParty["organisation"]>;

export class DeclaredRows {
  private readonly lists = new RecentlyUsed<string, readonly DeclaredRow[]>(mostRowsKept);

  /** `sql` gives a prepared statement over the head. */
  constructor(private readonly sql: (text: string) => Statement) {}

  list(kind: "file" | "consultation", id: string): readonly DeclaredRow[] {
    const key = `${kind} ${id}`;
    const known = this.lists.get(key);
    if (known) return known;
    const rows = this.read(kind, id);
    this.lists.set(key, rows, 1 + rows.length);
    return rows;
  }

  private read(kind: "file" | "consultation", id: string): DeclaredRow[] {
    const kept = this.sql("SELECT d.activityNo, d.doc FROM entity e JOIN declared d ON d.entityNo = e.entityNo WHERE e.kind = ? AND e.id = ? ORDER BY d.activityNo DESC").all<{
      activityNo: number;
      doc: string;
    }>(kind, id);
    const organisations = new Map<string, LinkedOrganisation>();
    // One text for all is parsed twice as fast as each by itself.
    const docs = JSON.parse(`[${kept.map(({ doc }) => doc).join(",")}]`) as KeptRow[];
    return docs.flatMap((row, i) => {
      const { declarations, id: activityId, kind: activityKind, ...rest } = row;
      const date = dayOfNo((kept[i] as { activityNo: number }).activityNo);
      return declarations.map(({ id: declarationId, parties, ...own }) => ({
        ...rest,
        ...own,
        kind: activityKind,
        activityId,
        declarationId,
        date,
        parties: parties.map((party) => this.describeParty(party, organisations)),
      }));
    });
  }

  private describeParty({ text, organisationId }: { text: string; organisationId?: string }, known: Map<string, LinkedOrganisation>): DeclaredParty {
    if (!organisationId) return { text };
    const organisation = known.get(organisationId) ?? this.findOrganisation(organisationId);
    if (!organisation) return { text };
    known.set(organisationId, organisation);
    return { text, organisation };
  }

  private findOrganisation(id: string): LinkedOrganisation | undefined {
    const row = this.sql("SELECT slug, name, category FROM entity WHERE kind = 'organisation' AND id = ?").get<{ slug: string; name: string; category: string | null }>(id);
    // An id of its own, "x-…", stands for a number that nobody knows.
    return row && { id, slug: row.slug, name: row.name, ...(row.category && { category: row.category }), registered: !id.startsWith("x-") };
  }
}

/** Who has a role on which file, read the other way round: from the person and from the committee. */
import type { Statement } from "../sqlite/database.js";

/** A role on a legislative file, in Parliament's code: "RAPPORTEUR_SHADOW". */
export interface FileRole {
  id: string;
  slug: string;
  reference: string;
  name: string;
  role: string;
  /** Day from which the records show it. */
  date?: string;
  personId?: string;
  committee?: string;
  /** Declarations on the file, over everybody. */
  declarations: number;
}

export class FileRoles {
  private roles: { byPerson: Map<string, FileRole[]>; byCommittee: Map<string, FileRole[]> } | undefined;

  /** `sql` gives a prepared statement over the head. */
  constructor(private readonly sql: (text: string) => Statement) {}

  /** All of them in one pass, as no table is kept of them: some thousand, asked for once in an edition's life. */
  private read() {
    if (this.roles) return this.roles;
    const [byPerson, byCommittee] = [new Map<string, FileRole[]>(), new Map<string, FileRole[]>()];
    const add = (map: Map<string, FileRole[]>, key: string | undefined, role: FileRole) => {
      if (!key) return;
      const list = map.get(key);
      if (list) list.push(role);
      else map.set(key, [role]);
    };
    const rows = this.sql(
      `SELECT e.id, e.slug, e.name, e.declarations, json_extract(e.doc, '$.reference') AS reference, json_extract(r.value, '$.role') AS role, json_extract(r.value, '$.date') AS date,
         json_extract(r.value, '$.personId') AS personId, json_extract(r.value, '$.committee') AS committee
       FROM entity e, json_each(e.doc, '$.roles') r WHERE e.kind = 'file' ORDER BY e.id, r.key`,
    ).iterate<Record<keyof FileRole, string | null> & { declarations: number }>();
    for (const { declarations, ...row } of rows) {
      const role = { ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)), declarations } as unknown as FileRole;
      add(byPerson, role.personId, role);
      add(byCommittee, role.committee, role);
    }
    this.roles = { byPerson, byCommittee };
    return this.roles;
  }

  ofPerson(personId: string): readonly FileRole[] {
    return this.read().byPerson.get(personId) ?? [];
  }

  /** By the committee's name, as records of files give it. */
  ofCommittee(name: string): readonly FileRole[] {
    return this.read().byCommittee.get(name) ?? [];
  }
}

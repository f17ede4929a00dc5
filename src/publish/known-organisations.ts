/** Organisations as the edition that is changed has them, while the register stays as it is; those known from meetings alone as the meetings have them now. */
import type { EditionWriter } from "../edition/write-edition.js";
import type { Organisation } from "../model/index.js";
import { slugOf } from "../normalise/fold.js";
import type { NameTables } from "../resolve/name-index.js";
import type { OrganisationRefs } from "./activities.js";
import { describeUnlisted, type UnlistedOrganisation } from "./organisations.js";

type Ref = ReturnType<OrganisationRefs["refOf"]>;

export class KnownOrganisations implements OrganisationRefs {
  private readonly refs = new Map<string, Ref>();

  constructor(
    private readonly writer: EditionWriter,
    private readonly tables: NameTables,
    private readonly unlisted: ReadonlyMap<string, UnlistedOrganisation>,
  ) {}

  refOf(id: string): Ref {
    const known = this.refs.get(id);
    if (known) return known;
    const registered = this.tables.names.has(id) ? this.writer.findEntity("organisation", id) : undefined;
    const name = registered?.name ?? this.unlisted.get(id)?.name ?? id;
    const ref = { id, slug: registered?.slug ?? slugOf(name), name };
    this.refs.set(id, ref);
    return ref;
  }

  refOfNumber(registerNumber: string): Ref | undefined {
    const id = this.tables.byNumber.get(registerNumber) ?? (this.unlisted.has(registerNumber) ? registerNumber : undefined);
    return id === undefined ? undefined : this.refOf(id);
  }

  /** The page of an organisation before activities are added; `undefined` when nothing tells of it any more. */
  describe(id: string): Organisation | undefined {
    if (this.tables.names.has(id)) return JSON.parse(this.writer.findEntity("organisation", id)?.doc ?? "null") as Organisation;
    const unlisted = this.unlisted.get(id);
    return unlisted && describeUnlisted(unlisted);
  }
}

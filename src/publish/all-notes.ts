/** The notes of all days together: hosts and bodies, numbers that no register export holds, files and consultations that are named. */

import type { DayNotes } from "./day-notes.js";
import type { Consultations, Files } from "./files-and-consultations.js";
import type { UnlistedOrganisation } from "./organisations.js";
import type { PeopleAndBodies } from "./people-and-bodies.js";

export class AllNotes {
  /** Register number → the newest name that a meeting gives, for numbers that no export holds. */
  readonly unlisted = new Map<string, UnlistedOrganisation>();
  /** Register number → rows in which a source gives it. */
  readonly declaredRows = new Map<string, number>();

  constructor(
    private readonly people: PeopleAndBodies,
    private readonly files: Files,
    private readonly consultations: Consultations,
    /** Whether an export holds the number, or its holder may be a private person. */
    private readonly isKnown: (registerNumber: string) => boolean,
    private readonly mayBePerson: (name: string) => boolean,
  ) {}

  /** Days come oldest first. */
  add(date: string, notes: DayNotes): void {
    for (const [hosts, count] of notes.hosts) this.people.noteMeeting(hosts, date, count);
    for (const [registerNumber, name, count] of notes.numbers) {
      this.declaredRows.set(registerNumber, (this.declaredRows.get(registerNumber) ?? 0) + count);
      if (!name || this.isKnown(registerNumber)) continue;
      const before = this.unlisted.get(registerNumber);
      if (before?.name === name) before.date = date;
      else if ((!before || before.date < date || name < before.name) && !this.mayBePerson(name)) this.unlisted.set(registerNumber, { registerNumber, name, date });
    }
    for (const reference of notes.files) this.files.note(reference);
    for (const [publicationId, reference, count] of notes.publications) this.consultations.note(publicationId, reference ?? undefined, count);
  }
}

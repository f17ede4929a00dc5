/** Under which names an organisation stands in an activity: linked by one that is not its own, only suggested, against what the name says, or named in the subject alone. */
import type { Mention } from "../edition/write-edition.js";
import type { Activity, Declaration, Party } from "../model/index.js";
import { readMention } from "../resolve/split-cell.js";

/** The name as typed, without a number beside it. */
const nameOf = (party: Party): string => party.mention ?? readMention(party.text).name;

/** "T&E 58744833263-19, Erika Example" names a person too; the list of names is about the organisation alone. */
const namesMore = (party: Party, name: string): boolean => party.method === "number-typed" && !party.mention && /[,;|/]/.test(name);

function* readParty(party: Party): Generator<Omit<Mention, "rows">> {
  // Nearly two thirds are linked to nothing, and reading a name takes its time.
  if (!party.entityId && !party.contradiction?.numberId) return;
  const name = nameOf(party);
  if (!name) return;
  if (party.contradiction?.numberId) yield { organisationId: party.contradiction.numberId, name, state: "contradicting" };
  if (!party.entityId) return;
  if (party.link === "suggested") yield { organisationId: party.entityId, name, state: "suggested" };
  else if (name !== party.name && !namesMore(party, name)) yield { organisationId: party.entityId, name, state: "typed" };
}

/** Other sides of one published row. */
const partiesOf = (declaration: Declaration, activity: Activity): readonly Party[] => (activity.kind === "response" ? [activity.respondent] : declaration.parties);

export function mentionsOf(activity: Activity): Mention[] {
  const mentions = new Map<string, Mention>();
  for (const [row, declaration] of activity.declarations.entries()) {
    // A name that stands twice in one row is one row.
    const ofRow = new Map<string, Mention>();
    for (const party of partiesOf(declaration, activity))
      for (const mention of readParty(party)) ofRow.set(`${mention.organisationId}\n${mention.state}\n${mention.name}`, { ...mention, rows: [row] });
    for (const [key, mention] of ofRow) {
      const known = mentions.get(key);
      if (known) known.rows.push(row);
      else mentions.set(key, mention);
    }
  }
  const inSubject = activity.kind === "meeting" ? (activity.mentioned ?? []) : [];
  const rows = activity.declarations.map((_, row) => row);
  return [...mentions.values(), ...inSubject.map(({ id, text }): Mention => ({ organisationId: id, name: text, state: "named", rows }))];
}

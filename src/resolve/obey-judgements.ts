/** What people decided about a name comes last and holds, whatever was linked before. */
import { decide, type Judgements } from "../curation/judgements.js";
import { foldName } from "../normalise/fold.js";
import type { LinkedParty } from "./linked-party.js";
import type { NameIndex } from "./name-index.js";
import { readMention } from "./split-cell.js";

/** Id under which a decided organisation stands now; `undefined` while no document that is held knows it: the judgement waits. */
const standingId = (target: string, index: NameIndex): string | undefined => index.organisationOf(target) ?? (index.namesOf(target).length ? target : undefined);

function obey(party: LinkedParty, source: string, judgements: Judgements, index: NameIndex): LinkedParty {
  const { text, organisationId, registerNumber } = party;
  const { same, never } = decide(judgements.forName(source, foldName(party.mention ?? readMention(text).name)));
  const decided = same && standingId(same.target, index);
  if (decided) return decided === organisationId ? party : { text, organisationId: decided, link: "matched", method: "decided-by-person" };
  const refused = [...never].some((target) => (standingId(target, index) ?? target) === organisationId);
  if (!organisationId || !refused) return party;
  // The source's own number stays on the page, as one that a person found wrong for this name.
  return { text, ...(registerNumber ? { contradiction: { registerNumber } } : party.contradiction && { contradiction: party.contradiction }) };
}

/** The parties of one row with what people decided about their names. */
export const obeyJudgements = (parties: LinkedParty[], source: string, judgements: Judgements, index: NameIndex): LinkedParty[] =>
  judgements.rows.length ? parties.map((party) => obey(party, source, judgements, index)) : parties;

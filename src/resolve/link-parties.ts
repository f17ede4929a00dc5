/** The other side of a meeting or response: every name with its link, or as text. */

import { Judgements } from "../curation/judgements.js";
import type { FeedbackContent, LinkMethod, MeetingContent } from "../model/index.js";
import type { LinkedParty } from "./linked-party.js";
import type { NameIndex } from "./name-index.js";
import { obeyJudgements } from "./obey-judgements.js";
import { type Mention, readMention, splitAlongNumbers, splitAtBars } from "./split-cell.js";

export type { LinkedParty } from "./linked-party.js";

const declared = (text: string, organisationId: string, registerNumber: string, method: LinkMethod): LinkedParty => ({ text, organisationId, registerNumber, link: "declared", method });

function linkByName(text: string, name: string, index: NameIndex): LinkedParty {
  const found = index.findByName(name);
  return found ? { text, organisationId: found.organisationId, link: found.link, method: found.method } : { text };
}

/** One mention with the numbers typed in it. */
function linkMention(mention: Mention, index: NameIndex): LinkedParty[] {
  const known = mention.typedNumbers.flatMap((registerNumber) => {
    const organisationId = index.organisationOf(registerNumber);
    return organisationId ? [{ registerNumber, organisationId }] : [];
  });
  const [first] = known;
  if (!first) return [linkByName(mention.text, mention.name, index)];
  if (known.length > 1) {
    // Several organisations in one segment: the numbers say which; the words cannot be shared out yet.
    return known.map(({ registerNumber, organisationId }) => declared(index.namesOf(organisationId)[0] ?? mention.text, organisationId, registerNumber, "number-typed"));
  }
  if (mention.name && index.contradicts(first.organisationId, mention.name)) return [{ ...linkByName(mention.text, mention.name, index), contradiction: { registerNumber: first.registerNumber } }];
  return [declared(mention.text, first.organisationId, first.registerNumber, "number-typed")];
}

function linkParliament(content: MeetingContent, index: NameIndex): LinkedParty[] {
  const mentions = splitAtBars(content.participantsCell);
  const free = new Map(content.registerNumbers.map((registerNumber) => [registerNumber, index.organisationOf(registerNumber)] as const));
  for (const mention of mentions) for (const registerNumber of mention.typedNumbers) free.delete(registerNumber);
  const parties: (LinkedParty[] | undefined)[] = mentions.map((mention) => {
    if (mention.typedNumbers.length) return linkMention(mention, index);
    const byName = index.findByName(mention.name);
    for (const [registerNumber, organisationId] of free) {
      if (organisationId === undefined || organisationId !== byName?.organisationId) continue;
      free.delete(registerNumber);
      return [declared(mention.text, organisationId, registerNumber, "number-given")];
    }
    return undefined;
  });
  // Then names that fit a number without being the register's own words.
  mentions.forEach((mention, i) => {
    if (parties[i]) return;
    for (const [registerNumber, organisationId] of free) {
      if (organisationId === undefined || !index.fits(organisationId, mention.name)) continue;
      free.delete(registerNumber);
      parties[i] = [declared(mention.text, organisationId, registerNumber, "number-given")];
      return;
    }
  });
  // One name and one number left over belong together, unless the name is another organisation's.
  const open = mentions.flatMap((mention, i) => (parties[i] ? [] : [{ mention, i }]));
  const [lone] = open;
  if (open.length === 1 && lone && free.size === 1) {
    const [registerNumber, organisationId] = [...free][0] as [string, string | undefined];
    if (organisationId && !index.contradicts(organisationId, lone.mention.name)) parties[lone.i] = [declared(lone.mention.text, organisationId, registerNumber, "number-given")];
    else if (organisationId) parties[lone.i] = [{ ...linkByName(lone.mention.text, lone.mention.name, index), contradiction: { registerNumber } }];
    else parties[lone.i] = [{ ...linkByName(lone.mention.text, lone.mention.name, index), registerNumber }];
    free.clear();
  }
  const linked = mentions.flatMap((mention, i) => parties[i] ?? [linkByName(mention.text, mention.name, index)]);
  // Numbers without a name of their own: the source says that they took part.
  for (const [registerNumber, organisationId] of free) {
    if (organisationId) linked.push(declared(index.namesOf(organisationId)[0] ?? registerNumber, organisationId, registerNumber, "number-given"));
    else linked.push({ text: registerNumber, registerNumber });
  }
  return linked;
}

function linkCommission(content: MeetingContent, index: NameIndex): LinkedParty[] {
  const numbers = content.registerNumbers;
  if (!numbers.length) {
    const text = content.participantsCell.replace(/\s+/g, " ").trim();
    return (content.participantNames ?? (text ? [text] : [])).map((name) => linkByName(name, name, index));
  }
  const namesOf = (registerNumber: string) => index.namesOf(index.organisationOf(registerNumber) ?? "");
  const names = content.participantNames ?? splitAlongNumbers(content.participantsCell, numbers, namesOf);
  if (!names) {
    // Fewer names than numbers: every number stands for itself, every word stays.
    const parties = numbers.map((registerNumber): LinkedParty => {
      const organisationId = index.organisationOf(registerNumber);
      return organisationId ? declared(index.namesOf(organisationId)[0] ?? registerNumber, organisationId, registerNumber, "number-given") : { text: registerNumber, registerNumber };
    });
    const fits = parties.some((party) => party.organisationId && index.fits(party.organisationId, content.participantsCell));
    return fits || !content.participantsCell.trim() ? parties : [...parties, { text: content.participantsCell.replace(/\s+/g, " ").trim() }];
  }
  return names.map((name, i): LinkedParty => {
    const registerNumber = numbers[i] as string;
    const organisationId = index.organisationOf(registerNumber);
    if (!organisationId) return { text: name, registerNumber, link: "declared", method: "number-along" };
    // Name and number both come from the register: where they differ, our name is older than the row. The number stands.
    return declared(name, organisationId, registerNumber, "number-along");
  });
}

/** Every party of one meeting row, each organisation once, in the published order. */
export function linkMeeting(content: MeetingContent, index: NameIndex, source = "", judgements = Judgements.none): LinkedParty[] {
  const parties = obeyJudgements(content.institution === "parliament" ? linkParliament(content, index) : linkCommission(content, index), source, judgements, index);
  const seen = new Set<string>();
  return parties.filter((party) => {
    const key = party.organisationId ?? `${party.registerNumber ?? ""} ${party.text.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The respondent of a consultation: its typed number when the name does not contradict, else its name. */
export function linkRespondent(content: FeedbackContent, index: NameIndex, source = "", judgements = Judgements.none): LinkedParty | undefined {
  const linked = linkRespondentByName(content, index);
  return linked && obeyJudgements([linked], source, judgements, index)[0];
}

function linkRespondentByName(content: FeedbackContent, index: NameIndex): LinkedParty | undefined {
  const name = content.organisation ?? "";
  const organisationId = content.registerNumber ? index.organisationOf(content.registerNumber) : undefined;
  if (organisationId && content.registerNumber) {
    if (name && index.contradicts(organisationId, name)) return { ...linkByName(name, name, index), contradiction: { registerNumber: content.registerNumber } };
    return declared(name || (index.namesOf(organisationId)[0] ?? ""), organisationId, content.registerNumber, "number-given");
  }
  if (!name) return undefined;
  const mention = readMention(name);
  return { ...linkMention(mention, index)[0], text: name };
}

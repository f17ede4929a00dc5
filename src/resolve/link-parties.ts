/** The other side of a meeting or response: every name with its link, or as text. */

import { Judgements } from "../curation/judgements.js";
import type { FeedbackContent, LinkMethod, MeetingContent } from "../model/index.js";
import { countryOfAlpha3, readCountry } from "../normalise/countries.js";
import { foldName } from "../normalise/fold.js";
import type { LinkedParty } from "./linked-party.js";
import type { Link, NameIndex } from "./name-index.js";
import { obeyJudgements } from "./obey-judgements.js";
import { kindOfRespondent, type Respondent } from "./registrants.js";
import type { CellMention } from "./segment-cell.js";
import { splitAlongNumbers } from "./split-cell.js";
import { countryOfWord } from "./word-families.js";

export type { LinkedParty } from "./linked-party.js";

const sourceOf = { parliament: "parliament-meetings", commission: "commission-meetings" } as const;
const feedbackSource = "have-your-say";

const declared = (text: string, organisationId: string, registerNumber: string, method: LinkMethod): LinkedParty => ({ text, organisationId, registerNumber, link: "declared", method });
const withMention = (party: LinkedParty, name: string): LinkedParty => (name && name !== party.text ? { ...party, mention: name } : party);

const partyOf = (text: string, found: Link | undefined): LinkedParty =>
  found ? { text, organisationId: found.organisationId, link: found.link, method: found.method, ...(found.score !== undefined && { score: found.score }) } : { text };

function linkByName(text: string, name: string, index: NameIndex, source: string, respondent?: Respondent): LinkedParty {
  return partyOf(text, respondent ? index.linkRespondent(name, source, respondent) : index.link(name, source));
}

/** A name beside a number that it contradicts: the number is shown and not used, and the name means no third organisation by its likeness alone. */
function linkAgainstNumber(text: string, name: string, registerNumber: string, index: NameIndex, source: string, respondent?: Respondent): LinkedParty {
  const found = respondent ? index.linkRespondent(name, source, respondent) : index.link(name, source);
  return { ...partyOf(text, index.linkAgainstNumber(found, name)), contradiction: { registerNumber } };
}

/** People, events and roles stay text; so does a number's announcement without a number. */
export const mayBeOrganisation = (mention: CellMention): boolean => mention.kind === "organisation" || mention.kind === "public body";

const linkText = (mention: CellMention, index: NameIndex, source: string): LinkedParty =>
  withMention(mayBeOrganisation(mention) ? linkByName(mention.text, mention.name, index, source) : { text: mention.text }, mention.name);

const contradicting = (mention: CellMention, registerNumber: string, index: NameIndex, source: string): LinkedParty =>
  withMention(mayBeOrganisation(mention) ? linkAgainstNumber(mention.text, mention.name, registerNumber, index, source) : { text: mention.text, contradiction: { registerNumber } }, mention.name);

/** One mention with the numbers typed in it. */
function linkMention(mention: CellMention, index: NameIndex, source: string): LinkedParty[] {
  const known = mention.typedNumbers.flatMap((registerNumber) => {
    const organisationId = index.organisationOf(registerNumber);
    return organisationId ? [{ registerNumber, organisationId }] : [];
  });
  const [first] = known;
  if (!first) return [linkText(mention, index, source)];
  if (known.length > 1) {
    // Several numbers with one name: the numbers say who; what the name says beside them is one of them, or stays text.
    return known.map(({ registerNumber, organisationId }) => declared(index.namesOf(organisationId)[0] ?? mention.text, organisationId, registerNumber, "number-typed"));
  }
  const { organisationId, registerNumber } = first;
  if (mayBeOrganisation(mention) && mention.name && index.refuses(organisationId, mention.name, source)) return [contradicting(mention, registerNumber, index, source)];
  return [withMention(declared(mention.text, organisationId, registerNumber, "number-typed"), mention.kind === "person" ? "" : mention.name)];
}

/** Numbers that stand alone go to a name that they fit, else to the one before them when it is nobody's that we know: "Deutsche Bank|271912611231-56". */
function attachLoneNumbers(mentions: CellMention[], index: NameIndex, source: string): CellMention[] {
  const taken = new Set<CellMention>();
  mentions.forEach((mention, i) => {
    const [registerNumber] = mention.typedNumbers;
    if (!mention.alone || !registerNumber) return;
    const organisationId = index.organisationOf(registerNumber);
    const open = mentions.filter((one) => !one.alone && mayBeOrganisation(one) && !one.typedNumbers.length);
    const fitting = organisationId ? open.find((one) => index.fits(organisationId, one.name)) : undefined;
    const neighbour = mentions.slice(0, i).findLast((one) => !one.alone) ?? mentions[i + 1];
    const unknown = neighbour && open.includes(neighbour) && (index.link(neighbour.name, source)?.link ?? "suggested") === "suggested" ? neighbour : undefined;
    const target = fitting ?? unknown;
    if (!target) return;
    target.typedNumbers.push(registerNumber);
    taken.add(mention);
  });
  return mentions.filter((one) => !taken.has(one));
}

/** A number typed beside one name that fits another one of the cell belongs to that: "Örebrobostäder, Sveriges Allmännytta (666936323716-89)". */
function moveNumbers(mentions: readonly CellMention[], index: NameIndex): void {
  for (const mention of mentions) {
    for (const registerNumber of [...mention.typedNumbers]) {
      const organisationId = index.organisationOf(registerNumber);
      if (!organisationId || (mention.name && mayBeOrganisation(mention) && index.fits(organisationId, mention.name))) continue;
      const other = mentions.find((one) => one !== mention && mayBeOrganisation(one) && !one.typedNumbers.length && index.fits(organisationId, one.name));
      if (!other) continue;
      mention.typedNumbers.splice(mention.typedNumbers.indexOf(registerNumber), 1);
      other.typedNumbers.push(registerNumber);
    }
  }
}

function linkParliament(content: MeetingContent, index: NameIndex): LinkedParty[] {
  const source = sourceOf.parliament;
  const mentions = attachLoneNumbers(index.cut(content.participantsCell), index, source);
  moveNumbers(mentions, index);
  const free = new Map(content.registerNumbers.map((registerNumber) => [registerNumber, index.organisationOf(registerNumber)] as const));
  for (const mention of mentions) for (const registerNumber of mention.typedNumbers) free.delete(registerNumber);
  const parties: (LinkedParty[] | undefined)[] = mentions.map((mention) => {
    if (mention.typedNumbers.length) return linkMention(mention, index, source);
    const byName = mayBeOrganisation(mention) ? index.link(mention.name, source) : undefined;
    for (const [registerNumber, organisationId] of free) {
      if (organisationId === undefined || organisationId !== byName?.organisationId) continue;
      free.delete(registerNumber);
      return [withMention(declared(mention.text, organisationId, registerNumber, "number-given"), mention.name)];
    }
    return undefined;
  });
  // Then names that fit a number without being the register's own words.
  mentions.forEach((mention, i) => {
    if (parties[i] || !mayBeOrganisation(mention)) return;
    for (const [registerNumber, organisationId] of free) {
      if (organisationId === undefined || !index.fits(organisationId, mention.name)) continue;
      free.delete(registerNumber);
      parties[i] = [withMention(declared(mention.text, organisationId, registerNumber, "number-given"), mention.name)];
      return;
    }
  });
  // One name and one number left over belong together, unless the name is another organisation's.
  const open = mentions.flatMap((mention, i) => (parties[i] ? [] : [{ mention, i }]));
  const [lone] = open;
  if (open.length === 1 && lone && free.size === 1 && lone.mention.kind !== "person") {
    const [registerNumber, organisationId] = [...free][0] as [string, string | undefined];
    const { mention } = lone;
    if (organisationId && !index.contradicts(organisationId, mention.name, source))
      parties[lone.i] = [withMention(declared(mention.text, organisationId, registerNumber, "number-given"), mention.name)];
    else if (organisationId) parties[lone.i] = [contradicting(mention, registerNumber, index, source)];
    else parties[lone.i] = [{ ...linkText(mention, index, source), registerNumber }];
    free.clear();
  }
  const linked = mentions.flatMap((mention, i) => parties[i] ?? [linkText(mention, index, source)]);
  // Numbers without a name of their own: the source says that they took part.
  for (const [registerNumber, organisationId] of free) {
    if (organisationId) linked.push(declared(index.namesOf(organisationId)[0] ?? registerNumber, organisationId, registerNumber, "number-given"));
    else linked.push({ text: registerNumber, registerNumber });
  }
  return linked;
}

function linkCommission(content: MeetingContent, index: NameIndex): LinkedParty[] {
  const source = sourceOf.commission;
  const numbers = content.registerNumbers;
  if (!numbers.length) {
    if (content.participantNames) return content.participantNames.map((name) => linkByName(name, name, index, source));
    return index.cut(content.participantsCell).map((mention) => linkText(mention, index, source));
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
  const seen = new Map<string, LinkedParty>();
  // A proposal beside a link to the same organisation says nothing.
  const linked = new Set(parties.flatMap((party) => (party.organisationId && party.link !== "suggested" ? [party.organisationId] : [])));
  return parties.filter((party) => {
    const counted = party.organisationId && party.link !== "suggested";
    if (party.link === "suggested" && party.organisationId && linked.has(party.organisationId)) {
      delete party.organisationId;
      delete party.link;
      delete party.method;
      delete party.score;
    }
    const key = counted ? party.organisationId : `${party.registerNumber ?? ""} ${party.text.toLowerCase()}`;
    const before = key ? seen.get(key) : undefined;
    // Named twice, once with its number: the number counts.
    if (before && party.link === "declared" && before.link !== "declared")
      Object.assign(before, { link: party.link, method: party.method, registerNumber: party.registerNumber }, { score: undefined });
    if (before?.score === undefined) delete before?.score;
    if (!key || before) return false;
    seen.set(key, party);
    return true;
  });
}

/** Three letters as published, else a country's name in any language that the pages of the portal are written in. */
const countryOfRespondent = (text: string): string | undefined => countryOfAlpha3(text) ?? readCountry(text) ?? countryOfWord(foldName(text))?.toUpperCase();

/** One name that a respondent or a client list gives: whole, or with what stands beside it in the cell left out. */
export function linkOneName(text: string, index: NameIndex, source: string, respondent?: Respondent): LinkedParty {
  const whole = linkByName(text, text, index, source, respondent);
  if (whole.organisationId && whole.link !== "suggested") return whole;
  const mentions = index.cut(text);
  const [mention] = mentions;
  if (!mention || mentions.length > 1 || mention.name === text || !mayBeOrganisation(mention)) return whole;
  const part = linkByName(text, mention.name, index, source, respondent);
  return part.organisationId && part.link !== "suggested" ? withMention(part, mention.name) : whole;
}

/** The respondent of a consultation: its typed number when the name does not contradict, else its name. */
export function linkRespondent(content: FeedbackContent, index: NameIndex, source = "", judgements = Judgements.none): LinkedParty | undefined {
  const linked = linkRespondentByName(content, index);
  return linked && obeyJudgements([linked], source, judgements, index)[0];
}

function linkRespondentByName(content: FeedbackContent, index: NameIndex): LinkedParty | undefined {
  const name = content.organisation ?? "";
  const respondent = { country: content.country ? countryOfRespondent(content.country) : undefined, kind: kindOfRespondent(content.respondentType) };
  const organisationId = content.registerNumber ? index.organisationOf(content.registerNumber) : undefined;
  if (organisationId && content.registerNumber) {
    if (name && index.refuses(organisationId, name, feedbackSource)) return linkAgainstNumber(name, name, content.registerNumber, index, feedbackSource, respondent);
    return declared(name || (index.namesOf(organisationId)[0] ?? ""), organisationId, content.registerNumber, "number-given");
  }
  if (!name) return undefined;
  const [mention] = index.cut(name);
  if (mention?.typedNumbers.length) return { ...linkMention(mention, index, feedbackSource)[0], text: name };
  return linkOneName(name, index, feedbackSource, respondent);
}

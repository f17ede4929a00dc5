/**
 * Which register numbers are one organisation: registered again, renamed, entered twice. Every joint keeps its evidence, and what a person
 * decided stands above it. Branches, parents and subsidiaries stay apart: a place, a country or another legal form in one of two names is
 * enough to keep them so.
 */
import type { Judgements } from "../curation/judgements.js";
import { squashName } from "../normalise/fold.js";
import { within } from "./like-words.js";
import { partsOf } from "./name-parts.js";
import { isContent, readWords } from "./name-words.js";
import type { Joint, RegisteredOrganisation, Registrant } from "./registrants.js";
import { familyOfWord, legalForms, tellsBranch } from "./word-families.js";

const sharedHosts =
  /(?:^|\.)(?:facebook|linkedin|twitter|x|instagram|youtube|wordpress|blogspot|weebly|wix|wixsite|jimdo|google|github|europa|gmail|hotmail|yahoo|webnode|squarespace|tumblr|medium|linktr|over-blog|eklablog|free)\.[a-z.]{2,6}$/;

/** "http://www.Example.eu/en/" → "example.eu"; `undefined` when it is no host, or one that many share. */
export function hostOf(website: string | undefined): string | undefined {
  const host = website
    ?.trim()
    .toLowerCase()
    .replace(/^[a-z]*:?\/+/, "")
    .replace(/^(?:www\d?\.)+/, "")
    .replace(/[/?#:\s].*$/, "");
  return host && /^[^.]+(?:\.[^.]+)+$/.test(host) && !sharedHosts.test(host) ? host : undefined;
}

/** "example.eu" → "example": what a host is called whatever its country. */
export function labelOf(host: string): string {
  const parts = host.split(".");
  const second = parts.at(-2) as string;
  return parts.length > 2 && /^(?:co|com|org|gov|ac|gv|or|net|edu)$/.test(second) ? (parts.at(-3) as string) : second;
}

interface Entry {
  registrant: Registrant;
  /** Content words of the name without its brackets, in order. */
  core: string;
  coreSize: number;
  families: string;
  /** Cores of the pieces of the name. */
  parts: Set<string>;
  /** Cores of two words or more that stand in brackets. */
  brackets: Set<string>;
  forms: string;
  host?: string | undefined;
  acronyms: Set<string>;
}

const contentOf = (text: string): string[] =>
  readWords(text)
    .map(({ fold }) => fold)
    .filter(isContent);

function readEntry(registrant: Registrant): Entry {
  const name = registrant.names[0]?.name ?? "";
  const bare = name.replace(/[([][^()[\]]*[)\]]/g, " ");
  const words = contentOf(bare).length ? contentOf(bare) : readWords(bare).map(({ fold }) => fold);
  const { parts, acronyms } = partsOf(name);
  return {
    registrant,
    core: words.join(" "),
    coreSize: words.length,
    families: [...new Set(words.map(familyOfWord))].sort().join(" "),
    parts: new Set([...parts, ...bare.split(",").filter((piece) => piece !== bare && contentOf(piece).length >= 3)].map((part) => contentOf(part).join(" ")).filter((part) => part.includes(" "))),
    brackets: new Set([...name.matchAll(/[([]([^()[\]]*)[)\]]/g)].map((match) => contentOf(match[1] as string).join(" ")).filter((core) => core.includes(" "))),
    forms: readWords(bare)
      .map(({ fold }) => fold)
      .filter((fold) => legalForms.has(fold))
      .sort()
      .join(" "),
    host: hostOf(registrant.website),
    acronyms: new Set([...registrant.acronyms, ...acronyms].map(squashName).filter((one) => one.length >= 2)),
  };
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

/** Forms of companies whose difference is a difference of companies; an association's "e. V." is often left out. */
const companyForms = new Set("ag se sa nv bv ab gmbh ltd limited llc plc inc spa srl sas sarl oy oyj kft as".split(" "));
function formsDiffer(a: Entry, b: Entry): boolean {
  if (!a.forms || !b.forms || a.forms === b.forms) return false;
  const same = new Set([...a.forms.split(" ").filter((form) => b.forms.split(" ").includes(form))]);
  return !same.size && [...a.forms.split(" "), ...b.forms.split(" ")].some((form) => companyForms.has(form));
}

const follows = (a: Registrant, b: Registrant): boolean => (a.goneSince !== undefined && b.from >= a.goneSince) || (b.goneSince !== undefined && a.from >= b.goneSince);

/** What speaks for one organisation behind two entries; `undefined` when it is too little, or something speaks against it. */
function evidence(a: Entry, b: Entry, holdersOfHost: (host: string) => number): string | undefined {
  if (formsDiffer(a, b)) return undefined;
  const sameCountry = a.registrant.country !== undefined && a.registrant.country === b.registrant.country;
  const sameHost = a.host !== undefined && a.host === b.host;
  const otherHost = a.host !== undefined && b.host !== undefined && labelOf(a.host) !== labelOf(b.host);
  const ownHost = sameHost && holdersOfHost(a.host as string) <= 3;
  const sameAcronym = shares(a.acronyms, b.acronyms);
  if (a.core === b.core) {
    if (sameCountry && sameHost) return "the same name, website and country";
    if (sameCountry && sameAcronym) return "the same name, acronym and country";
    if (sameCountry && follows(a.registrant, b.registrant)) return "the same name and country, registered again after the other had ended";
    if (sameCountry && !otherHost && (a.coreSize >= 2 || a.core.length >= 5)) return "the same name and country";
    if (sameCountry && a.coreSize >= 3) return "the same long name and country";
    // A company of one name in two countries is two companies; an association that moved is one.
    if (isCompany(a) || isCompany(b) || (a.forms && b.forms && a.forms !== b.forms)) return undefined;
    if (ownHost && a.coreSize >= 3) return "the same name and a website of its own";
    if (sameAcronym && !otherHost && a.coreSize >= 4) return "the same long name and acronym";
    if (!otherHost && a.coreSize >= 5) return "the same name of five words or more";
    return undefined;
  }
  if (!sameCountry) return undefined;
  const oneIsPart = (a.parts.has(b.core) && b.coreSize >= 2) || (b.parts.has(a.core) && a.coreSize >= 2) || shares(a.parts, b.parts);
  if (oneIsPart && !placeBetween(a, b)) {
    if (sameAcronym) return "one name is a part of the other, the same acronym and country";
    if (!otherHost && (a.brackets.has(b.core) || b.brackets.has(a.core))) return "the name of one stands in brackets in the other, the same country";
    if (sameHost && holdersOfHost(a.host as string) <= 8) return "one name is a part of the other, the same country and website";
  }
  if (sameTwoNames(a, b) || sameTwoNames(b, a)) return "the same two names in another order, the same country";
  if (a.families === b.families && a.coreSize >= 3 && (ownHost || sameAcronym)) return "the same name in two languages or spellings, the same country";
  if (ownHost && sameAcronym && !placeBetween(a, b)) return "the same acronym, country and a website of its own";
  if (ownHost && differByLetters(squashName(a.core), squashName(b.core))) return "the same name but for a letter or two, the same country and a website of its own";
  if (hostIsAcronym(a, b) || hostIsAcronym(b, a)) return "the website of one is the acronym of the other, words in common, the same country";
  if (namedByAcronym(a, b) || namedByAcronym(b, a) || namedByLongAcronym(a, b) || namedByLongAcronym(b, a)) return "the name of one is the acronym of the other, the same country";
  return undefined;
}

const isCompany = (entry: Entry): boolean => /^compan/i.test(entry.registrant.category ?? "") || entry.forms.split(" ").some((form) => companyForms.has(form));

/** Long names that a slip of the keyboard tells apart. */
const differByLetters = (a: string, b: string): boolean => Math.min(a.length, b.length) >= 10 && !/\d/.test(a + b) && within(a, b, 2);

/** "ecpmf.eu" and an entry without a website with the acronym ECPMF, whose names share words in whatever language. */
function hostIsAcronym(a: Entry, b: Entry): boolean {
  const label = a.host && squashName(labelOf(a.host));
  if (!label || label.length < 4 || b.host || !b.acronyms.has(label)) return false;
  const families = new Set(b.families.split(" "));
  return a.families.split(" ").filter((family) => families.has(family)).length >= 2;
}

/** "Norsk Industri / Federation of Norwegian Industries" and "Federation of Norwegian Industries (Norsk Industri)". */
const sameTwoNames = (a: Entry, b: Entry): boolean => a.parts.has(b.core) && [...b.brackets].some((bracket) => bracket !== b.core && a.parts.has(bracket));

/** "AVE International", and an entry that gives this as its acronym: words so long are a name. */
function namedByLongAcronym(named: Entry, full: Entry): boolean {
  const name = squashName(named.core);
  if (isCompany(named) || isCompany(full) || name.length < 8 || !full.acronyms.has(name)) return false;
  return !named.host || !full.host || named.host === full.host;
}

/** "VÖWG", and an entry with that acronym whose initials it is: in one country, and without a website that speaks against it. */
function namedByAcronym(named: Entry, full: Entry): boolean {
  if (isCompany(named) || named.coreSize !== 1 || named.core.length < 4 || full.coreSize < 3 || !full.acronyms.has(named.core)) return false;
  if (named.host && full.host && labelOf(named.host) !== labelOf(full.host)) return false;
  const initials = full.core.split(" ").map((word) => word[0]);
  let at = 0;
  for (const letter of named.core) if (initials.includes(letter)) at += 1;
  return at === named.core.length;
}

/** Whether one of two names has a place or a kind of branch that the other has not. */
function placeBetween(a: Entry, b: Entry): boolean {
  const [ofA, ofB] = [new Set(a.core.split(" ")), new Set(b.core.split(" "))];
  const [famA, famB] = [new Set(a.families.split(" ")), new Set(b.families.split(" "))];
  const differs = (words: ReadonlySet<string>, others: ReadonlySet<string>, otherFamilies: ReadonlySet<string>) =>
    [...words].some((word) => {
      return !others.has(word) && !otherFamilies.has(familyOfWord(word)) && tellsBranch(word);
    });
  return differs(ofA, ofB, famB) || differs(ofB, ofA, famA);
}

const byStart = (a: Registrant, b: Registrant): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.registerNumber < b.registerNumber ? -1 : 1);

/** Joins register numbers by evidence and by what people decided. The order of `registrants` does not matter. */
export function joinRegistrations(registrants: readonly Registrant[], judgements?: Judgements): RegisteredOrganisation[] {
  const entries = [...registrants].sort((a, b) => (a.registerNumber < b.registerNumber ? -1 : 1)).map(readEntry);
  const placeOf = new Map(entries.map((entry, i) => [entry.registrant.registerNumber, i]));
  const groups = new Map<string, number[]>();
  const hosts = new Map<string, number>();
  entries.forEach((entry, i) => {
    if (entry.host) hosts.set(entry.host, (hosts.get(entry.host) ?? 0) + 1);
    const keys = new Set([
      `c ${entry.core}`,
      `f ${entry.families}`,
      ...[...entry.parts].map((part) => `c ${part}`),
      ...(entry.host ? [`h ${entry.host}`, `c ${squashName(labelOf(entry.host))}`] : []),
      ...(entry.coreSize > 1 ? [`c ${squashName(entry.core)}`] : []),
      ...[...entry.acronyms].filter((one) => one.length >= 4).map((one) => `c ${one}`),
    ]);
    for (const key of keys) {
      const list = groups.get(key);
      if (list) list.push(i);
      else groups.set(key, [i]);
    }
  });
  const parents = entries.map((_, i) => i);
  const members = new Map<number, number[]>();
  const rootOf = (i: number): number => {
    let at = i;
    while (parents[at] !== at) at = parents[at] as number;
    return at;
  };
  const membersOf = (root: number): number[] => members.get(root) ?? [root];
  const idOf = (i: number): string => (entries[i] as Entry).registrant.registerNumber;
  const apart = new Set<string>();
  const joints: Joint[] = [];
  const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const join = (i: number, j: number, because: string, by: Joint["by"]) => {
    const [a, b] = [rootOf(i), rootOf(j)];
    if (a === b) return;
    const [left, right] = [membersOf(a), membersOf(b)];
    if (by === "rule" && apart.size && left.some((x) => right.some((y) => apart.has(pairKey(idOf(x), idOf(y)))))) return;
    // Two names that agree with a third need not agree with each other: companies of different forms stay apart.
    if (by === "rule" && left.some((x) => right.some((y) => formsDiffer(entries[x] as Entry, entries[y] as Entry)))) return;
    const root = Math.min(a, b);
    parents[a] = root;
    parents[b] = root;
    members.set(root, [...left, ...right]);
    joints.push({ a: idOf(i), b: idOf(j), because, by });
  };
  for (const { registrant } of entries) {
    for (const judgement of judgements?.forOrganisations(registrant.registerNumber) ?? []) {
      const [i, j] = [placeOf.get(judgement.mention), placeOf.get(judgement.target)];
      if (i === undefined || j === undefined) continue;
      if (judgement.verdict === "same") join(i, j, judgement.reason || "decided by a person", "person");
      else if (judgement.verdict === "different" || judgement.verdict === "related") apart.add(pairKey(judgement.mention, judgement.target));
    }
  }
  for (const key of [...groups.keys()].sort()) {
    const list = groups.get(key) as number[];
    if (list.length < 2 || list.length > 40) continue;
    for (let x = 0; x < list.length; x += 1) {
      for (let y = x + 1; y < list.length; y += 1) {
        const [i, j] = [list[x] as number, list[y] as number];
        if (rootOf(i) === rootOf(j)) continue;
        const because = evidence(entries[i] as Entry, entries[j] as Entry, (host) => hosts.get(host) ?? 0);
        if (because) join(i, j, because, "rule");
      }
    }
  }
  const organisations = new Map<number, RegisteredOrganisation>();
  entries.forEach(({ registrant }, i) => {
    const root = rootOf(i);
    const known = organisations.get(root);
    if (known) known.registrants.push(registrant);
    else organisations.set(root, { id: "", registrants: [registrant], joints: [] });
  });
  for (const joint of joints) organisations.get(rootOf(placeOf.get(joint.a) as number))?.joints.push(joint);
  for (const organisation of organisations.values()) {
    organisation.registrants.sort(byStart);
    organisation.id = (organisation.registrants[0] as Registrant).registerNumber;
  }
  return [...organisations.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

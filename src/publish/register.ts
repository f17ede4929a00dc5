/** Register entries over all exports: names for the linker, the entry for the page, its history field by field. */
import type { Amount, EntryChange, RegisterEntryContent } from "../model/index.js";
import { foldName } from "../normalise/fold.js";
import { isSameText, plainText } from "../normalise/same-text.js";
import type { Registrant } from "../resolve/registrants.js";
import type { History, StoreReader } from "../store/read-histories.js";
import { chooseOwnSentence } from "./own-sentence.js";
import { mayBePrivatePerson } from "./private-person.js";

/** One register number with what is needed before its page is written. */
export interface RegisterEntry extends Registrant {
  history: History;
  clients: string[];
  /** Its own sentence on itself, in the newest version. */
  sentence?: string;
}

const last = <T>(list: readonly T[]): T => list[list.length - 1] as T;

/** Texts that thousands of entries have in common, each kept once: every entry comes with copies of its own. */
class SharedTexts {
  private readonly known = new Map<string, string>();

  of(text: string): string {
    const known = this.known.get(text);
    if (known === undefined) this.known.set(text, text);
    return known ?? text;
  }
}

function readEntry(reader: StoreReader, history: History, shared: SharedTexts): RegisterEntry {
  const names: Registrant["names"] = [];
  const latinNames = new Set<string>();
  const acronyms = new Set<string>();
  let country: string | undefined;
  let category: string | undefined;
  let clients: string[] = [];
  let registered: string | undefined;
  let website: string | undefined;
  let legalForm: string | undefined;
  let passes = 0;
  let sentence: string | undefined;
  for (const version of [...history.versions].reverse()) {
    const content = reader.readContent("registerEntry", version.versionNo);
    const known = names.find((one) => one.name === content.name);
    if (known) known.from = version.first.day;
    else names.push({ name: content.name, from: version.first.day, to: version.last.day });
    if (content.latinName) latinNames.add(content.latinName);
    if (content.acronym) acronyms.add(content.acronym);
    country ??= content.country;
    category ??= content.category;
    registered ??= content.registeredDate;
    website ??= content.website;
    legalForm ??= content.legalForm;
    passes = Math.max(passes, content.passes ?? 0);
    if (version !== last(history.versions)) continue;
    clients = content.clients.map((client) => client.name);
    sentence = chooseOwnSentence(content.goals, [content.name, ...(content.acronym ? [content.acronym] : [])]);
  }
  return {
    history,
    registerNumber: history.key,
    names,
    latinNames: [...latinNames].sort(),
    acronyms: [...acronyms].sort(),
    ...(country && { country: shared.of(country) }),
    ...(category && { category: shared.of(category) }),
    ...(website && { website }),
    ...(legalForm && { legalForm: shared.of(legalForm) }),
    ...(passes && { passes }),
    from: shared.of(registered ?? (history.versions[0]?.first.day as string)),
    ...(history.goneSince && { goneSince: history.goneSince }),
    clients,
    ...(sentence && { sentence }),
  };
}

/** All register entries, parted into organisations and registrants that may be private persons. */
export function readRegister(reader: StoreReader, givenNames: ReadonlySet<string>): { entries: RegisterEntry[]; privateNumbers: Set<string> } {
  const entries: RegisterEntry[] = [];
  const privateNumbers = new Set<string>();
  const shared = new SharedTexts();
  for (const history of reader.listHistories("registerEntry")) {
    const entry = readEntry(reader, history, shared);
    if (mayBePrivatePerson(entry.names[0]?.name ?? "", entry.category, givenNames)) privateNumbers.add(entry.registerNumber);
    else entries.push(entry);
  }
  return { entries, privateNumbers };
}

const euros = (value: number): string => `€${String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",")}`;

/** A declared amount in words: "€50,000–€99,999", "under €10,000", "€10,000,000 or more". Never a middle of a range. */
export function describeAmount(amount: Amount): string {
  if (amount.exact !== undefined) return euros(amount.exact);
  if (amount.min !== undefined && amount.max !== undefined) return `${euros(amount.min)}–${euros(amount.max)}`;
  if (amount.max !== undefined) return `under ${euros(amount.max)}`;
  return amount.min !== undefined ? `${euros(amount.min)} or more` : "not stated";
}

/** Fields whose changes are shown, with their names for readers. */
const shownFields: { field: keyof RegisterEntryContent; name: string }[] = [
  { field: "name", name: "name" },
  { field: "acronym", name: "acronym" },
  { field: "legalForm", name: "legal form" },
  { field: "category", name: "category" },
  { field: "country", name: "country of the head office" },
  { field: "city", name: "city of the head office" },
  { field: "website", name: "website" },
  { field: "goals", name: "description" },
  { field: "interestRepresented", name: "interest represented" },
  { field: "interests", name: "fields of interest" },
  { field: "proposals", name: "EU proposals and policies" },
  { field: "people", name: "people involved" },
  { field: "peopleFte", name: "people, full-time equivalents" },
  { field: "passes", name: "European Parliament passes" },
  { field: "costs", name: "declared costs" },
  { field: "totalBudget", name: "total budget" },
  { field: "revenue", name: "revenue from clients" },
  { field: "clients", name: "clients" },
  { field: "members", name: "members" },
  { field: "memberships", name: "memberships" },
];

/** `write` is told every text of a list before they are put in order. */
function showValue(value: RegisterEntryContent[keyof RegisterEntryContent], write = (text: string): string => text): string {
  if (Array.isArray(value))
    return value
      .map((one) => write(typeof one === "string" ? one : "name" in one && one.name ? one.name : ""))
      .filter(Boolean)
      .sort()
      .join("; ");
  if (typeof value === "object") return describeAmount(value as Amount);
  // Written by the register as a short fraction, and by its export as the nearest binary one: 0.6000000238418579.
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : String(value);
}

const longest = 400;
const shorten = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** What changed in an entry from export to export. A field that one of two exports does not have is unknown, not changed; nor is one whose white space alone differs. */
export function entryHistory(reader: StoreReader, entry: RegisterEntry, firstExportDay: string): EntryChange[] {
  const changes: EntryChange[] = [];
  const { versions } = entry.history;
  const first = versions[0];
  if (first && first.first.day > firstExportDay) changes.push({ date: first.first.day, kind: "registered" });
  for (let i = 1; i < versions.length; i += 1) {
    const [before, after] = [
      reader.readContent("registerEntry", (versions[i - 1] as { versionNo: number }).versionNo),
      reader.readContent("registerEntry", (versions[i] as { versionNo: number }).versionNo),
    ];
    for (const { field, name } of shownFields) {
      const [was, is] = [before[field], after[field]];
      if (was === undefined || is === undefined) continue;
      if (Array.isArray(was) && Array.isArray(is) && (was.length === 0 || is.length === 0)) continue;
      const [left, right] = [showValue(was), showValue(is)];
      if (left !== right && !isSameText(showValue(was, plainText), showValue(is, plainText)))
        changes.push({ date: (versions[i] as { first: { day: string } }).first.day, kind: "changed", field: name, before: shorten(left), after: shorten(right) });
    }
  }
  if (entry.goneSince) changes.push({ date: entry.goneSince, kind: "ended" });
  return changes.reverse();
}

/** Names that are not the current one, each once under the fold. */
export function formerNames(entry: RegisterEntry): Registrant["names"] {
  const seen = new Set([foldName(entry.names[0]?.name ?? "")]);
  return entry.names.slice(1).filter(({ name }) => {
    const fold = foldName(name);
    if (seen.has(fold)) return false;
    seen.add(fold);
    return true;
  });
}

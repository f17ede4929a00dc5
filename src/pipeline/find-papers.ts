/** Which papers of which organisations can be asked about: those of responses that stand, whose bytes are held. */
import type { RegisterEntryContent } from "../model/index.js";
import { foldName } from "../normalise/fold.js";
import { Consultations } from "../publish/files-and-consultations.js";
import { Papers } from "../publish/papers.js";
import type { StoreReader } from "../store/read-histories.js";

/** One paper of one organisation. */
export interface PaperToAsk {
  feedbackId: number;
  /** Day of the response. */
  date: string;
  /** SHA-256 (hex) of the paper's bytes. */
  paper: string;
  fileName: string;
  /** The first is the one to show. */
  organisation: string[];
  registerNumber?: string;
  initiative: string;
}

export interface PaperChoice {
  /** Register number, or words of the organisation's name. */
  organisation?: string;
  /** First day of the responses. */
  since?: string;
  limit?: number;
}

const newest = (history: { versions: { versionNo: number }[] }): number => (history.versions.at(-1) as { versionNo: number }).versionNo;

/** Register entries by number: what an organisation is called, and what it says of itself. */
export function readEntries(reader: StoreReader): Map<string, RegisterEntryContent> {
  const entries = new Map<string, RegisterEntryContent>();
  for (const history of reader.listHistories("registerEntry")) {
    const content = reader.readContent("registerEntry", newest(history));
    entries.set(content.registerNumber, content);
  }
  return entries;
}

/** Names of an organisation, each once, the one to show first. */
export function namesOf(typed: string | undefined, entry: RegisterEntryContent | undefined): string[] {
  const names = [entry?.name, typed, entry?.latinName, entry?.acronym].filter((name): name is string => Boolean(name?.trim()));
  return names.filter((name, i) => names.findIndex((other) => foldName(other) === foldName(name)) === i);
}

/** Papers that the choice asks for, newest response first. A paper attached twice to one response is asked about once. */
export function listPapersToAsk(reader: StoreReader, entries: ReadonlyMap<string, RegisterEntryContent>, { organisation, since, limit }: PaperChoice): PaperToAsk[] {
  // No text is read here: only which paper belongs to which attachment.
  const held = new Papers(reader, { read: () => undefined, method: "" });
  const consultations = new Consultations(reader);
  const wanted = organisation && foldName(organisation);
  const papers: PaperToAsk[] = [];
  for (const history of reader.listHistories("feedback").reverse()) {
    if (history.goneSince || (since && (history.date ?? "") < since)) continue;
    const content = reader.readContent("feedback", newest(history));
    // The number is taken where the register knows it under a name that fits; a mistyped one must not lend its name.
    const entry = content.registerNumber ? entries.get(content.registerNumber) : undefined;
    const fits = entry && content.organisation && namesOf(undefined, entry).some((name) => foldName(name) === foldName(content.organisation ?? ""));
    const names = namesOf(content.organisation, fits ? entry : undefined);
    if (!names.length || (wanted && content.registerNumber !== organisation && !names.some((name) => ` ${foldName(name)} `.includes(` ${wanted} `)))) continue;
    for (const { paper, fileName } of held.list(content)) {
      if (papers.some((one) => one.feedbackId === content.feedbackId && one.paper === paper)) continue;
      const initiative = consultations.refOf(content.publicationId).name;
      papers.push({
        feedbackId: content.feedbackId,
        date: history.date ?? "",
        paper,
        fileName,
        organisation: names,
        ...(content.registerNumber && { registerNumber: content.registerNumber }),
        initiative,
      });
      if (limit !== undefined && papers.length >= limit) return papers;
    }
  }
  return papers;
}

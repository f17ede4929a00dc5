/** Asks a model for the positions of papers, keeps every answer, and stores what the check leaves of it. Goes on where it stopped: nothing is asked twice. */
import { type EntrySubject, type HeldBack, type ModelReply, type PaperSubject, UserError } from "../model/index.js";
import { sha256 } from "../normalise/hash.js";
import { type AskOptions, guessTokens, ModelClient, type ModelSettings, NoAnswer, type Question } from "../positions/ask-model.js";
import { knowsNegation } from "../positions/negations.js";
import { askForDescription, guessCost, hashQuestion, promptVersion } from "../positions/prompts.js";
import { guessPaperCost, summarisePaper } from "../positions/summarise-paper.js";
import type { Database } from "../sqlite/database.js";
import { openStoreDatabase } from "../store/open-store.js";
import { findModelReply, listDescriptions, listPositions } from "../store/position-tables.js";
import { StoreReader } from "../store/read-histories.js";
import { settleUnsettled } from "../store/settle.js";
import { checkHeldReplies, describeEntry, entryText, type PaperTexts, storeDescription, storePosition } from "./check-replies.js";
import { listPapersToAsk, namesOf, type PaperChoice, type PaperToAsk, readEntries } from "./find-papers.js";
import type { Home } from "./home.js";
import { openPaperTexts } from "./paper-texts.js";
import { keepModelReply } from "./reply-archive.js";
import { openLanguageDetector } from "./tell-language.js";

export interface PositionOptions extends PaperChoice {
  /** Also one sentence on each organisation that is asked about, from its register text. */
  descriptions?: boolean;
  /** Only the estimate. */
  dryRun?: boolean;
  /** The run stops before it would use more. */
  mostTokens?: number;
  /** In the currency of the price. */
  mostMoney?: number;
  model?: ModelSettings;
  progress?: (line: string) => void;
  ask?: AskOptions;
  now?: () => Date;
}

export interface Estimate {
  papers: number;
  /** Of them, those whose answer is held already. */
  answered: number;
  questions: number;
  tokens: { input: number; output: number };
  /** At most, when a price is set. */
  money?: number;
}

export interface PositionResult {
  estimate: Estimate;
  /** Papers whose text cannot be used, by quality. */
  unused: Record<string, number>;
  asked: number;
  /** Papers with a position now, of those that the run went through. */
  positions: number;
  /** Papers of which the check left no message. */
  without: number;
  descriptions: number;
  /** Papers that got no answer, with why. */
  failed: { paper: PaperToAsk; message: string }[];
  /** Held back, by reason. */
  heldBack: Record<string, number>;
  tokens: { input: number; output: number };
  /** Why the run stopped before the last paper. */
  stopped?: string;
}

/** A limit that the person set was reached. */
class LimitReached extends Error {}

const moneyOf = (price: ModelSettings["price"], tokens: { input: number; output: number }): number | undefined => price && (tokens.input * price.input + tokens.output * price.output) / 1_000_000;

const subjectKey = (subject: Pick<PaperSubject, "feedbackId" | "paper"> | EntrySubject): string => ("paper" in subject ? `F${subject.feedbackId} ${subject.paper}` : subject.registerNumber);

class PositionRun {
  readonly tokens = { input: 0, output: 0 };
  asked = 0;
  /** Checksum of the newest answer that `ask` gave. */
  private last: { checksum: string; reply: ModelReply } | undefined;

  constructor(
    private readonly home: Home,
    private readonly database: Database,
    private readonly client: ModelClient,
    private readonly options: PositionOptions,
  ) {}

  private checkLimits(question: Question): void {
    const { mostTokens, mostMoney } = this.options;
    const cost = guessCost(question);
    const next = { input: this.tokens.input + cost.input, output: this.tokens.output + cost.output };
    if (mostTokens !== undefined && next.input + next.output > mostTokens) throw new LimitReached(`the next question could go beyond ${mostTokens} tokens`);
    const money = moneyOf(this.client.settings.price, next);
    if (mostMoney !== undefined && money !== undefined && money > mostMoney) throw new LimitReached(`the next question could cost more than ${mostMoney}`);
  }

  async ask(question: Question, purpose: ModelReply["purpose"], subject: ModelReply["subject"]): Promise<string> {
    const { model } = this.client.settings;
    const inputHash = hashQuestion(model, question, subjectKey(subject));
    const known = findModelReply(this.database, inputHash);
    if (known) {
      this.last = known;
      return known.reply.reply;
    }
    this.checkLimits(question);
    const answer = await this.client.ask(question);
    this.asked += 1;
    this.tokens.input += answer.tokens.input;
    this.tokens.output += answer.tokens.output;
    const askedAt = (this.options.now ?? (() => new Date()))().toISOString();
    const reply: ModelReply = { inputHash, promptVersion, model, askedAt, purpose, subject, reply: answer.text, tokens: answer.tokens };
    this.last = { checksum: await keepModelReply(this.home, this.database, reply), reply };
    return answer.text;
  }

  get context(): number {
    return this.client.settings.context;
  }

  /** The answer that `ask` gave last. */
  takeLast(): { checksum: string; reply: ModelReply } {
    if (!this.last) throw new Error("nothing was asked");
    return this.last;
  }
}

const count = (into: Record<string, number>, heldBack: readonly HeldBack[]): void => {
  for (const { reason } of heldBack) into[reason] = (into[reason] ?? 0) + 1;
};

const frameOf = ({ organisation, initiative }: PaperToAsk) => ({ organisation: organisation[0] ?? "", initiative });

/** Asks for what is not answered yet. Throws a `UserError` where no question can be answered; one paper without an answer stops no other. */
export async function makePositions(home: Home, options: PositionOptions): Promise<PositionResult> {
  const { progress, model } = options;
  if (!model && !options.dryRun)
    throw new UserError(
      "positions: no model is set. Set ANTECHAMBER_MODEL_URL and ANTECHAMBER_MODEL (and ANTECHAMBER_MODEL_KEY where the server asks for one), or see what would be asked with --dry-run.",
      2,
    );
  const database = openStoreDatabase(home.store);
  const texts = openPaperTexts(home);
  try {
    settleUnsettled(database);
    const reader = new StoreReader(database);
    const entries = readEntries(reader);
    const detectLanguage = await openLanguageDetector();
    await checkHeldReplies(home, database);
    const papers = listPapersToAsk(reader, entries, options);
    const result: PositionResult = {
      estimate: { papers: papers.length, answered: 0, questions: 0, tokens: { input: 0, output: 0 } },
      unused: {},
      asked: 0,
      positions: 0,
      without: 0,
      descriptions: 0,
      failed: [],
      heldBack: {},
      tokens: { input: 0, output: 0 },
    };
    const usable = await estimate(papers, texts.read, database, options, result);
    if (options.dryRun || !model) return result;
    const { estimate: guessed } = result;
    progress?.(
      `${guessed.papers} papers, ${guessed.answered} of them answered already; ${guessed.questions} questions, at most ${guessed.tokens.input} tokens in and ${guessed.tokens.output} out${guessed.money === undefined ? "" : `, at most ${guessed.money.toFixed(2)} at the price that is set`}`,
    );
    const client = new ModelClient(model, { ...options.ask, ...(progress && { progress }) });
    const run = new PositionRun(home, database, client, options);
    try {
      for (const [index, paper] of usable.entries()) {
        const line = await askPaper(run, paper, texts.read, database, result);
        progress?.(`${index + 1} of ${usable.length}: ${paper.organisation[0]}, F${paper.feedbackId}: ${line}`);
      }
      if (options.descriptions) await askDescriptions(run, usable, entries, detectLanguage, database, result);
    } catch (error) {
      if (!(error instanceof LimitReached)) throw error;
      result.stopped = error.message;
    }
    return { ...result, asked: run.asked, tokens: run.tokens };
  } finally {
    await texts.close();
    database.close();
  }
}

/** Which papers can be used, and what they cost at most. */
async function estimate(papers: readonly PaperToAsk[], readText: PaperTexts, database: Database, { model }: PositionOptions, result: PositionResult): Promise<PaperToAsk[]> {
  const usable: PaperToAsk[] = [];
  const context = model?.context ?? defaultContext;
  for (const paper of papers) {
    const text = await readText(paper.paper);
    if (text?.quality !== "good" || !(knowsNegation(text.language) || text.language === "en")) {
      const why = !text ? "not held" : text.quality === "good" ? `language ${text.language}` : text.quality;
      result.unused[why] = (result.unused[why] ?? 0) + 1;
      continue;
    }
    usable.push(paper);
    // What is held costs nothing: the questions are made and looked up, none is asked.
    const cost = guessPaperCost(frameOf(paper), text.text, context);
    const answered = model && (await isAnswered(paper, text, context, database, model.model));
    if (answered) result.estimate.answered += 1;
    else {
      result.estimate.questions += cost.questions;
      result.estimate.tokens.input += cost.input;
      result.estimate.tokens.output += cost.output;
    }
  }
  const money = moneyOf(model?.price, result.estimate.tokens);
  if (money !== undefined) result.estimate.money = money;
  return usable;
}

export const defaultContext = 32_000;

class NotAnswered extends Error {}

async function isAnswered(paper: PaperToAsk, text: Parameters<typeof summarisePaper>[0], context: number, database: Database, model: string): Promise<boolean> {
  try {
    await summarisePaper(text, frameOf(paper), context, async (question) => {
      const known = findModelReply(database, hashQuestion(model, question, subjectKey(paper)));
      if (!known) throw new NotAnswered();
      return known.reply.reply;
    });
    return true;
  } catch (error) {
    if (error instanceof NotAnswered) return false;
    throw error;
  }
}

async function askPaper(run: PositionRun, paper: PaperToAsk, readText: PaperTexts, database: Database, result: PositionResult): Promise<string> {
  const text = await readText(paper.paper);
  if (!text) return "its text is not held";
  const subject = { feedbackId: paper.feedbackId, paper: paper.paper, organisation: paper.organisation, initiative: paper.initiative };
  try {
    const answered = await summarisePaper(text, frameOf(paper), run.context, (question, purpose) => run.ask(question, purpose, subject));
    if (answered === undefined) {
      result.without += 1;
      return "no passage found in any of its parts";
    }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    result.failed.push({ paper, message: error.message });
    return error.message;
  }
  const { checksum, reply } = run.takeLast();
  const row = storePosition(database, checksum, reply, text);
  count(result.heldBack, row?.heldBack ?? []);
  if (!row?.position) {
    result.without += 1;
    return `no message was left (${(row?.heldBack ?? []).map(({ reason }) => reason).join(", ")})`;
  }
  result.positions += 1;
  return `${row.counts.sentencesKept} of ${row.counts.sentences} sentences kept`;
}

async function askDescriptions(
  run: PositionRun,
  papers: readonly PaperToAsk[],
  entries: ReturnType<typeof readEntries>,
  detectLanguage: (text: string) => string | undefined,
  database: Database,
  result: PositionResult,
): Promise<void> {
  const numbers = [...new Set(papers.flatMap(({ registerNumber }) => registerNumber ?? []))];
  for (const registerNumber of numbers) {
    const content = entries.get(registerNumber);
    const entry = describeEntry(content?.goals, detectLanguage);
    if (!content || !entry || entry.text.length < 80 || guessTokens(entry.text) > run.context - 2_000) continue;
    const subject = { registerNumber, text: sha256(entry.text), organisation: namesOf(undefined, content) };
    try {
      await run.ask(askForDescription(content.name, entry.text), "entry", subject);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      continue;
    }
    const { checksum, reply } = run.takeLast();
    if (storeDescription(database, checksum, reply, entryText(entry.text, entry.language))) result.descriptions += 1;
  }
}

/** Positions and sentences in the store, for reports. */
export function readPositionTables(home: Home): { positions: ReturnType<typeof listPositions>; descriptions: ReturnType<typeof listDescriptions> } {
  const database = openStoreDatabase(home.store);
  try {
    return { positions: listPositions(database), descriptions: listDescriptions(database) };
  } finally {
    database.close();
  }
}

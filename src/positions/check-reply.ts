/**
 * The check between a model's reply and a page, in plain code: what it lets through stands in the paper, and what it holds back has a
 * reason that is kept and counted. `docs/positions.md` is its specification.
 */
import type { CheckCounts, HeldBack, HeldBackReason, PaperText, Position, PositionAnswer, PositionQuote, PositionSentence } from "../model/index.js";
import { foldName, foldSpace } from "../normalise/fold.js";
import { findForeignAmount } from "./amounts.js";
import { compareClaims, compareStanceAcross, findForeignDeed, findReported, knowsClaims, type QuoteInPlace } from "./claims.js";
import { compareWords } from "./compare-words.js";
import { findOpposite, knowsWords, listMeant, tellsDirection } from "./concepts.js";
import { QuoteFinder } from "./find-quote.js";
import { foldWords } from "./fold-words.js";
import { beginsWithName, findForeignName, findRoleOfOne, findThirdParty, type NamePlaces } from "./names.js";
import { knowsNegation, readNegation } from "./negations.js";
import { type Reply, type ReplySentence, readDescription, readReply } from "./read-reply.js";
import { compareStance, findCutCondition, readStance } from "./stance.js";
import { findMachineTalk, findMarkup, findOddSign, findSecondSentence, findWrongdoing, isEnglish } from "./unsafe-words.js";
import { findOtherVoice } from "./voices.js";
import { isEmptyWord, listContentStems, sameStem, stemWord } from "./word-forms.js";

/** Raised with every change of what the check lets through: what an older check kept is checked again. */
export const checkVersion = 2;

/** For whom and on what a paper was written. */
export interface CheckFrame {
  /** Every name of the organisation: in the register, acronym, as typed by itself. The first is the one to show. */
  organisation: readonly string[];
  /** Title of the consultation. */
  initiative: string;
}

export interface Checked {
  /** Absent where no message was left. */
  position?: Position;
  heldBack: HeldBack[];
  /** Sentences and quotes of the reply, to count shares by. */
  counts: CheckCounts;
}

/** A sentence on an organisation is held to what holds for why and impact: it names no third party. */
type Answer = PositionAnswer | "description";
const mostSentences: Record<Answer, number> = { message: 4, why: 3, impact: 3, description: 1 };
const mostQuotes = 4;
/** Characters of a paper that all quotes of a position may have: the passage page shows words around them too. */
const mostQuoted = 1_200;
const [shortestSentence, longestSentence, longestHeadline] = [20, 320, 140];
/** A quote's own sentence is looked at as far as this, in characters. */
const surroundings = 200;
/** An instruction to a machine taints what stands this near. */
const tainted = 400;

type Verdict<T> = { kept: T } | { reason: HeldBackReason; found: string };
const hold = (reason: HeldBackReason, found: string): { reason: HeldBackReason; found: string } => ({ reason, found: foldSpace(found).slice(0, 160) });

/** The title of a paper: its first lines, up to the first empty one, at most three and 200 characters. */
export function titleOf(paper: PaperText): string {
  const block = /^\s*([^\n]+(?:\n(?!\s*\n)[^\n]+){0,2})/.exec(paper.text.slice(0, 1_000))?.[1] ?? "";
  return foldSpace(block).slice(0, 200);
}

class Check {
  private readonly finder: QuoteFinder;
  private readonly title: string;
  private readonly names: string[];
  private quoted = 0;
  readonly heldBack: HeldBack[] = [];
  readonly counts: CheckCounts = { sentences: 0, sentencesKept: 0, quotes: 0, quotesKept: 0 };

  constructor(
    private readonly paper: PaperText,
    private readonly frame: CheckFrame,
    finder?: QuoteFinder,
  ) {
    this.finder = finder ?? new QuoteFinder(paper.text);
    this.names = frame.organisation.map(foldName).filter(Boolean);
    // The organisation's own name in the title bears out nobody of a like name.
    this.title = frame.organisation.reduce((title, name) => (name ? title.replaceAll(name, " ") : title), titleOf(paper));
  }

  private note(where: string, { reason, found }: { reason: HeldBackReason; found: string }): void {
    this.heldBack.push({ where, reason, found });
  }

  private pageOf(offset: number): number {
    return this.paper.pages.find(({ start, end }) => offset >= start && offset < end)?.number ?? this.paper.pages.findLast(({ start }) => start <= offset)?.number ?? 1;
  }

  private findQuote(quote: string): Verdict<PositionQuote> {
    const markup = findMarkup(quote);
    if (markup) return hold("markup or link", markup);
    const answer = this.finder.find(quote);
    if ("reason" in answer) return hold(answer.reason, quote);
    const { start, end } = answer.found;
    const around = this.paper.text.slice(Math.max(0, start - tainted), end + tainted);
    const talk = findMachineTalk(foldSpace(around));
    if (talk) return hold("quote beside an instruction", talk);
    const voice = findOtherVoice(this.paper, { start, end });
    if (voice) return hold("words of somebody else", `${voice}: ${quote}`);
    return { kept: { text: foldSpace(this.paper.text.slice(start, end)), start, end, page: this.pageOf(start) } };
  }

  /** What stands before and after a quote in its own sentence. */
  private surroundingsOf({ start, end }: PositionQuote): { before: string; after: string } {
    const { text } = this.paper;
    const before = text.slice(Math.max(0, start - surroundings), start);
    const after = text.slice(end, end + surroundings);
    const begins = Math.max(0, ...[...before.matchAll(/[.!?:;\u2022](?=["'\u201D\u2019)]?\s)|\n\s*\n/g)].map((match) => match.index + match[0].length));
    // A quote that ends its sentence has nothing behind it.
    const closed = /[.!?;:]["'\u201D\u2019)]?$/.test(text.slice(start, end));
    const ends = closed ? 0 : (/[.!?:;\u2022](?=["'\u201D\u2019)]?(?:\s|$))|\n\s*\n/.exec(after)?.index ?? after.length);
    return { before: before.slice(begins), after: after.slice(0, ends) };
  }

  /** "yes" where quotes deny, also just outside of them in the same sentence. */
  private negationOf(quotes: readonly PositionQuote[]): "yes" | "perhaps" | "no" {
    let answer: "yes" | "perhaps" | "no" = "no";
    for (const quote of quotes) {
      const { before, after } = this.surroundingsOf(quote);
      for (const text of [quote.text, before, after]) {
        const one = readNegation(text, this.paper.language);
        if (one === "yes") return "yes";
        if (one === "perhaps") answer = "perhaps";
      }
    }
    return answer;
  }

  /** Faults of a sentence or headline in itself. */
  private checkWords(text: string, shortest: number, longest: number): { reason: HeldBackReason; found: string } | undefined {
    const markup = findMarkup(text);
    if (markup) return hold("markup or link", markup);
    const sign = findOddSign(foldSpace(text));
    if (sign) return hold("another script or sign", sign);
    if (text.length > longest) return hold("too long", `${text.length} characters`);
    if (text.length < shortest) return hold("too short", text);
    const second = findSecondSentence(text);
    if (second) return hold("more than one sentence", second);
    const talk = findMachineTalk(text);
    if (talk) return hold("speaks to a machine", talk);
    const wrong = findWrongdoing(text);
    if (wrong) return hold("wrongdoing", wrong);
    return undefined;
  }

  private places(written: string, language: string): NamePlaces {
    // "The AIA's aim" names the AIA.
    const plain = written.replace(/(?<=\p{L})['\u2019]s(?!\p{L})/gu, "");
    // "L’UE" names the UE.
    const parted = plain.replace(/(?<=(?<!\p{L})(?:\p{L}|qu|dell|nell|all|sull|dall))['\u2019](?=\p{L})/giu, " ");
    return { quotes: foldName(`${plain} \u2016 ${parted}`), written: parted, organisation: this.names, language };
  }

  /** Whether the quotes bear a sentence out. */
  private compare(text: string, quotes: readonly PositionQuote[], answer: Answer): { reason: HeldBackReason; found: string } | undefined {
    const english = this.paper.language === "en" || quotes.every((quote) => isEnglish(quote.text));
    const language = english ? "en" : this.paper.language;
    const borneOut = quotes.map((quote) => quote.text);
    const amount = findForeignAmount(
      text,
      borneOut.map((one) => ({ text: one, language })),
      [{ text: this.title, language: this.paper.language }],
    );
    if (amount) return hold("number not in the quotes", amount);
    const places = this.places([...borneOut, this.title].join(" \u2016 "), this.paper.language);
    const name = findForeignName(text, places) ?? findForeignCitation(text, borneOut);
    if (name) return hold("name not in the quotes", name);
    const third = answer === "message" ? undefined : (findThirdParty(text, this.names, places) ?? findRoleOfOne(text));
    if (third) return hold("third party", third);
    if (!knowsNegation(language) || !knowsClaims(language) || !knowsWords(language)) return hold("language not known", language);
    const said = readNegation(text, "en") === "yes";
    const denied = this.negationOf(quotes);
    if (denied !== (said ? "yes" : "no")) return hold("negation on one side", said ? "the sentence alone denies" : "the quotes alone deny");
    return this.compareMeaning(text, quotes, language);
  }

  private compareMeaning(text: string, quotes: readonly PositionQuote[], language: string): { reason: HeldBackReason; found: string } | undefined {
    const places: QuoteInPlace[] = quotes.map((quote) => ({ text: quote.text, ...this.surroundingsOf(quote) }));
    const reported = findReported(text, places, language, this.names);
    if (reported) return hold("words of somebody else", reported);
    const stance = language === "en" ? compareStance(text, places) : compareStanceAcross(places, language, readStance(text));
    if (stance) return hold("support or opposition differs", stance);
    const opposite = findOpposite(
      listMeant(text, "en"),
      quotes.flatMap((quote) => listMeant(quote.text, language)),
    );
    if (opposite) return hold("opposite words", opposite);
    const cut = language === "en" ? places.map(({ text: quote, before, after }) => findCutCondition(text, quote, before, after)).find(Boolean) : undefined;
    if (cut) return hold("condition or doubt left out", cut);
    const claim = compareClaims(text, places, language) ?? findForeignDeed(text, places, language, this.names);
    if (claim) return hold(claim.reason, claim.found);
    const words = compareWords({ sentence: text, quotes: quotes.map((quote) => quote.text), language, isFree: (word) => this.isFree(word) });
    return words && hold(words.reason, words.found);
  }

  /** Words of asking, of the organisation's name and of the public side would fit any quote. */
  private isFree(word: string): boolean {
    return generalStems.includes(stemWord(word)) || publicWords.has(word) || this.names.some((name) => name.split(" ").includes(word));
  }

  private checkSentence({ text, quotes }: ReplySentence, answer: Answer, where: string): Verdict<PositionSentence> {
    const plain = foldSpace(text.normalize("NFC"));
    const kept: PositionQuote[] = [];
    quotes.forEach((quote, index) => {
      const found: Verdict<PositionQuote> = index < mostQuotes ? this.findQuote(quote) : hold("too many", `${quotes.length} quotes`);
      if (!("kept" in found)) this.note(`${where}, quote ${index + 1}`, found);
      else if (this.quoted + kept.reduce((sum, { start, end }) => sum + end - start, 0) + found.kept.end - found.kept.start > mostQuoted)
        this.note(`${where}, quote ${index + 1}`, hold("too many", `more than ${mostQuoted} characters of the paper`));
      else if (!kept.some(({ start, end }) => start === found.kept.start && end === found.kept.end)) kept.push(found.kept);
    });
    // The raw text is looked at: folding would take away what nobody can see.
    const fault = this.checkWords(text.trim(), shortestSentence, longestSentence);
    if (fault) return fault;
    if (!isEnglish(plain)) return hold("not English", plain);
    if (!kept.length) return hold("no quote", plain);
    this.counts.quotesKept += kept.length;
    const unsupported = this.compare(plain, kept, answer);
    if (!unsupported) this.quoted += kept.reduce((sum, { start, end }) => sum + end - start, 0);
    return unsupported ?? { kept: { text: this.attribute(plain, answer), quotes: kept } };
  }

  /** Says whose words they are inside the sentence, so that it does where it is copied to: always in why and impact. */
  private attribute(text: string, answer: Answer): string {
    const told = /^(?:according to|the (?:group|organisation|organization|company|association|paper)\b|it\b|they\b)/i.test(text) || this.names.some((name) => foldName(text).startsWith(`${name} `));
    if (answer === "description" || /^according to the paper/i.test(text) || (answer === "message" && told)) return text;
    return `According to the paper, ${beginsWithName(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)}`;
  }

  private checkAnswer(sentences: readonly ReplySentence[], answer: Answer): PositionSentence[] {
    const kept: PositionSentence[] = [];
    sentences.forEach((sentence, index) => {
      const where = `${answer} ${index + 1}`;
      this.counts.sentences += 1;
      this.counts.quotes += sentence.quotes.length;
      const verdict = kept.length < mostSentences[answer] ? this.checkSentence(sentence, answer, where) : hold("too many", sentence.text);
      if (!("kept" in verdict)) this.note(where, verdict);
      else if (kept.some(({ text }) => foldName(text) === foldName(verdict.kept.text))) this.note(where, hold("said twice", verdict.kept.text));
      else kept.push(verdict.kept);
    });
    this.counts.sentencesKept += kept.length;
    return kept;
  }

  /** Why the reply's headline is not borne out by the kept sentences, or `undefined`. */
  private checkHeadline(headline: string, sentences: readonly PositionSentence[], message: readonly PositionSentence[]): string | undefined {
    const fault = this.checkWords(headline, 12, longestHeadline);
    if (fault) return `${fault.reason}: ${fault.found}`;
    if (!/^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(headline)) return "not in Latin letters";
    const told = sentences.map((sentence) => sentence.text);
    const titles = `${this.title} \u2016 ${this.frame.initiative}`;
    const amount = findForeignAmount(
      headline,
      told.map((text) => ({ text, language: "en" })),
      [{ text: titles, language: this.paper.language }],
    );
    if (amount) return `number ${amount}`;
    // Quotes and titles in another language bear out a name, not a word.
    const name = findForeignName(headline, this.places([...told, titles].join(" \u2016 "), "en")) ?? findThirdParty(headline, [...this.names, ...told.map(foldName)]) ?? findRoleOfOne(headline);
    if (name) return `name ${name}`;
    // What the titles name may be what a wish is about; never what is supported, opposed, banned or extended.
    const { support, oppose } = readStance(headline);
    const topics = support || oppose ? [] : listMeant(titles, "en").filter((word) => !tellsDirection(word));
    const topicStems = topics.map(({ word }) => stemWord(word));
    const stems = [...listContentStems(told.join(" \u2016 ")), ...generalStems, ...topicStems];
    const own = this.names.flatMap((one) => one.split(" "));
    const foreign = listContentStems(headline).find((stem) => !stems.some((one) => sameStem(one, stem)) && !own.some((word) => sameStem(listContentStems(word)[0] ?? word, stem)));
    if (foreign !== undefined) return `word ${foreign}`;
    return this.compareHeadline(headline, message, topicStems);
  }

  /** A headline tells what one sentence of the message tells: it may leave out, not turn round or add. */
  private compareHeadline(headline: string, message: readonly PositionSentence[], topics: readonly string[]): string | undefined {
    const stems = listContentStems(headline);
    const shared = (text: string): number => {
      const others = listContentStems(text);
      return stems.filter((stem) => others.some((one) => sameStem(one, stem))).length;
    };
    const nearest = [...message].sort((a, b) => shared(b.text) - shared(a.text))[0]?.text ?? "";
    if ((readNegation(headline, "en") === "yes") !== (readNegation(nearest, "en") === "yes")) return "a not on one side";
    const place = { text: nearest, before: "", after: "" };
    const stance = compareStance(headline, [place]);
    if (stance) return stance;
    const opposite = findOpposite(listMeant(headline, "en"), listMeant(nearest, "en"));
    if (opposite) return `opposite ${opposite}`;
    const claim = compareClaims(headline, [place], "en");
    if (claim) return `${claim.reason}: ${claim.found}`;
    if (!stems.some((stem) => !generalStems.includes(stem) && listContentStems(nearest).some((one) => sameStem(one, stem)))) return "nothing of the message";
    const isTopic = (word: string): boolean => this.isFree(word) || topics.includes(stemWord(word));
    if (listMeant(headline, "en").every(({ word }) => isEmptyWord(word) || isTopic(word))) return undefined;
    const words = compareWords({ sentence: headline, quotes: [nearest], language: "en", isFree: isTopic });
    return words && `${words.reason}: ${words.found}`;
  }

  /** At most one sentence, as it is: it stands under the organisation's own name. */
  describe(sentence: ReplySentence): PositionSentence[] {
    return this.checkAnswer([sentence], "description");
  }

  run(reply: Reply): Position | undefined {
    const message = this.checkAnswer(reply.message, "message");
    const why = this.checkAnswer(reply.why, "why");
    const impact = this.checkAnswer(reply.impact, "impact");
    if (!message.length) {
      this.note("reply", hold("no message", "no sentence of the message was kept"));
      return undefined;
    }
    const headline = foldSpace(reply.headline.normalize("NFC"));
    const fault = this.checkHeadline(headline === reply.headline.trim() ? headline : reply.headline, [...message, ...why, ...impact], message);
    if (fault) this.note("headline", hold("headline replaced", fault));
    return { headline: fault ? `Paper of ${this.frame.organisation[0] ?? "the organisation"} on ${this.frame.initiative}` : headline, headlineReplaced: fault !== undefined, message, why, impact };
  }
}

/** Words of asking and of rules: a headline may tell with them what the sentences tell with others. */
const generalStems = listContentStems(
  "think thinks find finds say says state states hold holds see sees wish wishes expect expects stress stresses note notes argue argues seek seeks want wants ask asks call calls support supports welcome welcomes oppose opposes believe believes consider considers suggest suggests recommend recommends urge urges request requests demand demands propose proposes recommend recommends favour favours push pushes plead pleads better good rule rules law laws regulation regulations policy policies proposal proposals requirement requirements EU European Commission",
);

/** The addressee of any paper. */
const publicWords = new Set("eu european europe union commission parliament council member state states".split(" "));

/** Words in quotation marks that no quote holds, as they stand in the sentence; else `undefined`. */
function findForeignCitation(sentence: string, quotes: readonly string[]): string | undefined {
  const pool = quotes.map(foldWords);
  for (const [, cited] of sentence.matchAll(/["\u201C]([^"\u201C\u201D]+)["\u201D]/g)) if (!pool.some((quote) => quote.includes(foldWords(cited as string)))) return cited;
  return undefined;
}

/** Checks a model's one sentence on an organisation: `reply` as it came, `entry` its own text in the register. */
export function checkDescription(reply: string, entry: PaperText, organisation: readonly string[]): { sentence?: PositionSentence; heldBack: HeldBack[]; counts: CheckCounts } {
  const read = readDescription(reply);
  if (!read) return { heldBack: [{ where: "reply", reason: "shape", found: reply.slice(0, 80) }], counts: { sentences: 0, sentencesKept: 0, quotes: 0, quotesKept: 0 } };
  const check = new Check(entry, { organisation, initiative: "" });
  const [sentence] = check.describe(read);
  return { ...(sentence && { sentence }), heldBack: check.heldBack, counts: check.counts };
}

/** Checks a model's answer for one paper of one organisation. `reply` is the answer as it came. */
export function checkReply(reply: string, paper: PaperText, frame: CheckFrame, finder?: QuoteFinder): Checked {
  const empty = { sentences: 0, sentencesKept: 0, quotes: 0, quotesKept: 0 };
  if (paper.quality !== "good") return { heldBack: [{ where: "paper", reason: "shape", found: `the paper is ${paper.quality}` }], counts: empty };
  const read = readReply(reply);
  if (!read.reply) return { heldBack: read.heldBack, counts: empty };
  const check = new Check(paper, frame, finder);
  const position = check.run(read.reply);
  return { ...(position && { position }), heldBack: [...read.heldBack, ...check.heldBack], counts: check.counts };
}

/** Three to five sentences in which a paper says what it asks for, chosen by rules and quoted as they stand. No summary, and never called one. */
import type { PaperText, Span } from "../model/index.js";
import { foldName } from "../normalise/fold.js";
import { endOfBody } from "../normalise/paper-body.js";
import { type AskingWords, askingWordsOf } from "./asking-words.js";
import { listSentences, type PaperSentence } from "./paper-sentences.js";

const fewest = 3;
const most = 5;
const shortest = 45;
const longest = 420;
/** Words of an item in a list, and of any other sentence, at least. */
const fewestWords = { item: 6, other: 8 };
/** Below a heading like "Recommendations" a list holds for so many characters. */
const listReach = 2_500;
/** Of one paper at most so much is quoted: the rest of what may be shown is for the words around. */
const mostCharacters = 1_050;

/** Begins by pointing at what stands before it. */
const leans =
  /^(?:and|but|then|also|this|these|those|that|such|however|moreover|furthermore|in addition|additionally|for (?:this|these) reasons?|therefore|it|they|dies|diese[rs]?|daher|deshalb|dabei|darüber hinaus|ces?|cette|cela|ainsi|de plus|en outre|toutefois|esto|estos|este|además|sin embargo|questo|questa|tale|inoltre|tuttavia|dit|deze|daarom|to|te|ponadto|isto|este|esta|além disso|detta|dessa|därför)(?!\p{L})/iu;
/** Wording of law, questions put by others, addresses, references. */
const foreign = /https?:|www\.|@|█|^["“«„]|\bet al\b|\bISBN\b|^(?:question|frage|domanda|pregunta)\s?\d|\.{4}|_{3}| \| |^(?:source|quelle|fonte|see|siehe|voir)\s?:/iu;
/** "Sollte sich …": what would be if, not what ought to be. */
const condition = /^(?:Sollten?|Should|Deveria|Dovesse|Mocht) /u;
const law = /^(?:article|artikel|articolo|artículo|artigo|recital|art\.|annex)\s?\d/iu;

/** "Whether an individual should be charged", "applications where … should be avoided": told within something else, and asked for by nobody. */
const withinOther = /(?<!\p{L})(?:whether|(?:applications|cases|situations|circumstances) (?:where|in which)|recogni[sz]ing that|, ob|savoir si|, of)(?!\p{L}).*$/isu;

interface Scored extends PaperSentence {
  score: number;
  asks: boolean;
  /** Asks for something, or says what the paper holds of it. */
  says: boolean;
}

/** What an institution proposes is not what the paper asks for. */
const ofTheInstitution =
  /(?:[Cc]ommission|Kommission|Commissione|Comisión|Comissão|Commissie|Komisja|\bEC\b|[Pp]roposal|Parliament)(?:’s|'s)? (?:\p{L}+ )?(?:proposes|suggests|recommends|demands|asks|schlägt|empfiehlt|regt|propose|souhaite|demande|propone|propõe|föreslår|stelt|proponuje)(?!\p{L})/u;
/** Tells what a document says or is, and not what its reader asks of it. */
const describesDocument =
  /^(?:(?:The|Der|Die|Das|Le|La|L’|L'|El|Il|O|A|De|Het)\s?)?(?:current |present |new |geltende |vorliegende |EU )?(?:white paper|proposal|draft|regulation|directive|commission|document|roadmap|communication|definition|act|report|call for evidence|weißbuch|vorschlag|entwurf|verordnung|richtlinie|kommission|mitteilung|livre blanc|proposition|règlement|commission|libro blanco|propuesta|reglamento|libro bianco|proposta|regolamento|livro branco|witboek|voorstel|vitboken|förslaget|kommissionen|hvidbogen|valkoinen kirja|komissio|ehdotus)(?: as (?:currently )?(?:drafted|proposed|published)| of \p{L}+(?: as currently drafted)?)? (?:also |rightly |correctly |already |itself )?(?:notes|includes|states|lists|defines|describes|mentions|recogni[sz]es|acknowledges|identifies|emphasi[sz]es|stresses|highlights|proposes|contains|nennt|enthält|sieht|beschreibt|betont|erkennt|definiert|prévoit|souligne|reconnaît|contient|propose|prevé|señala|reconoce|incluye|propone|prevede|riconosce|sottolinea|indica|lyfter|nämner|anger|betonar|föreslår|fremhæver|nævner|noemt|stelt|benadrukt|toteaa|korostaa|ehdottaa)(?!\p{L})/iu;
/** "Ensure that …", at the beginning of an item or sentence. */
const tellsToDo =
  /^(?:[\p{L} -]{3,60}: )?(?:Ensure|Establish|Extend|Create|Support|Strengthen|Introduce|Include|Provide|Promote|Encourage|Develop|Clarify|Avoid|Allow|Simplify|Reduce|Increase|Recogni[sz]e|Invest|Adopt|Define|Remove|Maintain|Facilitate|Prioriti[sz]e|Foster|Enhance|Improve|Expand|Implement|Incentivi[sz]e|Align|Harmoni[sz]e|Limit|Exclude|Require|Set up|Integrate|Accelerate|Streamline)\s/u;

/** "should" rather than "must": law is told in "must", wishes in "should". */
const wishes = /(?<!\p{L})(?:should|sollte[nt]?|wäre[n]?|devrai(?:t|ent)|debería\p{L}*|dovrebbe(?:ro)?|zou(?:den)?|powin\p{L}+|deveria\p{L}*|bör|borde|burde|tulisi|pitäisi)(?!\p{L})/iu;
/** Courtesies and remarks on the paper itself. */
const courtesy =
  /(?:below|following|outlines?|offer|these|present) (?:\p{L}+ ){0,3}(?:recommendations|comments|proposals)|consider (?:our|these) (?:comments|recommendations|suggestions|views)|följande synpunkter|Verständnis|Mehrfachbezeichnung|thank(?:s| you)|happy to (?:discuss|provide)|look forward|stand ready|appreciate the opportunity|welcomes? the opportunity|opportunity to (?:comment|provide|respond|submit|contribute)|Gelegenheit zur Stellungnahme|restons à (?:votre|la) disposition|a disposición|a disposizione|stehen .{0,40}zur Verfügung/iu;

const letterShare = (text: string): number => (text.match(/\p{L}/gu)?.length ?? 0) / Math.max(1, text.replace(/\s/g, "").length);

/** A sentence that can stand by itself. */
function isWhole({ text, item, closed }: PaperSentence): boolean {
  if (text.length < shortest || text.length > longest || text.split(/\s+/).length < fewestWords[item ? "item" : "other"]) return false;
  if (!/^[\p{Lu}\d„“"«(]/u.test(text) || foreign.test(text) || law.test(text) || condition.test(text) || courtesy.test(text)) return false;
  if (!(/[.!]["”»’)⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u.test(text) || (item && closed && !/[:?,;]$/.test(text)))) return false;
  return letterShare(text) > 0.8 && text !== text.toUpperCase() && !/\p{Lu}{3,} \p{Lu}{3,} \p{Lu}{3,}/u.test(text);
}

/** Words of the initiative's title that tell it from others: long ones, by their beginnings. */
function stemsOf(title: string): string[] {
  const common = new Set("european europe commission regulation directive union proposal initiative revision review impact assessment evaluation implementing delegated about under".split(" "));
  return [...new Set(foldName(title).split(" "))].filter((word) => word.length >= 4 && !common.has(word)).map((word) => word.slice(0, Math.max(4, word.length - 2)));
}

function scoreSentence(sentence: PaperSentence, words: AskingWords, stems: readonly string[], body: number, askedSince: number): Scored {
  const { text, start, heading, item } = sentence;
  const told = describesDocument.test(text);
  const main = text.replace(withinOther, "");
  const asks = !told && ((words.asks.test(text) && !ofTheInstitution.test(text)) || (words === askingWordsOf("en") && tellsToDo.test(text)));
  const ought = words.ought.test(main) || (item && start - askedSince < listReach);
  const folded = foldName(text).split(" ");
  const terms = stems.filter((stem) => folded.some((word) => word.startsWith(stem))).length;
  const place = start / Math.max(1, body);
  let score = (asks ? 5 : 0) + (ought ? 2.5 : 0) + (words.holds.test(text) ? 1.5 : 0) + Math.min(terms, 3) * 0.6;
  // What a paper asks for stands in its opening, among its recommendations, or at its end.
  if (place < 0.15 || place > 0.8) score += 0.8;
  if (words.heading.test(heading)) score += 1.5;
  if (leans.test(text)) score -= 1.5;
  if (wishes.test(main)) score += 0.8;
  if (item) score += 0.3;
  if (text.length < 70) score -= 0.7;
  if (text.length > 300) score -= 0.8;
  return { ...sentence, score, asks: asks || ought, says: !told && (asks || ought || words.holds.test(text)) };
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    foldName(text)
      .split(" ")
      .filter((word) => word.length > 3),
  );

function saysTheSame(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0.5 * Math.min(one.size, other.size);
}

/**
 * Places of the key passages in the order of the text; none where the paper has fewer than three sentences that ask or hold something.
 * `title` is that of the initiative. The choice rests on the text alone: place, words of the title, words of asking in the paper's language.
 */
export function chooseKeyPassages(paper: PaperText, title: string): Span[] {
  if (paper.quality !== "good") return [];
  const chosen: Scored[] = [];
  let characters = 0;
  for (const sentence of rankSentences(paper, title)) {
    // From the fourth on only what asks for something.
    if (chosen.length >= most || (chosen.length >= fewest && (!sentence.asks || sentence.score < 4))) break;
    if (characters + sentence.text.length > mostCharacters || chosen.some(({ text }) => saysTheSame(text, sentence.text))) continue;
    chosen.push(sentence);
    characters += sentence.text.length;
  }
  if (chosen.length < fewest) return [];
  return chosen.sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end }));
}

const mostOfResponse = 2;

/** Up to two sentences of a response's own text that ask or hold something, as they stand; none where it has none that stands alone. */
export function chooseAskingSentences(text: string, language: string | undefined, title: string): string[] {
  const asText: PaperText = { text, pages: [{ number: 1, start: 0, end: text.length }], language: language ?? "en", quality: "good", method: "response" };
  const chosen: Scored[] = [];
  for (const sentence of rankSentences(asText, title)) {
    if (chosen.length === mostOfResponse) break;
    if (!chosen.some((one) => saysTheSame(one.text, sentence.text))) chosen.push(sentence);
  }
  return chosen.sort((a, b) => a.start - b.start).map((one) => one.text);
}

/** Sentences that may stand alone and say something, those that ask most plainly first. */
function rankSentences(paper: PaperText, title: string): Scored[] {
  const words = askingWordsOf(paper.language);
  const stems = stemsOf(title);
  const body = endOfBody(paper);
  const sentences = listSentences(paper);
  let askedSince = Number.NEGATIVE_INFINITY;
  let lastHeading = "";
  return sentences
    .map((sentence) => {
      if (sentence.heading !== lastHeading && words.heading.test(sentence.heading)) askedSince = sentence.start;
      lastHeading = sentence.heading;
      return scoreSentence(sentence, words, stems, body, askedSince);
    })
    .filter((sentence) => sentence.says && sentence.score >= 1.5 && isWhole(sentence))
    .sort((a, b) => b.score - a.score || a.start - b.start);
}

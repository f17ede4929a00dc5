/** What never reaches a page whatever it rests on: words of wrongdoing, links and markup, and talk between a text and a machine. */
import { listMeant } from "./concepts.js";

const wrongdoing =
  /\b(?:fraud\w*|corrupt\w*|brib\w+|illegal\w*|unlawful\w*|illicit\w*|crim(?:e|es|inal|inals|inally|inality)\b|cheat\w*|li(?:ar|ars|ed|es to|ed to)\b|lying\b|scandal\w*|steal\w*|stole\w*|theft\w*|thie(?:f|ves)\b|launder\w*|cartels?\b|collu\w+|abus\w+|exploitat\w+|violat\w+|infring\w+|breach\w*|mislead\w*|misled\b|deceiv\w*|decepti\w*|deceit\w*|dishonest\w*|evad\w+|evasion\w*|guilt\w*|embezzl\w*|extort\w*|racket\w*|conspir\w+|sabotag\w*|negligen\w+|misconduct\w*|manipulat\w+|malpractice\w*|wrongdo\w*|smuggl\w*|counterfeit\w*|forg(?:ed|ery|eries)\b|blackmail\w*|terroris\w*|traffick\w*|slave\w*|murder\w*|kill(?:s|ed|ing|er|ers)?\b|poison\w*|greenwash\w*|swindl\w*|scam\w*|plunder\w*|(?<!anti-)dumping\b|money-grab\w*|nazi\w*|fascis\w*|genocid\w*|rape\w*|molest\w*|harass\w*|plagiari\w*|perjur\w*|lawbreak\w*|offend(?:er|ers|ed)\b|convict\w*|prosecut\w*|indict\w*|culprit\w*|unethical\w*|immoral\w*|malicious\w*|mafia\w*|gangster\w*|defraud\w*|dodg(?:e|es|ed|ing|er|ers)\b|rip(?:s|ped|ping)?[\s-]?off\w*|price[\s-]?(?:fix|goug)\w*|goug(?:e|es|ed|ing)\b|unscrupulous\w*|ruthless\w*|flout\w*|contraven\w*|circumvent(?:s|ed|ing)?\b|(?:break|breaks|breaking|broke|broken)\s+(?:\w+\s+)?(?:laws?|rules?)\b|against the law|bogus|fake[sd]?\b|faking|sham\b|hoax\w*|anti-?competitive\w*|antitrust|unfair (?:practices?|competition|trading)|misus\w+|misappropriat\w*|predator\w*|prey(?:s|ed|ing)?\b|profiteer\w*|child labou?r|forced labou?r|sweatshop\w*|blam(?:e|es|ed|ing)\b|sued\b|suing\b|lawsuits?\b|culpab\w*|kickback\w*|nepotis\w*|cronyis\w*|espionage|spying|spied\b|rogue\w*|shady\b|hoodwink\w*|trick(?:s|ed|ing|ery)\b|disinform\w*|misinform\w*|falsif\w*|tamper(?:s|ed|ing)?\b|complicit\w*|disgrace\w*|shameful\w*|perfid\w*|treacher\w*|betray\w*|pollut(?:es|ed|ers?)\b|monopoli[sz]\w*|exploit(?:s|ed|ing)? (?:workers?|consumers?|customers?|people|children|women|migrants?|users?)|(?:tax|regulatory|law)[\s-](?:avoid\w*|evas\w*|haven\w*|cheat\w*))/i;

/** A word of wrongdoing in an English text, or `undefined`. */
export const findWrongdoing = (text: string): string | undefined => wrongdoing.exec(text)?.[0];

/** What a sentence of ours is written with. Letters that merely look like these, digits of other scripts and raised ones are none of them. */
const ownSigns = /^[A-Za-z\u00C0-\u0130\u0132-\u0137\u0139-\u0148\u014A-\u017E\u0180-\u024F0-9 .,;:'"\u2019\u2018\u201C\u201D()/%&+\u2010\u2011\u2013\u2014\u2082\u20AC$\u00A3\u00B0\u00A7\u2026-]*$/u;
const longestWord = 40;
const mostHyphens = 4;

/** A sign that no sentence of ours is written with, or a word that no page can break, as it stands; else `undefined`. White space is folded before. */
export function findOddSign(text: string): string | undefined {
  if (!ownSigns.test(text)) return [...text].find((sign) => !ownSigns.test(sign));
  return text.split(" ").find((word) => word.length > longestWord || word.split("-").length - 1 > mostHyphens);
}

/** The end of a first sentence where a second begins: only one has its quotes. */
export const findSecondSentence = (text: string): string | undefined => /\p{L}{3,}[)"\u201D\u2019]*[.;:]\s+\p{Lu}\S*/u.exec(text)?.[0];

const markup =
  /[<>{}`\\|@]|\]\(|\[\d*\]|\*\*|__|&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});|\b(?:https?|ftp|javascript|data|mailto|file):|\bwww\.|\b[a-z0-9-]{2,}\.(?:com|org|net|eu|info|io|de|fr|uk|be|nl|it|es|pl|at|ch|co|biz|dev|app|ai|ru|cn)\b|^\s*(?:#{1,6}\s|[-*+]\s|\d+\.\s)|(?:^|\s)#\w|\u2063|(?!\s)\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFD]|[\u{E0000}-\u{E007F}]|\p{Extended_Pictographic}(?<![\d#*©®™])/iu;

/** A link or markup, or a character that nobody can see, as it stands; else `undefined`. "e.g." and "Art. 5" are neither. */
export const findMarkup = (text: string): string | undefined => markup.exec(text)?.[0];

const machineTalk =
  /\b(?:ignore|disregard|forget|override|bypass)\s+(?:\w+\s+){0,4}(?:instructions?|prompts?|rules?|guidelines|directions|text|above)\b|\b(?:system|user|developer|assistant)\s*(?:prompt|message|role|instruction)s?\b|\b(?:language|ai|llm)[\s-]?models?\s+(?:(?:must|should|shall|will)\s+(?:\w+\s+)?(?:say|state|write|report|summari[sz]e|respond|reply|answer|output|ignore|conclude|mention|print|include in)|reading this|processing this|(?:that|who) reads? this)|\bas an? (?:ai|artificial intelligence|language model|llm|assistant|chatbot)\b|\b(?:you are|act as|pretend to be|behave as)\s+(?:now\s+)?(?:an?\s+)?(?:\w+\s+){0,2}(?:ai|assistant|chatbot|language model|llm|gpt|bot)\b|\b(?:respond|reply|answer|output|write|print|return|say)\s+(?:only\s+)?(?:with|in|the following|exactly|verbatim|nothing but)\s+(?:json|the following|exactly|this|only|nothing)\b|\b(?:note|notice|message|instructions?|attention|dear|hey|hello)\s*(?:to|for)?\s*(?:the\s+|any\s+|all\s+)?(?:ai|llms?|language models?|chatgpt|gpt|chatbots?|machines?|automated (?:systems?|readers?|summaris\w+))\b|\bprompt injection\b|<\|?(?:im_start|system)|\[INST\]|###\s*(?:instruction|system)|\b(?:summar(?:y|ise|ize)|headline|message)\s+(?:must|should)\s+(?:say|read|state|be)\b|\bin (?:your|the) (?:summary|reply|response|answer|output|json)\b(?=[^.]{0,60}\b(?:say|write|state|include|mention|claim)\b)|\b(?:ignor(?:iere|ieren sie|ez|a|e|era|uj|eer)|vergiss|oubliez|olvida|dimentica|vergeet|sivuuta|zignoruj|glem|ne tenez pas compte des)\s+(?:\p{L}+\s+){0,4}(?:anweisungen|instructions|instrucciones|istruzioni|instruções|instructies|instruktioner|instrukser|ohjeet|polecenia|instrukcje)\b/iu;

/** Words that speak to or as a machine, as they stand; else `undefined`. */
export const findMachineTalk = (text: string): string | undefined => machineTalk.exec(text)?.[0];

/** Words of English grammar. */
const englishWords =
  /\b(?:the|and|that|would|should|could|with|their|its|which|by|of|from|they|are|than|this|these|those|be|has|have|who|when|what|for|it|is|in|to|on|as|an|a|or|not|can|may|might|must|will|only|too|some|all|before|after|between|over|under|more|less|make|makes)\b/gi;
/** Words of grammar of the languages beside it that English does not share. */
const otherWords =
  /\b(?:der|die|das|und|nicht|ein|eine|den|dem|zu|le|la|les|des|et|une|est|du|el|los|las|una|y|il|che|di|per|della|os|um|uma|de|het|een|van|en|och|att|det|som|av|af|og|ja|ei|nie|się|w|na)\b/gi;
const certainlyEnglish =
  /\b(?:the|and|that|would|should|could|their|its|which|they|than|this|these|those|have|with|asks?|calls|supports?|opposes?|proposes|requests|wants?|welcomes?|recommends|urges|believes|considers|does|not|will|may|might|must|can|are|too|more|less|should|between|over|thirds?|half|companies|customers|states|rules|has|from|been|were|was)\b/i;

/** Whether a sentence is English: Latin letters, and words of its grammar, one of them found in no neighbouring language, or words of policy as English has them. */
export function isEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  if (!letters.length || latin.length !== letters.length) return false;
  const words = text.match(/\p{L}+/gu) ?? [];
  const [grammar, other] = [englishWords, otherWords].map((pattern) => text.match(pattern)?.length ?? 0) as [number, number];
  if (other === 0 && listMeant(text, "en").filter(({ concepts }) => concepts.length > 0).length >= words.length / 2) return true;
  return certainlyEnglish.test(text) && grammar > other && grammar >= Math.min(2, words.length / 8) && grammar / words.length >= 0.12;
}

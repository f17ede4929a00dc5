/** What never reaches a page whatever it rests on: words of wrongdoing, links and markup, and talk between a text and a machine. */

const wrongdoing =
  /\b(?:fraud\w*|corrupt\w*|brib\w+|illegal\w*|unlawful\w*|illicit\w*|crim(?:e|es|inal|inals|inally|inality)\b|cheat\w*|li(?:ar|ars|ed|es to|ed to)\b|lying\b|scandal\w*|steal\w*|stole\w*|theft\w*|thie(?:f|ves)\b|launder\w*|cartels?\b|collu\w+|abus\w+|exploitat\w+|violat\w+|infring\w+|breach\w*|mislead\w*|misled\b|deceiv\w*|decepti\w*|deceit\w*|dishonest\w*|evad\w+|evasion\w*|guilt\w*|embezzl\w*|extort\w*|racket\w*|conspir\w+|sabotag\w*|negligen\w+|misconduct\w*|manipulat\w+|malpractice\w*|wrongdo\w*|smuggl\w*|counterfeit\w*|forg(?:ed|ery|eries)\b|blackmail\w*|terroris\w*|traffick\w*|slave\w*|murder\w*|kill(?:s|ed|ing|er|ers)?\b|poison\w*|greenwash\w*|swindl\w*|scam\w*|plunder\w*|(?<!anti-)dumping\b|money-grab\w*|nazi\w*|fascis\w*|genocid\w*|rape\w*|molest\w*|harass\w*|plagiari\w*|perjur\w*|lawbreak\w*|offend(?:er|ers|ed)\b|convict\w*|prosecut\w*|indict\w*|culprit\w*|unethical\w*|immoral\w*|malicious\w*|mafia\w*|gangster\w*)/i;

/** A word of wrongdoing in an English text, or `undefined`. */
export const findWrongdoing = (text: string): string | undefined => wrongdoing.exec(text)?.[0];

const markup =
  /[<>{}`\\|@]|\]\(|\[\d*\]|\*\*|__|&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});|\b(?:https?|ftp|javascript|data|mailto|file):|\bwww\.|\b[a-z0-9-]{2,}\.(?:com|org|net|eu|info|io|de|fr|uk|be|nl|it|es|pl|at|ch|co|biz|dev|app|ai|ru|cn)\b|^\s*(?:#{1,6}\s|[-*+]\s|\d+\.\s)|(?:^|\s)#\w|\u2063|(?!\s)\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFD]|[\u{E0000}-\u{E007F}]|\p{Extended_Pictographic}(?<![\d#*©®™])/iu;

/** A link or markup, or a character that nobody can see, as it stands; else `undefined`. "e.g." and "Art. 5" are neither. */
export const findMarkup = (text: string): string | undefined => markup.exec(text)?.[0];

const machineTalk =
  /\b(?:ignore|disregard|forget|override|bypass)\s+(?:\w+\s+){0,4}(?:instructions?|prompts?|rules?|guidelines|directions|text|above)\b|\b(?:system|user|developer|assistant)\s*(?:prompt|message|role|instruction)s?\b|\b(?:language|ai|llm)[\s-]?models?\s+(?:must|should|shall|will|reading|processing|that reads?|who reads?)|\bas an? (?:ai|artificial intelligence|language model|llm|assistant|chatbot)\b|\b(?:you are|act as|pretend to be|behave as)\s+(?:now\s+)?(?:an?\s+)?(?:\w+\s+){0,2}(?:ai|assistant|chatbot|language model|llm|gpt|bot)\b|\b(?:respond|reply|answer|output|write|print|return|say)\s+(?:only\s+)?(?:with|in|the following|exactly|verbatim|nothing but)\s+(?:json|the following|exactly|this|only|nothing)\b|\b(?:note|notice|message|instructions?|attention|dear|hey|hello)\s*(?:to|for)?\s*(?:the\s+|any\s+|all\s+)?(?:ai|llms?|language models?|chatgpt|gpt|chatbots?|machines?|automated (?:systems?|readers?|summaris\w+))\b|\bprompt injection\b|\bchatgpt\b|\bgpt-?\d|\b(?:summar(?:y|ise|ize)|headline|message)\s+(?:must|should)\s+(?:say|read|state|be)\b|\bin (?:your|the) (?:summary|reply|response|answer|output|json)\b(?=[^.]{0,60}\b(?:say|write|state|include|mention|claim)\b)|\bignor(?:iere|ieren sie|ez|a|e)\s+(?:\p{L}+\s+){0,4}(?:anweisungen|instructions|instrucciones|istruzioni|instruções)\b/iu;

/** Words that speak to or as a machine, as they stand; else `undefined`. */
export const findMachineTalk = (text: string): string | undefined => machineTalk.exec(text)?.[0];

/** Words of English grammar that the neighbouring languages do not share. */
const englishWords = /\b(?:the|and|that|would|should|could|with|their|its|which|by|of|from|they|are|than|this|these|those|be|has|have|who|when|what|for|it|is)\b/gi;
const certainlyEnglish =
  /\b(?:the|and|that|would|should|could|their|its|which|they|than|this|these|those|have|with|asks?|calls|supports?|opposes?|proposes|requests|wants?|welcomes?|recommends|urges|believes|considers|does|not|will)\b/i;

/** Whether a sentence is English: Latin letters, and words of its grammar, one of them found in no neighbouring language. */
export function isEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  const words = text.match(/\p{L}+/gu) ?? [];
  const grammar = text.match(englishWords) ?? [];
  return letters.length > 0 && latin.length === letters.length && certainlyEnglish.test(text) && grammar.length >= Math.min(2, words.length / 8) && grammar.length / words.length >= 0.12;
}

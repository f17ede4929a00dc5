/** Words that hold sentences together, by language, under the fold: they tell in which language a subject is written, and carry little of what is looked for. */

const lists: Record<string, string> = {
  en: "the of and to in on for with by from at as is are be its about this that their between into under how what which after",
  de: "der die das und zu zum zur im mit den des dem von fur auf uber aus bei nach ein eine einer einen sowie durch ist sich als wie bzw zwischen gegen vom ihre",
  fr: "le la les des du de et sur pour dans avec une un aux par en au est que qui entre leur sa ses plus ce cette suite",
  it: "il lo gli della dei delle del di e per con sul sulla nel nella alla dal un una in che tra degli agli sono dell sugli all",
  es: "el la los las de del y para con por en una un sobre al se que entre su sus como es ante",
  pt: "o os as da das do dos de e para com por em uma um sobre ao no na nos nas que entre pela pelo sua",
  nl: "het een van en de voor met op in over aan bij naar door uit te om tot zijn tussen onder als dat deze",
  sv: "och att det som en av for med pa till den om i ett fran inom hos eller samt mellan kring nya ska",
  da: "og at det som en af for med pa til den om i et fra inden hos eller samt mellem vedrorende nye skal",
  fi: "ja ei etta tai seka kanssa myos sen joka mukaan kuin liittyen koskien uudet osalta",
  ro: "si de la in cu pentru din pe un o al ale care privind prin despre sau intre catre este",
  hu: "es az egy hogy nem is a meg valamint vagy szerint kozott szolo alapjan uj",
  pl: "i w na z do o oraz dla przez sie po od jest ze przy nad dotyczace sprawie",
  cs: "a v na s pro ze se o z do k od je po pri ve za jak i dle nebo",
  // Of Greek only what no other language writes so in Latin letters: its script tells it.
  el: "kai tou tis gia apo stin",
};

/** Language → its words. */
const byLanguage: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(lists).map(([language, text]) => [language, new Set(text.split(" "))]));

/** Word → languages that have it. */
export const languagesOfWord: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const [language, words] of byLanguage) for (const word of words) found.set(word, [...(found.get(word) ?? []), language]);
  return found;
})();

/** Whether the word holds sentences together in any of the languages. Numbers and what a single language uses as a name are none. */
export const isFunctionWord = (word: string): boolean => languagesOfWord.has(word);

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperText } from "../model/index.js";
import { chooseKeyPassages } from "./key-passages.js";
import { pageAt, quotePaper } from "./quote-paper.js";

const paperOf = (text: string, language: string, more: Partial<PaperText> = {}): PaperText => ({
  text,
  pages: [{ number: 1, start: 0, end: text.length }],
  language,
  quality: "good",
  method: "test",
  ...more,
});
const chosen = (paper: PaperText, title = "Rules on lamps"): string[] => chooseKeyPassages(paper, title).map(({ start, end }) => paper.text.slice(start, end));

/** Two sentences that only tell, then three that ask, in every language that has a list of words. */
const papers: [language: string, tells: string, asks: [string, string, string]][] = [
  [
    "en",
    "The Association of Invented Lamps was founded in the year 1950 in a small town.",
    [
      "We call on the Commission to make lamps that can be opened with a simple tool.",
      "Every shop should be given the parts that it needs to repair an old lamp.",
      "The period for comments must be extended until the end of the next year.",
    ],
  ],
  [
    "de",
    "Der Verband der erfundenen Lampen wurde im Jahr 1950 in einer kleinen Stadt gegründet.",
    [
      "Wir fordern die Kommission auf, Lampen vorzusehen, die mit einfachem Werkzeug geöffnet werden.",
      "Jede Werkstatt sollte die Teile bekommen, die sie für eine Reparatur braucht.",
      "Die Frist für Stellungnahmen muss bis zum Ende des nächsten Jahres verlängert werden.",
    ],
  ],
  [
    "fr",
    "L’association des lampes inventées a été fondée en 1950 dans une petite ville.",
    [
      "Nous demandons à la Commission de prévoir des lampes qui s’ouvrent avec un outil simple.",
      "Chaque atelier devrait recevoir les pièces nécessaires pour réparer une lampe ancienne.",
      "Le délai pour les commentaires doit être prolongé jusqu’à la fin de l’année prochaine.",
    ],
  ],
  [
    "es",
    "La asociación de lámparas inventadas nació en el año 1950 en una ciudad pequeña.",
    [
      "Pedimos a la Comisión que prevea lámparas que se abran con una herramienta sencilla.",
      "Cada taller debería recibir las piezas que necesita para reparar una lámpara vieja.",
      "El plazo para los comentarios debe ampliarse hasta el final del año próximo.",
    ],
  ],
  [
    "it",
    "L’associazione delle lampade inventate nacque nel 1950 in una piccola città.",
    [
      "Chiediamo alla Commissione di prevedere lampade che si aprano con un attrezzo semplice.",
      "Ogni officina dovrebbe ricevere i pezzi che servono a riparare una vecchia lampada.",
      "Il termine per le osservazioni deve essere prorogato fino alla fine del prossimo anno.",
    ],
  ],
  [
    "nl",
    "De vereniging van verzonnen lampen is in 1950 in een kleine stad opgericht.",
    [
      "Wij vragen de Commissie om lampen die met eenvoudig gereedschap open kunnen.",
      "Elke werkplaats zou de onderdelen moeten krijgen om een oude lamp te herstellen.",
      "De termijn voor opmerkingen moet tot het einde van volgend jaar worden verlengd.",
    ],
  ],
  [
    "pl",
    "Stowarzyszenie Zmyślonych Lamp powstało w 1950 roku w małym mieście.",
    [
      "Apelujemy do Komisji o lampy, które można otworzyć zwykłym narzędziem w domu.",
      "Każdy zakład powinien otrzymać części potrzebne do naprawy starej lampy.",
      "Termin zgłaszania uwag musi zostać przedłużony do końca przyszłego roku.",
    ],
  ],
  [
    "pt",
    "A associação das lâmpadas inventadas nasceu em 1950 numa cidade pequena.",
    [
      "Solicitamos à Comissão que preveja lâmpadas que se abram com uma ferramenta simples.",
      "Cada oficina deveria receber as peças de que precisa para reparar uma lâmpada velha.",
      "O prazo para comentários deve ser prolongado até ao fim do próximo ano.",
    ],
  ],
  [
    "sv",
    "Föreningen för påhittade lampor grundades år 1950 i en liten stad vid havet.",
    [
      "Vi uppmanar kommissionen att kräva lampor som kan öppnas med enkla verktyg.",
      "Varje verkstad bör få de delar som den behöver för att laga en gammal lampa.",
      "Tiden för synpunkter måste förlängas till slutet av nästa år för alla.",
    ],
  ],
];

describe("key passages", () => {
  it.each(papers)("finds what a paper in %s asks for", (language, tells, asks) => {
    expect(chosen(paperOf(`${tells} ${asks.join(` ${tells} `)} ${tells}`, language))).toEqual(asks);
  });
  it("gives none where fewer than three sentences ask or hold anything, and none of a paper that cannot be quoted", () => {
    const [, tells, asks] = papers[0] as (typeof papers)[0];
    expect(chosen(paperOf(`${tells} ${asks[0]} ${tells} ${asks[1]}`, "en"))).toEqual([]);
    expect(chosen(paperOf(asks.join(" "), "en", { quality: "garbled" }))).toEqual([]);
  });
  it("takes at most five, in the order of the text, and none that says the same again", () => {
    const many = [
      "We recommend that cables carry a red sign near their plug.",
      "Smaller workshops should receive training before anything changes for them.",
      "We urge the Council to keep taxes on repairs below those on new goods.",
      "Imports from third countries must meet exactly these requirements too.",
      "We propose a fund that pays half the price of every mended switch.",
      "Schools should teach how electricity is measured and made safe at home.",
      "We ask for one single form instead of twenty-seven national ones.",
    ];
    const found = chosen(paperOf([...many, many[0]].join(" "), "en"));
    expect(found).toHaveLength(5);
    expect(found).toEqual(many.filter((sentence) => found.includes(sentence)));
  });
  it("passes over law, addresses, hidden contacts, questions, footnotes and what the Commission proposes", () => {
    const asks = (papers[0] as (typeof papers)[0])[2];
    const other = [
      "Article 5 must be read together with the annex of the directive on lamps.",
      "More must be said about it on https://lamps.example where everybody should look.",
      "For this you should write to ██████████ ████ who must know all about lamps.",
      "Should every lamp in the Union really be opened by its owner at home?",
      "The Commission proposes lamps that nobody in the whole wide world can open.",
    ];
    const note = "12 We demand that every note should be quoted although it stands at the foot.";
    const body = `${asks.join(" ")} ${other.join(" ")}`;
    const paper = paperOf(`${body}\n${note}`, "en", {
      pages: [
        { number: 1, start: 0, end: body.length },
        { number: 1, start: body.length, end: body.length + note.length + 1 },
      ],
    });
    expect(chosen(paper)).toEqual(asks);
  });
  it("takes items of a list below a heading that announces requests", () => {
    const items = ["Better access to spare parts for small shops", "One mark for all lamps that can be repaired", "A longer period before the rules on lamps apply"];
    expect(chosen(paperOf(`Our recommendations\n${items.map((item) => `• ${item}`).join("\n")}\nAnnex`, "en"))).toEqual([]);
    const long = items.map((item) => `${item}, as in other trades`);
    expect(chosen(paperOf(`Our recommendations\n${long.map((item) => `• ${item}`).join("\n")}\nAnnex`, "en"))).toEqual(long);
  });
});

describe("excerpts", () => {
  const text = Array.from({ length: 2_000 }, (_, i) => `word${i}`).join(" ");
  const paper = paperOf(text, "en", {
    pages: [
      { number: 1, start: 0, end: 9_000 },
      { number: 2, start: 9_000, end: text.length },
    ],
  });
  it("shows whole words around each quote, and which page it begins on", () => {
    const start = text.indexOf("word1500");
    const [excerpt] = quotePaper(paper, [{ start, end: start + 17 }]);
    expect(excerpt?.page).toBe(2);
    expect(pageAt(paper, start)).toBe(2);
    expect(excerpt?.marks).toEqual([{ start, end: start + 17 }]);
    expect(excerpt?.text).toContain("word1500 word1501");
    expect(excerpt?.text).toMatch(/^word\d+ .* word\d+$/);
    expect(text).toContain(` ${excerpt?.text} `);
  });
  it("never shows more than 1,500 characters of a paper, and every kept quote stands in an excerpt", () => {
    const spans = fc.array(
      fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 700 })).map(([start, length]) => ({ start, end: Math.min(text.length, start + length) })),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, (quotes) => {
        const excerpts = quotePaper(paper, quotes);
        expect(excerpts.reduce((sum, excerpt) => sum + excerpt.text.length, 0)).toBeLessThanOrEqual(1_500);
        for (const { start, end, text: shown, marks } of excerpts) {
          expect(shown).toBe(text.slice(start, end));
          expect(marks.length).toBeGreaterThan(0);
          for (const mark of marks) expect(mark.start >= start && mark.end <= end && quotes.some((quote) => quote.start === mark.start && quote.end === mark.end)).toBe(true);
        }
        expect(excerpts.flatMap(({ marks }) => marks)[0]).toBeDefined();
      }),
    );
  });
});

/** Texts of papers for tests: the real ones where they lie beside the repository, small ones of our own otherwise. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { PaperText } from "../src/model/index.js";
import { PaperReader } from "../src/papers/read-paper.js";
import { realDocuments } from "./real-documents.js";

const folder = path.join(realDocuments, "have-your-say", "attachments");

/** Plainly invented; long enough to take quotes of every kind from. */
const ownTexts = [
  `On the repair of goods

Aardvark Appliances was founded in 1998 and repairs 1,500 washing machines a year in 12 workshops. We wel-
come the proposal of 22 March 2023 and ask for three changes. First, spare parts for “white goods” should be
available for 10 years, at prices that do not exceed 30 % of the price of the device. Second, independent
repairers – not only those authorised by a producer – should have access to diagnostic software. Third, a
second-hand device that was refurbished should not be treated as waste under Directive 2008/98/EC.

We do not support an obligation to repair when the price of the repair is higher than that of a new device.
The effect would be office work without benefit; difficult files would fill the offices of our efficient and
affluent neighbours. In 2022, 47 of our 112 customers were told that their device could not be repaired.`,
  `Stellungnahme zur Überarbeitung der Verpackungsrichtlinie

Der Verband der erfundenen Flaschenabfüller vertritt 214 Betriebe mit rund 9.000 Beschäftigten. Wir fordern die Kom-
mission auf, die Mehrwegquote von 25 % bis zum 1. Januar 2030 nicht zu erhöhen. „Einweg“ und „Mehrweg“ sind
keine Gegensätze – sie ergänzen sich. Ein Pfandsystem würde die Rücklaufquote auf 90 % heben und kleine Betriebe
nicht belasten, sofern die Übergangsfrist mindestens fünf Jahre beträgt. Die Kosten von 3,5 Mio. Euro je Standort
können viele Betriebe nicht allein tragen, und wir bitten daher um Förderung aus dem Fonds für Kreislaufwirtschaft.`,
  `Contribution sur la taxation de l’énergie

L’association imaginaire des boulangers n’est pas favorable à une taxe de 12 € par mégawattheure. Nous demandons une
exonération pour les fours de moins de 50 kW, car « la cuisson du pain » ne peut pas être reportée à la nuit. Une
baisse de la taxe permettrait d’embaucher 800 apprentis d’ici à 2027 et d’éviter la fermeture de petites boulangeries
dans les communes rurales. Les grandes surfaces ne devraient pas bénéficier d’un taux plus bas que les artisans.`,
];

export interface NamedPaper extends PaperText {
  name: string;
}

/** Papers of which the text is good. Read anew, about a minute for the real ones. */
export async function loadPapers(): Promise<NamedPaper[]> {
  if (!existsSync(folder)) {
    return ownTexts.map((text, i) => ({
      name: `own text ${i + 1}`,
      text,
      pages: [{ number: 1, start: 0, end: text.length }],
      language: ["en", "de", "fr"][i] as string,
      quality: "good",
      method: "written for a test",
    }));
  }
  const reader = new PaperReader();
  try {
    const names = readdirSync(folder)
      .filter((name) => /\.(?:pdf|docx|txt)$/i.test(name))
      .sort();
    const papers = await Promise.all(names.map(async (name) => ({ name, ...(await reader.read(readFileSync(path.join(folder, name)), name)) })));
    return papers.filter(({ quality }) => quality === "good");
  } finally {
    reader.close();
  }
}

/** Papers to text: reading order, notes, running lines, other formats; and what hostile files come to. */
import { afterAll, describe, expect, it } from "vitest";
import type { PaperText } from "../src/model/index.js";
import { PaperReader, readPaper } from "../src/papers/read-paper.js";
import { assemblePdf, makeBombPdf, makePdf, makeScanPdf, type PlacedLine } from "./make-pdf.js";
import { makeDocx, makeZip, wordNotes } from "./make-zip.js";

const reader = new PaperReader();
afterAll(() => reader.close());
const read = (bytes: Buffer | string, name = "paper.pdf"): Promise<PaperText> => reader.read(Buffer.from(bytes), name);

/** Sentences of which a paper may consist, long enough to tell a language by. */
const sentences = [
  "We call on the Commission to repair the rules on lamps before the next summer begins.",
  "Makers of lamps should give every shop the parts that it needs to mend them.",
  "A lamp that cannot be opened must carry a mark that a buyer can read.",
  "The Association of Invented Lamps brings together forty makers from nine countries.",
];
const prose = sentences.join(" ");
/** Lines of so many characters at most, set one under the other. */
function setColumn(text: string, x: number, top: number, width: number, size = 11): PlacedLine[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, i) => ({ x, y: top - 14 * i, text: line, size }));
}

describe("papers: text and pages", () => {
  it("reads a page, tells the language, and gives every page its place", async () => {
    const paper = await read(makePdf([setColumn(prose, 60, 760, 80), setColumn("Second page. ".repeat(12).trim(), 60, 760, 80)]));
    expect(paper).toMatchObject({ quality: "good", language: "en", method: "pdf, reader 2" });
    expect(paper.text.startsWith(prose)).toBe(true);
    expect(paper.pages.map(({ number }) => number)).toEqual([1, 2]);
    const [first, second] = paper.pages as [PaperText["pages"][0], PaperText["pages"][0]];
    expect(first.start).toBe(0);
    expect(first.end).toBe(second.start);
    expect(paper.text.slice(second.start, second.start + 12)).toBe("Second page.");
    expect(second.end).toBe(paper.text.length);
  });
  it("reads one column after the other, and what runs over both where it stands", async () => {
    const left = "Left column begins here and goes on for quite some lines so that nobody can take it for a table, telling of lamps that last.";
    const right = "Right column comes second and is as long as the other one, telling of lamps that break and of shops that want to mend them.";
    const page = [
      { x: 60, y: 780, text: "A headline that runs over the whole width of the page and over both of its columns", size: 11 },
      ...setColumn(left, 60, 740, 30),
      ...setColumn(right, 310, 740, 30),
      { x: 60, y: 560, text: "A closing line that runs over the whole width of the page and over both of its columns" },
    ];
    const { text } = await read(makePdf([page]));
    expect(text.replace(/\n/g, " ")).toBe(
      `A headline that runs over the whole width of the page and over both of its columns ${left} ${right} A closing line that runs over the whole width of the page and over both of its columns`,
    );
  });
  it("reads a table cell by cell, so that no sentence runs from one into another", async () => {
    const cell = (text: string, column: number, top: number) => setColumn(text, 60 + 180 * column, top, 26);
    const page = [
      ...setColumn("The table below tells what the association asks for, article by article, and why it does so.", 60, 780, 90),
      ...["Article", "What is asked for", "Reason"].flatMap((text, column) => cell(text, column, 740)),
      ...cell("Article 4 on spare parts of lamps", 0, 712),
      ...cell("Spare parts should be sold for ten years at a fair price.", 1, 712),
      ...cell("Lamps are thrown away when a single part is missing.", 2, 712),
      ...cell("Article 9 on the marks of lamps", 0, 650),
      ...cell("Marks should be large enough to be read without glasses.", 1, 650),
      ...cell("Buyers cannot read what is printed on a lamp today.", 2, 650),
      { x: 60, y: 590, text: "Lamps sold" },
      { x: 240, y: 590, text: "9,000" },
      { x: 420, y: 590, text: "12,000" },
      ...setColumn("Below the table the text goes on as it did before, over the whole width of the page.", 60, 550, 90),
    ];
    const { text } = await read(makePdf([page]));
    expect(text.split("\n")).toEqual([
      "The table below tells what the association asks for, article by article, and why it does so.",
      "Article | What is asked for | Reason",
      "Article 4 on spare parts of lamps",
      "Spare parts should be sold for ten years at a fair price.",
      "Lamps are thrown away when a single part is missing.",
      "Article 9 on the marks of lamps",
      "Marks should be large enough to be read without glasses.",
      "Buyers cannot read what is printed on a lamp today.",
      "Lamps sold | 9,000 | 12,000",
      "Below the table the text goes on as it did before, over the whole width of the page.",
    ]);
  });
  it("keeps a letter's reference and address beside the text apart from it", async () => {
    const body = "We call on the Commission to repair the rules on lamps before the next summer begins, and to give every shop the parts that it needs. ".repeat(3).trim();
    const note = ["Our sign: AB/12", "Department 3", "Lamp Street", "www.lamps.example", "Page of a letter"].map((text, i) => ({ x: 460, y: 740 - 28 * i, text }));
    const { text } = await read(makePdf([[...setColumn(body, 60, 740, 62), ...note]]));
    expect(text.replace(/\s+/g, " ").startsWith(body)).toBe(true);
  });
  it("joins words parted at a line's end, keeps the hyphens of compounds", async () => {
    const lines = [
      "The refur-",
      "bished lamps of the long-term plan are second-",
      "hand goods, and second-hand goods need a plan for an EU-",
      "Label. They also need German Energie- und Lampenpolitik, which",
      "is a long-",
      "term matter that concerns everybody in every country of the Union and beyond it.",
    ];
    const { text } = await read(makePdf([lines.map((line, i) => ({ x: 60, y: 760 - 14 * i, text: line }))]));
    for (const words of ["refurbished lamps", "second-hand goods, and", "EU-Label", "Energie- und", "long-term matter"]) expect(text).toContain(words);
  });
  it("leaves out what stands on every page, and puts footnotes behind the body", async () => {
    const pages = [1, 2, 3].map((number) => [
      { x: 60, y: 810, text: "Association of Invented Lamps" },
      ...setColumn(`Page text ${["one", "two", "three"][number - 1]}. ${prose}`, 60, 740, 80),
      { x: 60, y: 130, text: `${number} Note of page ${number}, which says where it comes from.`, size: 8 },
      { x: 290, y: 30, text: `Page ${number} of 3` },
    ]);
    const { text, pages: places } = await read(makePdf(pages));
    expect(text).not.toContain("Association of Invented Lamps Page");
    expect(text).not.toMatch(/Page \d of 3/);
    expect(text.match(/^Association of Invented Lamps$/m)).toBeNull();
    expect(text.indexOf("Note of page 1")).toBeGreaterThan(text.indexOf("Page text three"));
    expect(places.map(({ number }) => number)).toEqual([1, 2, 3, 1, 2, 3]);
    const at = text.indexOf("Note of page 2");
    expect(places.find(({ start, end }) => at >= start && at < end)?.number).toBe(2);
  });
  it("raises the mark of a footnote, so that it does not run together with the word", async () => {
    const { text } = await read(
      makePdf([[{ x: 60, y: 700, text: "Lamps last" }, { x: 113, y: 704, text: "12", size: 6 }, { x: 124, y: 700, text: "for ten years." }, ...setColumn(prose, 60, 660, 80)]]),
    );
    expect(text).toContain("Lamps last¹² for ten years.");
  });
  it("hides contacts and the names below a greeting at equal length", async () => {
    const lines = [
      ...setColumn(prose, 60, 760, 80).map(({ text }) => text),
      "Contact: Erfunda Musterfrau",
      "Musterstraße 12, write to erfunda@lamps.example",
      "Kind regards,",
      "Erfunda Musterfrau",
      "Secretary of the Association",
    ];
    const bytes = makePdf([lines.map((text, i) => ({ x: 60, y: 760 - 16 * i, text }))]);
    const { text } = await read(bytes);
    expect(text).not.toMatch(/Musterfrau|Musterstra|@/);
    expect(text).toContain(`Contact: ${"█".repeat(7)} ${"█".repeat(10)}`);
    expect(text).toContain(`${"█".repeat(12)} ${"█".repeat(2)}, write to ${"█".repeat("erfunda@lamps.example".length)}`);
    expect(text).toContain("Secretary of the Association");
  });
});

describe("papers: other formats, told by their bytes", () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  it("reads a DOCX that is called a PDF: what was struck out is gone, second versions too, notes come last", async () => {
    const body = `${paragraph(prose)}<w:p><w:r><w:lastRenderedPageBreak/><w:t>On page </w:t></w:r><w:del><w:r><w:delText>three</w:delText></w:r></w:del><w:r><w:t>two.</w:t></w:r></w:p><mc:AlternateContent><mc:Choice>${paragraph("Said once.")}</mc:Choice><mc:Fallback>${paragraph("Said once.")}</mc:Fallback></mc:AlternateContent>`;
    const paper = await read(makeDocx(body, { "word/footnotes.xml": wordNotes(paragraph("A note.")) }), "F33204198.pdf");
    expect(paper).toMatchObject({ quality: "good", language: "en", method: "docx, reader 2", text: `${prose}\nOn page two.\nSaid once.\nA note.` });
    expect(paper.pages).toEqual([
      { number: 1, start: 0, end: prose.length + 1 },
      { number: 2, start: prose.length + 1, end: paper.text.length },
    ]);
  });
  it("reads an ODT", async () => {
    const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><text:h>Lamps</text:h><text:p>${prose}</text:p></office:body></office:document-content>`;
    expect(await read(makeZip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": content }), "a.odt")).toMatchObject({
      quality: "good",
      text: `Lamps\n${prose}`,
      method: "odt, reader 2",
    });
  });
  const lithuanian =
    "Mes raginame Komisiją pataisyti žibintų taisykles iki kitos vasaros pradžios. Gamintojai turėtų duoti kiekvienai dirbtuvei dalis, kurių reikia žibintams taisyti. Žibintas, kurio negalima atidaryti, privalo turėti ženklą, kurį pirkėjas gali perskaityti. Išgalvotų žibintų asociacija vienija keturiasdešimt gamintojų iš devynių šalių ir rūpinasi jų ateitimi.";
  const polish =
    "Apelujemy do Komisji, aby poprawiła przepisy dotyczące lamp przed początkiem lata. Producenci lamp powinni dawać każdemu zakładowi części potrzebne do naprawy. Lampa, której nie można otworzyć, musi mieć oznaczenie, które kupujący może przeczytać. Stowarzyszenie Zmyślonych Lamp łączy czterdziestu producentów z dziewięciu krajów.";
  const decodeByte = (byte: number, encoding: string): string =>
    encoding === "windows-1252" && byte === 0x92 ? "’" : encoding === "windows-1252" && byte === 0x96 ? "–" : new TextDecoder(encoding).decode(Uint8Array.of(byte));
  /** Bytes of a text in an encoding of one byte a letter. */
  function encode(text: string, encoding: string): Buffer {
    const table = new Map(Array.from({ length: 256 }, (_, byte) => [decodeByte(byte, encoding), byte]));
    return Buffer.from([...text].map((letter) => table.get(letter) ?? 0x3f));
  }
  it.each([
    ["UTF-8", Buffer.from(lithuanian), lithuanian, "utf-8", "lt"],
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(polish, "utf16le")]), polish, "utf-16le", "pl"],
    ["UTF-16 without a mark", Buffer.from(prose, "utf16le"), prose, "utf-16le", "en"],
    ["UTF-16 the other way round", Buffer.from(prose, "utf16le").swap16(), prose, "utf-16be", "en"],
    ["Windows-1257", encode(lithuanian, "windows-1257"), lithuanian, "windows-1257", "lt"],
    ["Windows-1250", encode(polish, "windows-1250"), polish, "windows-1250", "pl"],
    ["Windows-1252", encode(`${prose} Émile’s café – naïve.`, "windows-1252"), `${prose} Émile’s café – naïve.`, "windows-1252", "en"],
  ])("reads a text in %s", async (_, bytes, text, encoding, language) => {
    expect(await read(bytes, "a.txt")).toMatchObject({ text, language, quality: "good", method: `text in ${encoding}, reader 2`, pages: [{ number: 1, start: 0, end: text.length }] });
  });
});

describe("papers: what cannot be quoted is named", () => {
  it.each<[string, Buffer, PaperText["quality"], string]>([
    ["a scan", makeScanPdf(), "scan", "its pages are pictures without text"],
    ["a picture", Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"), "scan", "is a picture"],
    ["next to nothing", makePdf([[{ x: 60, y: 700, text: "See the annex." }]]), "nearEmpty", "holds 11 letters"],
    ["letters that mean nothing", makePdf([setColumn("Xqzv wkrj pbtl gghx vvkq zzrw ".repeat(30).trim(), 60, 760, 80)]), "garbled", "most of its words are no words"],
    ["signs for letters", makePdf([setColumn("#$%& 0!34 ++<> a=?5 ".repeat(60).trim(), 60, 760, 80)]), "nearEmpty", "holds 60 letters"],
    ["an empty file", Buffer.alloc(0), "unreadable", "is empty"],
    ["a web page", Buffer.from("<!DOCTYPE html><html><body>Please wait…</body></html>"), "unreadable", "is a web page, not a paper: the download went wrong"],
    ["an old Word document", Buffer.from("\u00d0\u00cf\u0011\u00e0 rest", "latin1"), "unreadable", "is a document of Word before 2007, which is not read"],
    ["RTF", Buffer.from("{\\rtf1 text}"), "unreadable", "is a document in RTF, which is not read"],
    ["bytes of no format", Buffer.from([1, 2, 3, 0, 9, 200, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7]), "unreadable", "is neither PDF, DOCX, ODT nor text"],
    ["a zip of something else", makeZip({ "a.exe": "no" }), "unreadable", "is a zip file, and neither a DOCX nor an ODT"],
    ["a zip cut short", makeDocx("<w:p/>").subarray(0, 60), "unreadable", "has no zip directory"],
    ["a DOCX with a document type", makeZip({ "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), "unreadable", "declares a document type"],
    ["a PDF of nothing but its mark", Buffer.from("%PDF-1.7\n"), "unreadable", "is no PDF that can be opened"],
  ])("%s", async (_, bytes, quality, reason) => {
    const paper = await read(bytes);
    expect(paper).toMatchObject({ quality, reason: expect.stringContaining(reason) });
    if (quality === "unreadable") expect(paper).toMatchObject({ text: "", pages: [], language: "und" });
  });
});

describe("papers: hostile files", () => {
  it("names a PDF that is locked with a password", async () => {
    const encrypted = makePdf([setColumn(prose, 60, 760, 80)], `/Encrypt 6 0 R /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`, [
      `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`,
    ]);
    expect(await read(encrypted)).toMatchObject({ quality: "unreadable", reason: "is locked with a password" });
  });
  it("reads what is left of a PDF whose table is gone", async () => {
    const whole = makePdf([setColumn(prose, 60, 760, 80)]);
    const trailer = whole.indexOf("trailer");
    const { text, quality } = await read(Buffer.concat([whole.subarray(0, whole.indexOf("xref")), whole.subarray(trailer)]));
    expect({ text, quality }).toEqual({ text: prose, quality: "good" });
  });
  it("ends on damage at any place", async () => {
    const whole = makePdf([setColumn(prose, 60, 760, 80)]);
    for (let at = 0; at < whole.length; at += 37) {
      const damaged = Buffer.from(whole);
      damaged.fill(0xff, at, Math.min(at + 20, damaged.length));
      expect(["good", "nearEmpty", "garbled", "unreadable"]).toContain((await read(damaged)).quality);
    }
  });
  it("ends on pages that are their own parents, and on a tree without an end", async () => {
    const looped = assemblePdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]);
    expect((await read(looped)).quality).toMatch(/unreadable|nearEmpty/);
    const counted = assemblePdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 100000000 >>"]);
    expect(await read(counted)).toMatchObject({ quality: "unreadable", reason: "has no page that can be read" });
  });
  it("reads a PDF of 500 pages whole, and says no to one of 1,001", async () => {
    const page = [...setColumn(prose, 60, 700, 80)];
    const long = await read(makePdf(Array.from({ length: 500 }, (_, i) => [...page, { x: 60, y: 500, text: `This is leaf ${i + 1} of the paper.` }])));
    expect(long.quality).toBe("good");
    expect(long.pages).toHaveLength(500);
    const last = long.pages[499];
    expect(long.text.slice(last?.start, last?.end)).toContain("This is leaf 500 of the paper.");
    expect(await read(makePdf(Array.from({ length: 1_001 }, () => page)))).toMatchObject({ quality: "unreadable", reason: "has 1001 pages, more than the 1000 that are read" });
  });
  it("stops a PDF without an end by the clock, and reads the next paper", async () => {
    const hasty = new PaperReader({ processes: 1, time: 4_000 });
    try {
      expect(await hasty.read(makeBombPdf(400_000_000), "a.pdf")).toMatchObject({
        quality: "unreadable",
        reason: expect.stringMatching(/takes longer than 4 seconds|takes more than 1024 MB|holds more than/),
      });
      expect(await hasty.read(Buffer.from(prose), "b.txt")).toMatchObject({ quality: "good", text: prose });
    } finally {
      hasty.close();
    }
  }, 60_000);
  it("stops a PDF that fills the memory", async () => {
    expect(await read(makeBombPdf(400_000_000))).toMatchObject({
      quality: "unreadable",
      reason: expect.stringMatching(/takes more than 1024 MB of memory to read|takes longer than 60 seconds to read/),
    });
  }, 90_000);
  it("refuses a DOCX that unpacks without an end", async () => {
    const zeros = makeZip({ "word/document.xml": Buffer.alloc(80_000_000, 0x20) });
    expect(zeros.length).toBeLessThan(200_000);
    expect(await read(zeros, "a.docx")).toMatchObject({ quality: "unreadable", reason: expect.stringMatching(/holds more than \d+ bytes/) });
  });
  it("reads one paper with a process of its own", async () => {
    expect(await readPaper(Buffer.from(prose), "a.txt")).toMatchObject({ quality: "good", text: prose, language: "en" });
  });
});

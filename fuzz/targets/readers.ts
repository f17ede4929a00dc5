/** What opens documents before a source sees them: files on disk, zip files, workbooks, XML. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { headText, inputFileOf, openInputFile } from "../../src/fetch/input-file.js";
import { InputError } from "../../src/model/index.js";
import { readXml } from "../../src/normalise/read-xml.js";
import { openWorkbook } from "../../src/sources/commission-meetings/read-workbook.js";
import { listZipEntries } from "../../src/fetch/zip-entries.js";
import { sources } from "../../src/sources/list.js";
import { checkSame, collect, inPieces, readDocument } from "../check.js";
import { mutateWorkbook } from "../formats/workbook-parts.js";
import { mutateXml } from "../formats/xml-tree.js";
import { writeWorkbook } from "../layouts/commission.js";
import { mutateBytes, pack, recode } from "../mutate-bytes.js";
import { oddText } from "../odd-text.js";
import { Random } from "../random.js";
import { type Case, ensure, repeated, type Target } from "../target.js";
import { mutateAny, seedsOfAll } from "./sources.js";

/** A folder of this process, removed when it ends by itself. */
let folder: string | undefined;
export function ownFolder(): string {
  if (folder) return folder;
  const made = mkdtempSync(path.join(tmpdir(), "antechamber-fuzz-worker-"));
  process.on("exit", () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}

/** `undefined` for what is refused in words. */
async function unlessRefused<T>(work: () => Promise<T> | T): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Packed or not, damaged or not: what is opened from disk is what stands there, and what is read of it is the same as from memory. */
const openFile: Target = {
  name: "files on disk",
  make(random) {
    const seed = mutateAny(random);
    let { bytes } = seed;
    if (random.chance(0.2)) bytes = recode(random, bytes);
    if (random.chance(0.5)) bytes = pack(random, bytes);
    if (random.chance(0.3)) bytes = mutateBytes(random, bytes);
    if (random.chance(0.02)) bytes = bytes.subarray(0, random.below(3));
    return { name: seed.name + (random.chance(0.5) ? ".gz" : ""), bytes };
  },
  async run(one) {
    const name = one.name.replace(/[\0/]/g, "_").slice(-100) || "x";
    const file = path.join(ownFolder(), name);
    writeFileSync(file, one.bytes);
    try {
      const opened = await unlessRefused(() => openInputFile(file));
      if (!opened) return "refused";
      const whole = await unlessRefused(() => opened.readAll());
      const streamed = await unlessRefused(() => collect(opened.open()));
      ensure((whole === undefined) === (streamed === undefined), () => "the file can be read whole or in pieces, not both");
      if (whole === undefined || streamed === undefined) return "refused";
      ensure(streamed.equals(whole), () => "the file says something else when it is read whole");
      ensure(Buffer.from(opened.head).equals(streamed.subarray(0, 64 * 1024)), () => "the head of the file is not its beginning");
      headText(opened);
      for (const source of sources) {
        const layout = source.recognise(opened);
        if (layout === undefined) continue;
        const fromDisk = await readDocument(source, opened, layout);
        const fromMemory = await readDocument(source, { ...inputFileOf(opened.name, streamed), path: opened.path }, layout);
        checkSame(fromMemory, fromDisk, "what is read depends on where the document comes from", ["disclosures", "complaints", "facts"]);
        return;
      }
    } finally {
      rmSync(file, { force: true });
    }
  },
};

const workbookSeeds: readonly Uint8Array[] = [
  ...seedsOfAll().flatMap((seed) => (seed.name.endsWith(".xlsx") ? [seed.bytes] : [])),
  writeWorkbook([[["a", 45_000, "b"]], [["c"]]], { shared: true, from1904: true }),
];

const zip: Target = {
  name: "zip files",
  make(random) {
    const seed = random.pick(workbookSeeds);
    return { name: "file.zip", bytes: mutateBytes(random, random.chance(0.3) ? mutateWorkbook(random, seed) : seed, random.pick(workbookSeeds)) };
  },
  async run(one) {
    const limit = 4 * 1024 ** 2;
    const entries = await unlessRefused(() => listZipEntries(one.bytes, "file.zip", limit));
    if (!entries) return "refused";
    for (const entry of entries.slice(0, 50)) {
      const content = await unlessRefused(() => collect(entry.unpack()));
      // What is stored is a part of the file itself.
      ensure((content?.length ?? 0) <= Math.max(limit, one.bytes.length), () => `part "${entry.name}" unpacks to ${content?.length} bytes`);
    }
  },
};

const workbook: Target = {
  name: "workbooks",
  make(random) {
    const bytes = mutateWorkbook(random, random.pick(workbookSeeds));
    return { name: "file.xlsx", bytes: random.chance(0.2) ? mutateBytes(random, bytes) : bytes };
  },
  async run(one) {
    const done = await unlessRefused(async () => {
      const opened = await openWorkbook(inputFileOf(one.name, one.bytes));
      for (const sheet of opened.sheets)
        for await (const row of sheet.rows()) {
          ensure(Number.isFinite(row.number), () => `row ${row.number} of ${sheet.name}`);
          for (const cell of row.cells) ensure(cell === undefined || typeof cell === "string" || Number.isFinite(cell), () => `a cell in row ${row.number} holds ${String(cell)}`);
        }
      return true;
    });
    if (!done) return "refused";
  },
  stretch(random) {
    const [before, piece, after] = [oddText(random).slice(0, 40), oddText(random).slice(0, 1 + random.small(12)) || "a", oddText(random).slice(0, 40)];
    const shared = random.chance(0.5);
    return (length) => ({ name: "file.xlsx", bytes: writeWorkbook([[[repeated(before, piece, after, length)]]], { shared }) });
  },
};

const xmlSeeds: readonly Case[] = seedsOfAll().filter((seed) => seed.name.endsWith(".xml"));

/** Elements, attributes and texts as they come; texts that come in pieces are put together. */
async function readEvents(file: Parameters<typeof readXml>[0]): Promise<string[] | undefined> {
  const events: string[] = [];
  let text = "";
  const say = (event: string): void => {
    if (text) events.push(`text ${text}`);
    text = "";
    events.push(event);
  };
  return unlessRefused(async () => {
    const pieces = readXml(file, {
      open: (name, attributes) => say(`open ${name} ${JSON.stringify(attributes)}`),
      text: (piece) => {
        text += piece;
      },
      close: (name) => say(`close ${name}`),
    });
    for (let next = await pieces.next(); ; next = await pieces.next())
      if (next.done) {
        say(`ended ${next.value.ended}`);
        return events;
      }
  });
}

const xml: Target = {
  name: "XML",
  make(random) {
    const seed = random.pick(xmlSeeds);
    const bytes = Buffer.from(mutateXml(random, Buffer.from(seed.bytes).toString("utf8")));
    return { name: "file.xml", bytes: random.chance(0.2) ? mutateBytes(random, bytes) : bytes };
  },
  async run(one) {
    const whole = await readEvents(inputFileOf(one.name, one.bytes));
    const inParts = await readEvents(inPieces(one.name, one.bytes, new Random(String(one.bytes.length))));
    ensure(JSON.stringify(whole) === JSON.stringify(inParts), () => "what is read depends on the pieces in which the file comes");
    for (const event of whole ?? []) ensure(!/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(event), () => `a control character is left in ${JSON.stringify(event).slice(0, 200)}`);
    if (!whole) return "refused";
  },
  stretch(random) {
    const piece = random.pick(["<a>", "<a/>", "<a></a>", "&amp;", "&#xb;", "&", "<!-- x -->", "]]>", "<![CDATA[x]]>", "<?x y?>", " ", "x", ' a="1"', "\n", "é"]);
    const [before, after] = random.pick([
      ["<r>", "</r>"],
      ["<r>", ""],
      ["<r", "/>"],
      ["<r><![CDATA[", "]]></r>"],
      ["<r><!--", "--></r>"],
      ["", "<r/>"],
      ['<r a="', '"/>'],
    ] as const);
    return (length) => ({ name: "file.xml", bytes: Buffer.from(repeated(before, piece, after, length)) });
  },
};

export const readerTargets: readonly Target[] = [openFile, zip, workbook, xml];

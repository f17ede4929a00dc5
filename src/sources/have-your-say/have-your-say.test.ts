import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytesWith, readFixture } from "../../../test/read-fixture.js";
import { realDocuments } from "../../../test/real-documents.js";
import { inputFileOf } from "../../fetch/input-file.js";
import { contentSchemas, type Disclosure } from "../../model/index.js";
import { foldName } from "../../normalise/fold.js";
import { attachmentAddress, haveYourSay } from "./source.js";

const page = "allFeedback_20335_kinds-of-respondents.json";
const bytes = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => bytes(JSON.stringify(value));
const recognise = (name: string, content: Uint8Array) => haveYourSay.recognise(inputFileOf(name, content));
const pdf = bytes("%PDF-1.7");
const zip = bytes("PK\u0003\u0004word/document.xml");

const response = { id: 1, publicationId: 7, dateFeedback: "2024/01/02 03:04:05", feedback: "Yes.", userType: "COMPANY", organization: "Example (invented)", publication: "WITHINFO", attachments: [] };
const readResponses = (...changes: object[]) =>
  readBytesWith(haveYourSay, "x.json", json({ content: changes.map((change) => ({ ...response, ...change })), number: 0, totalPages: 1, totalElements: changes.length }));

async function minimise(name: string, content: Uint8Array): Promise<Uint8Array> {
  const file = inputFileOf(name, content);
  const pieces: Uint8Array[] = [];
  for await (const piece of haveYourSay.minimise?.(file, haveYourSay.recognise(file) ?? "") ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("have-your-say: recognise", () => {
  it("knows pages and lists of responses, initiatives and a manifest by their content", async () => {
    expect((await readFixture(haveYourSay, page)).layout).toBe("feedback");
    expect((await readFixture(haveYourSay, "allFeedback_13340_page1_shape-of-2021.json")).layout).toBe("feedback");
    expect(recognise("x.json", json([response]))).toBe("feedback-list");
    expect((await readFixture(haveYourSay, "groupInitiatives_two-publications.json")).layout).toBe("initiative");
    expect((await readFixture(haveYourSay, "searchInitiatives_page.json")).layout).toBe("initiative");
    expect((await readFixture(haveYourSay, "MANIFEST_four-papers.csv")).layout).toBe("attachment-manifest");
  });
  it("knows an empty page and an error body by their name", () => {
    expect(recognise("allFeedback_7.json", json({ content: [], totalPages: 0 }))).toBe("feedback");
    expect(recognise("groupInitiatives_7.json", json({ error: "bad_request" }))).toBe("initiative");
    expect(recognise("x.json", json({ error: "bad_request" }))).toBeUndefined();
  });
  it("knows a paper by its first bytes and a name that can be the portal's", () => {
    for (const name of ["F33204198_090166e525b9306c.pdf", "F3498151.pdf", "F2662075_en.pdf", "seedtaxonomypaper.pdf", "090166E525B9306C.pdf"]) expect(recognise(name, pdf)).toBe("attachment");
    expect(recognise("F3498151.pdf", zip)).toBe("attachment");
    expect(recognise("positionpaper.docx", zip)).toBe("attachment");
    expect(recognise("F3498151_en.txt", bytes("We welcome this."))).toBe("attachment");
    for (const name of ["README.txt", "CHANGELOG.txt", "000_5a661a3bfce107f9.txt"]) expect(recognise(name, bytes("Read me."))).toBeUndefined();
    expect(recognise("our position.pdf", pdf)).toBeUndefined();
    expect(recognise("F3498151.pdf", bytes("<html>blocked</html>"))).toBeUndefined();
  });
});

describe("have-your-say: parse responses", () => {
  it.each([[1e308], [2 ** 53]])("takes a page that counts %d responses in all as an extract, which says nothing of what is missing", async (totalElements) => {
    const { facts, complaints } = await readBytesWith(haveYourSay, "x.json", json({ content: [response], number: 0, totalPages: 1, totalElements }));
    expect(facts).toEqual({ scope: { kind: "extract", set: "7" } });
    expect(complaints).toEqual([
      {
        level: "note",
        reason: "not a complete set",
        message: "x.json: names no page number and number of pages that can be counted. Its responses are kept; that others are missing from it means nothing.",
      },
    ]);
  });
  it("reads every response of a page, which alone is the whole set", async () => {
    const { records, facts, complaints } = await readFixture(haveYourSay, page);
    expect(records.map((record) => record.position)).toEqual(["F33200001", "F33200002", "F33200003", "F33200004", "F33200005", "F33200006", "F33200007", "F33200008"]);
    expect(facts).toEqual({ scope: { kind: "complete", set: "20335", total: 8 } });
    expect(complaints).toEqual([]);
  });
  it("reads the shape of 2021 and says which part of the set a page is", async () => {
    const { disclosures, facts } = await readFixture(haveYourSay, "allFeedback_13340_page1_shape-of-2021.json");
    expect(disclosures.map((disclosure) => disclosure.key)).toEqual(["F551053"]);
    expect(facts).toEqual({ scope: { kind: "complete", set: "13340", total: 101, part: { index: 1, of: 2 } } });
  });
  it("takes a bare list for an extract", async () => {
    expect((await readBytesWith(haveYourSay, "x.json", json([response]))).facts).toEqual({ scope: { kind: "extract", set: "7" } });
    expect((await readBytesWith(haveYourSay, "x.json", json([response, { ...response, id: 2, publicationId: 8 }]))).facts).toEqual({ scope: { kind: "extract", set: "" } });
  });
  it("takes the set of an empty page from its name, and notes when nothing tells it", async () => {
    const empty = { content: [], number: 1, totalPages: 2, totalElements: 101 };
    expect((await readBytesWith(haveYourSay, "allFeedback_20335_page1.json", json(empty))).facts).toEqual({ scope: { kind: "complete", set: "20335", total: 101, part: { index: 1, of: 2 } } });
    const { facts, complaints } = await readBytesWith(haveYourSay, "allFeedback.json", json(empty));
    expect(facts).toEqual({ scope: { kind: "extract", set: "" } });
    expect(complaints).toEqual([
      { level: "note", reason: "not a complete set", message: "allFeedback.json: names no publication, or several. Its responses are kept; that others are missing from it means nothing." },
    ]);
  });
  it("warns once per file of each key that it does not know", async () => {
    const { complaints } = await readResponses({ mood: "good", attachments: [{ documentId: "a", colour: "red" }] }, { id: 2, mood: "bad" });
    expect(complaints.map((complaint) => complaint.message)).toEqual([
      'x.json: key "mood" is not known. Its values are not used.',
      'x.json: key "attachments.colour" is not known. Its values are not used.',
    ]);
  });
  it("stops at an error body and at anything but JSON", async () => {
    await expect(readBytesWith(haveYourSay, "allFeedback_25429.json", json({ error: "bad_request", status: 400 }))).rejects.toThrow(
      'allFeedback_25429.json: is an error body ({"error":"bad_request","status":400}), not data.',
    );
    await expect(readBytesWith(haveYourSay, "allFeedback_25429.json", json({ message: "bad_request" }))).rejects.toThrow("is an error body");
    await expect(readBytesWith(haveYourSay, "allFeedback_1.json", bytes('{"content": ['))).rejects.toThrow("allFeedback_1.json: is not JSON");
    await expect(readBytesWith(haveYourSay, "allFeedback_1.json", json({ hello: "world" }))).rejects.toThrow('holds no responses. Expected "content", "_embedded.feedback" or a list.');
  });
});

describe("have-your-say: normalise responses", () => {
  it("says a response in our words, without the person who wrote it, addresses and phone numbers masked", async () => {
    const { disclosures } = await readFixture(haveYourSay, page);
    expect(disclosures[0]).toEqual({
      source: "have-your-say",
      kind: "feedback",
      key: "F33200001",
      set: "20335",
      date: "2025-11-28",
      content: {
        feedbackId: 33200001,
        publicationId: 20335,
        reference: "Ares(2025)7293034",
        organisation: "Example Foundation AISBL (invented)",
        registerNumber: "000000000006-06",
        respondentType: "NGO",
        country: "BEL",
        companySize: "MEDIUM",
        language: "en",
        text: "Open hardware matters. Write to [e-mail address] or call [phone number].",
        anonymous: false,
        attachments: [{ documentId: "090166e500000002", fileName: "position.pdf", pages: 5 }, { fileName: "annex.docx" }],
      },
    });
  });
  it("does not keep citizens, respondents without type, private persons and unnamed others, and does not repeat their names", async () => {
    const { skipped } = await readFixture(haveYourSay, page);
    expect(skipped).toEqual([
      { reason: "citizen", message: "F33200002: is a citizen's. Not kept." },
      { reason: "citizen", message: "F33200003: is a citizen's. Not kept." },
      { reason: "no respondent type", message: "F33200004: has no type of respondent, so it may be a citizen's. Not kept." },
      { reason: "private person", message: "F33200005: names the respondent as organisation. Not kept." },
      { reason: "no organisation", message: 'F33200006: is of type "OTHER" and names no organisation. Not kept.' },
    ]);
  });
  it("keeps an organisation whose person is anonymous, the portal's translation, and what was typed in place of a number", async () => {
    const { disclosures, complaints } = await readFixture(haveYourSay, page);
    expect(disclosures[1]?.content).toEqual({
      feedbackId: 33200007,
      publicationId: 20335,
      organisation: "Beispielverband e.V. (invented)",
      originalRegisterNumber: "N/A",
      respondentType: "BUSINESS_ASSOCIATION",
      country: "DEU",
      language: "de",
      text: "Wir begrüßen das.",
      translation: "We welcome this.",
      anonymous: true,
      attachments: [],
    });
    expect(disclosures[2]?.content).toEqual({
      feedbackId: 33200008,
      publicationId: 20335,
      respondentType: "PUBLIC_AUTHORITY",
      scope: "REGIONAL",
      governanceLevel: "AUTHORITY",
      text: "For a city.",
      anonymous: true,
      attachments: [],
    });
    expect(complaints).toEqual([]);
  });
  it("reads a number typed with spaces, and names a paper without file name by its number", async () => {
    const { disclosures } = await readFixture(haveYourSay, "allFeedback_13340_page1_shape-of-2021.json");
    expect(disclosures[0]?.content).toMatchObject({ registerNumber: "000000000005-05", attachments: [{ documentId: "090166e500000001", fileName: "090166e500000001" }] });
  });
  it("keeps an organisation that stands in the fields of the person", async () => {
    const { disclosures } = await readResponses(
      { id: 1, firstName: "Egmont", surname: "Institute", organization: "Egmont - Royal Institute for International Relations" },
      { id: 2, firstName: "Asociatia", surname: "CBAM ROMANIA", organization: "Asociatia CBAM Romania" },
      { id: 3, firstName: "essenscia", surname: "ESSENSCIA", organization: "essenscia" },
      { id: 4, firstName: "Union des industries utilisatrices d'énergie", surname: "UNIDEN", organization: "UNIDEN" },
      { id: 5, firstName: "The Bioenergy Association", surname: "of Finland", organization: "Bioenergy Association of Finland" },
      { id: 6, firstName: "Republiková únia", surname: "zamestnávateľov", organization: "Republiková únia zamestnávateľov" },
      { id: 7, firstName: "European Lime Association", surname: "EuLA", organization: "EuLA - European Lime Association" },
      { id: 8, firstName: "UPRIGAZ", surname: "UPRIGAZ", organization: "UPRIGAZ" },
      { id: 9, firstName: "Jurgen", surname: "HACKER", organization: "UMB UmweltManagementBeratung Hacker GmbH" },
      { id: 10, firstName: "FEAD", surname: "Secretariat", organization: "FEAD" },
      { id: 11, firstName: "Example (invented)", surname: "Public Affairs", organization: "Example (invented)" },
      { id: 12, firstName: "Erika", surname: "Example", organization: "Example & Erika (invented)", trNumber: "000000000005-05" },
    );
    expect(disclosures.map((disclosure) => disclosure.key)).toEqual(["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12"]);
  });
  it("drops a respondent's own name as organisation, in another order, with more words, or in part", async () => {
    const { skipped } = await readResponses(
      { firstName: "Adrien", surname: "Cadiot", organization: "Adrien Cadiot EI" },
      { firstName: "marco", surname: "BAVA", organization: "IDEE ECONOMICHE di MARCO BAVA" },
      { firstName: "Jörg", surname: "de Muster", organization: "DE MUSTER Jorg" },
      { firstName: "", surname: "Erika Maria Example", organization: "Erika Example" },
      { firstName: "Erika", surname: "Example", organization: "Example" },
    );
    expect(skipped.map((skip) => skip.reason)).toEqual(["private person", "private person", "private person", "private person", "private person"]);
  });
  it("skips a response without number, publication or calendar date, and warns of a type and a status that it does not know", async () => {
    const { skipped, complaints, disclosures } = await readResponses(
      { id: null },
      { id: 2, publicationId: null },
      { id: 3, dateFeedback: "2024/02/30" },
      { id: 4, userType: "THINK_TANK", status: "HIDDEN" },
    );
    expect(skipped).toEqual([
      { reason: "no id", message: "response 1: has no number. Response skipped." },
      { reason: "no publication", message: "F2: has no publicationId. Response skipped: it is not known what it answers." },
      { reason: "impossible date", message: 'F3: dateFeedback "2024/02/30" is not a calendar date (expected YYYY-MM-DD). Response skipped.' },
    ]);
    expect(complaints.map((complaint) => complaint.message)).toEqual([
      'F4: userType "THINK_TANK" is not known. Kept as published: say in respondent.ts whether it is an organisation\'s.',
      'F4: status "HIDDEN" is not known. The response is kept: say in normalise.ts what it means.',
    ]);
    expect(disclosures.map((disclosure) => disclosure.key)).toEqual(["F4"]);
  });
});

describe("have-your-say: minimise", () => {
  it("leaves the responses of organisations, their people unnamed, and everything else as it is", async () => {
    const small = await minimise(
      "x.json",
      json({
        content: [
          { ...response, firstName: "Erika", surname: "Example", login: "erika" },
          { ...response, id: 2, userType: "EU_CITIZEN" },
        ],
        number: 0,
        totalPages: 1,
        totalElements: 2,
      }),
    );
    expect(JSON.parse(new TextDecoder().decode(small))).toEqual({ content: [response], number: 0, totalPages: 1, totalElements: 2 });
  });
  it.each([page, "allFeedback_13340_page1_shape-of-2021.json"])("gives the same disclosures and facts when read again: %s", async (name) => {
    const whole = await readFixture(haveYourSay, name);
    const small = await readBytesWith(haveYourSay, name, await minimise(name, readFileSync(path.join("src/sources/have-your-say/fixtures", name))));
    expect(small.disclosures).toEqual(whole.disclosures);
    expect(small.facts).toEqual(whole.facts);
    expect(small.skipped).toEqual([]);
  });
  it("leaves other files as they are, to the byte", async () => {
    expect(Buffer.from(await minimise("F3498151.pdf", pdf)).equals(pdf)).toBe(true);
  });
});

describe("have-your-say: initiatives", () => {
  it("says an initiative and its publications in our words", async () => {
    const { disclosures, facts, complaints } = await readFixture(haveYourSay, "groupInitiatives_two-publications.json");
    expect(disclosures).toEqual([
      {
        source: "have-your-say",
        kind: "initiative",
        key: "i12527",
        set: "i12527",
        content: {
          initiativeId: 12527,
          title: "Artificial intelligence – ethical and legal requirements",
          reference: "Ares(2020)3896535",
          actType: "PROP_REG",
          directorateGeneral: "CNECT",
          stage: "ADOPTION_WORKFLOW",
          topics: ["Digital economy and society"],
          publications: [
            { publicationId: 13340, type: "IMPACT_ASSESS_INCEP", reference: "Ares(2020)3896535", status: "CLOSED" },
            { publicationId: 25429, type: "OPC_LAUNCHED", publishedDate: "2020-02-20", endDate: "2020-06-14", status: "CLOSED", totalFeedback: 1216 },
          ],
        },
      },
    ]);
    expect(facts).toEqual({ scope: { kind: "extract", set: "i12527" } });
    expect(complaints).toEqual([]);
  });
  it("reads a page of search results, keys one without number by its first publication, and skips one without either", async () => {
    const { disclosures, skipped } = await readFixture(haveYourSay, "searchInitiatives_page.json");
    expect(disclosures.map(({ key, content }) => [key, content])).toEqual([
      ["i14842", { initiativeId: 14842, title: "Chips Act 2", reference: "Ares(2025)7293034", actType: "PROP_REG", topics: ["Digital economy and society"], publications: [] }],
      ["p19173", { title: "2025 Strategic Foresight Report", topics: [], publications: [{ publicationId: 19173, totalFeedback: 78 }] }],
    ]);
    expect(skipped).toEqual([{ reason: "no id", message: "initiative 3: has no number and no publication. Initiative skipped." }]);
  });
  it("reads search results in the shape of 2021", async () => {
    const { disclosures } = await readBytesWith(haveYourSay, "x.json", json({ _embedded: { initiativeResultDtoes: [{ id: 1, shortTitle: "Example (invented)" }] }, page: {} }));
    expect(disclosures.map((disclosure) => disclosure.key)).toEqual(["i1"]);
  });
});

describe("have-your-say: papers", () => {
  it("reads a manifest: whose paper it is, its checksum where given, and where the file lies", async () => {
    const { disclosures, records, skipped } = await readFixture(haveYourSay, "MANIFEST_four-papers.csv");
    expect(disclosures).toEqual([
      {
        source: "have-your-say",
        kind: "attachment",
        key: "090166e525b9306c",
        set: "papers",
        content: {
          documentId: "090166e525b9306c",
          feedbackId: 33204198,
          fileName: "Eclipse_Foundation_feedback_on_Chips_Act.pdf",
          checksum: "f4d0188d599bf524cf9e12c37a37199adb3d9557d3f38f3e53f5a1ecb5ec4d11",
        },
      },
      { source: "have-your-say", kind: "attachment", key: "090166e500000001", set: "papers", content: { documentId: "090166e500000001", feedbackId: 551053, fileName: "090166e500000001" } },
      { source: "have-your-say", kind: "attachment", key: "F551054/Position, final.pdf", set: "papers", content: { feedbackId: 551054, fileName: "Position, final.pdf" } },
    ]);
    expect(records.map((record) => record.fields.path)).toEqual(["papers/F33204198_090166e525b9306c.pdf", "", "../elsewhere/F551054.pdf", ""]);
    expect(skipped).toEqual([{ reason: "no id", message: 'row 5: "orphan.pdf" has neither documentId nor feedbackId. Paper skipped: it is not known to whom it belongs.' }]);
  });
  it.each([
    ["F33204198_090166e525b9306c.pdf", "090166e525b9306c", { documentId: "090166e525b9306c", feedbackId: 33204198 }],
    ["F3498151.pdf", "F3498151/F3498151.pdf", { feedbackId: 3498151 }],
    ["F2662075_en.pdf", "F2662075/F2662075_en.pdf", { feedbackId: 2662075 }],
    ["seedtaxonomypaper.pdf", "seedtaxonomypaper", { documentId: "seedtaxonomypaper" }],
  ])("knows whose paper %s is by its name, and its bytes by their checksum", async (name, key, ids) => {
    const { disclosures, facts } = await readBytesWith(haveYourSay, name, pdf);
    expect(disclosures).toEqual([
      { source: "have-your-say", kind: "attachment", key, set: "papers", content: { ...ids, fileName: name, checksum: "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b" } },
    ]);
    expect(facts).toEqual({ scope: { kind: "extract", set: "" } });
  });
});

describe("have-your-say: addresses", () => {
  it("gives the address of a paper", () => {
    expect(attachmentAddress("090166e525b9306c")).toBe("https://ec.europa.eu/info/law/better-regulation/api/download/090166e525b9306c");
  });
});

/** Real responses are not part of the repository; they are read where they lie beside it. */
describe.skipIf(!existsSync(realDocuments))("have-your-say: real documents", () => {
  const pages = path.join(realDocuments, "official-layout/have-your-say");
  const lists = path.join(realDocuments, "have-your-say/raw-allFeedback");
  const readFolder = (folder: string, beginning: string) =>
    Promise.all(
      readdirSync(folder)
        .filter((name) => name.startsWith(beginning))
        .map(async (name) => ({ name, bytes: readFileSync(path.join(folder, name)), ...(await readBytesWith(haveYourSay, name, readFileSync(path.join(folder, name)))) })),
    );
  const validate = (disclosures: Disclosure[]) => {
    for (const { kind, content } of disclosures) contentSchemas[kind].parse(content);
  };

  it("read 745 responses, keep 597 of organisations, and warn of nothing", async () => {
    const files = await readFolder(pages, "allFeedback");
    const reasons = new Map<string, number>();
    for (const { reason } of files.flatMap((file) => file.skipped)) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    const disclosures = files.flatMap((file) => file.disclosures);
    expect(files.flatMap((file) => file.records)).toHaveLength(745);
    expect(Object.fromEntries(reasons)).toEqual({ citizen: 104, "no respondent type": 42, "private person": 2 });
    expect(new Set(disclosures.map((disclosure) => disclosure.key)).size).toBe(597);
    expect(files.flatMap((file) => file.complaints)).toEqual([]);
    validate(disclosures);
  });
  it("show the words as published, but for white space, addresses and phone numbers", async () => {
    for (const { records, disclosures } of await readFolder(pages, "allFeedback")) {
      const published = new Map(records.map((record) => [`F${record.fields.id}`, String(record.fields.feedback).replace(/\s+/g, " ").trim()]));
      for (const { key, content } of disclosures) if ("text" in content && !/\[(?:e-mail address|phone number)\]/.test(content.text)) expect(content.text).toBe(published.get(key));
    }
  });
  it("name no person of a response that is not kept, outside the words of those who are", async () => {
    const files = await readFolder(pages, "allFeedback");
    const kept = new Set(files.flatMap((file) => file.disclosures.map((disclosure) => disclosure.key)));
    const names = files
      .flatMap((file) => file.records)
      .filter((record) => !kept.has(`F${record.fields.id}`))
      .map((record) => foldName(`${record.fields.firstName} ${record.fields.surname}`))
      .filter((name) => name.includes(" "));
    const contents = files.flatMap((file) => file.disclosures.map((disclosure) => disclosure.content));
    const facts = contents.map((content) => foldName(JSON.stringify({ ...content, text: "", translation: "" }))).join(" ");
    const words = contents.map((content) => foldName(JSON.stringify(content))).join(" ");
    expect(names).toHaveLength(77);
    expect(names.filter((name) => facts.includes(name))).toEqual([]);
    // An author whom an association cites, and one who also signed for his own.
    expect(names.filter((name) => words.includes(name))).toHaveLength(2);
  });
  it("are the same as lists and as pages", async () => {
    const fromPages = new Map((await readFolder(pages, "allFeedback")).flatMap((file) => file.disclosures.map((disclosure) => [disclosure.key, disclosure])));
    const fromLists = (await readFolder(lists, "publication")).flatMap((file) => file.disclosures);
    expect(fromLists).toHaveLength(214);
    for (const disclosure of fromLists) expect(disclosure).toEqual(fromPages.get(disclosure.key));
  });
  it("say the same without the people in them", async () => {
    for (const { name, bytes: whole, disclosures, facts } of await readFolder(pages, "allFeedback")) {
      const small = await minimise(name, whole);
      const again = await readBytesWith(haveYourSay, name, small);
      expect(again.disclosures).toEqual(disclosures);
      expect(again.facts).toEqual(facts);
      expect(new TextDecoder().decode(small)).not.toMatch(/"(?:firstName|surname|login)"/);
    }
  });
  it("read every initiative and every line of the manifest", async () => {
    const initiatives = (await readFolder(pages, "groupInitiatives")).flatMap((file) => file.disclosures);
    const manifest = (await readFolder(path.join(pages, "attachments"), "MANIFEST")).flatMap((file) => file.disclosures);
    expect(initiatives.map((disclosure) => disclosure.key)).toEqual(["i12228", "i12270", "i12527", "i14842", "p19173", "p33194896", "p33195975"]);
    expect(manifest).toHaveLength(374);
    validate([...initiatives, ...manifest]);
  });
});

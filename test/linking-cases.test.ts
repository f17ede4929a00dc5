/**
 * Names as people typed them, and what they mean: quality/cases.csv, with a reason each. The register's real export must lie beside the
 * repository; skipped, and said so, where it does not.
 */
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "../quality/world.js";
import type { MeetingContent } from "../src/model/index.js";
import { homeAt } from "../src/pipeline/home.js";
import { importFiles } from "../src/pipeline/import.js";
import { linkMeeting, linkRespondent } from "../src/resolve/link-parties.js";
import { realDocuments as data } from "./real-documents.js";

const register = path.join(data, "official-layout", "register", "ODP_rebuilt_full.xml.gz");

interface Case {
  mention: string;
  source: string;
  context: string;
  expected: string;
  reason: string;
}
const cases = parse(readFileSync("quality/cases.csv"), { columns: true }) as Case[];

/** Names that stay text, or are only suggested, though a person would know: missing beats wrong. */
const missed = new Set(["Orangegas", "Adigtal", "German brick and tile association", "WWF Sweden"]);
/** The regional branch shares its one telling word with the number's holder, and is taken for it. */
const notYet = new Set(["Bauernverband Schleswig-Holstein e.V."]);

const meeting = (participantsCell: string): MeetingContent => ({
  institution: "parliament",
  hosts: [{ name: "A B", originalName: "B A", mepId: "1" }],
  subject: "",
  participantsCell,
  registerNumbers: [],
});

/** The organisations that count as linked for a mention: those of its own party where its cell holds several. */
function link({ index }: World, { mention, source, context }: Case): (string | undefined)[] {
  const cell = /^cell: (.*)$/s.exec(context)?.[1];
  const number = /^typed number: (.*)$/.exec(context)?.[1];
  const parties =
    source === "feedback"
      ? [
          linkRespondent(
            { feedbackId: 1, publicationId: 1, organisation: mention, respondentType: "OTHER", text: "", anonymous: false, attachments: [], ...(number && { registerNumber: number }) },
            index,
          ),
        ]
      : linkMeeting(meeting(cell ?? (number ? `${mention} ${number}` : mention)), index);
  const own = cell ? parties.filter((party) => party && (party.mention ?? party.text).includes(mention)) : parties;
  return own.map((party) => (party?.link === "suggested" ? undefined : party?.organisationId));
}

describe.skipIf(!existsSync(register))("names as typed, against the real register (skipped where it is not beside the repository)", () => {
  let world: World;
  beforeAll(async () => {
    const home = homeAt(mkdtempSync(path.join(tmpdir(), "antechamber-cases-")));
    await importFiles(home, [register], { root: data });
    world = openWorld(home.folder);
  });

  it.each(cases.map((one) => [`${one.mention}${one.context ? ` (${one.context.slice(0, 60)})` : ""}: ${one.expected}`, one] as const))("%s", (_, one) => {
    const found = link(world, one);
    const number = one.expected.replace("not:", "");
    const id = world.index.organisationOf(number) ?? number;
    if (notYet.has(one.mention)) expect(found, one.reason).toContain(id);
    else if (one.expected.startsWith("not:")) expect(found, one.reason).not.toContain(id);
    else if (one.expected === "text") expect(found.filter(Boolean), one.reason).toEqual([]);
    else if (missed.has(one.mention)) expect(found, one.reason).not.toContain(id);
    else expect(found, one.reason).toContain(id);
  });
});

/** European Parliament: its Members, current and former, and the committees and groups in which they sit. */
import { headText } from "../../fetch/input-file.js";
import type { InputFile, Source } from "../../model/index.js";
import { dropPersonalKeys } from "./minimise.js";
import { normaliseMember } from "./normalise.js";
import { parseMembers } from "./parse.js";

/** A busy API's error body says nothing of what was asked; the file's name may. */
function recogniseByName(head: string, name: string): string | undefined {
  if (!/^\s*\{\s*"error"/.test(head)) return undefined;
  if (/^corporate-bod/.test(name)) return "bodies";
  return /^meps?\b/.test(name) ? "api" : undefined;
}

function recognise(file: InputFile): string | undefined {
  const head = headText(file);
  if (/<meps[\s>]/.test(head)) return "directory";
  if (!/^\s*[[{]/.test(head)) return undefined;
  if (/"type"\s*:\s*"Person"/.test(head)) return "api";
  return /"type"\s*:\s*"Organization"/.test(head) ? "bodies" : recogniseByName(head, file.name);
}

export const parliamentMembers: Source = {
  id: "parliament-members",
  name: "Members of the European Parliament, committees and political groups",
  shortName: "Members",
  publisher: "European Parliament",
  address: "https://data.europarl.europa.eu/api/v2/meps/show-current",
  publicPage: "https://www.europarl.europa.eu/meps/en/home",
  licence: "CC BY 4.0",
  frequency: "not stated",
  // Parliament has 720 seats, some of them empty for a while; a directory lists all who sat during a term, 875 in the ninth.
  expectedRecords: { min: 600, max: 1_000 },
  limits: "The lists tell who sits in Parliament, for which country, in which group and committees; of former Members they often give the name alone.",
  recognise,
  parse: parseMembers,
  normalise: normaliseMember,
  minimise: dropPersonalKeys,
};

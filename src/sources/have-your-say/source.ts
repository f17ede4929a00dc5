/** European Commission, Have Your Say: responses of organisations to its consultations, the initiatives they answer, and the papers attached. */
import type { Source } from "../../model/index.js";
import { dropPeople } from "./minimise.js";
import { normaliseRecord } from "./normalise.js";
import { parsePortal } from "./parse.js";
import { recognise } from "./recognise.js";

const portal = "https://ec.europa.eu/info/law/better-regulation";

/** Official address of an attached paper, by the portal's number of it. */
export const attachmentAddress = (documentId: string): string => `${portal}/api/download/${encodeURIComponent(documentId)}`;

export const haveYourSay: Source = {
  id: "have-your-say",
  name: "Responses to consultations on Have Your Say",
  shortName: "Consultations",
  publisher: "European Commission",
  address: `${portal}/api/allFeedback`,
  publicPage: `${portal}/have-your-say/initiatives`,
  licence: "Commission reuse decision 2011/833/EU (CC BY 4.0); attached papers belong to their authors",
  frequency: "daily",
  // One page holds 100 responses at most; several thousand organisations answer in a year.
  expectedRecords: { min: 1, max: 100_000 },
  limits: "Citizens' responses are not kept; answers to questionnaires are published elsewhere and mostly missing here, and the number received can be far above the number published.",
  recognise,
  parse: parsePortal,
  normalise: normaliseRecord,
  minimise: dropPeople,
};

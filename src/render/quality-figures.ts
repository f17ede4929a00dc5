/** The figures of the last measuring (`npm run quality`), as the package brings them: assets/quality.json. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const share = z.object({ right: z.number(), of: z.number(), share: z.number(), low: z.number(), high: z.number() });
const both = { precision: share, recall: share };

const qualityFigures = z.object({
  threshold: z.number(),
  suggested: z.number(),
  links: z.array(z.object({ set: z.enum(["attendees", "respondents"]), half: z.enum(["learning", "testing", "all"]), labels: z.string(), ...both })),
  curve: z.array(z.object({ from: z.number(), ...both })),
  bySize: z.array(z.object({ name: z.string(), ...both })),
  byMethod: z.array(z.object({ method: z.string(), right: share })),
  byCountry: z.array(z.object({ country: z.string(), ...both })),
  falseLinks: share,
  segments: z.object({ cells: z.number(), found: share, precise: share, peopleAsOrganisations: z.number(), people: z.number() }),
  joints: z.object({ joints: z.number(), organisationsOfSeveral: z.number(), right: share, unsure: z.number(), undecided: z.number(), apart: share }),
  files: z.object({
    labels: z.object({ pairs: z.number(), subjects: z.number(), contested: z.number() }),
    rows: z.array(z.object({ links: z.enum(["exact", "with suggested"]), labels: z.string(), ...both })),
    declared: share,
  }),
  people: z.array(z.object({ publication: z.string(), right: share, wrong: z.number(), several: z.number() })),
  positions: z.array(z.object({ name: z.enum(["replies", "sentences", "quotes", "offsets"]), kept: share })),
  speed: z.object({ cells: z.number(), organisations: z.number(), seconds: z.number(), megabytes: z.number() }),
});
export type QualityShare = z.infer<typeof share>;
export type QualityFigures = z.infer<typeof qualityFigures>;

let known: QualityFigures | undefined;

/** Read once. Both src/render and dist/render stand two folders below the package's root. */
export function readQualityFigures(): QualityFigures {
  known ??= qualityFigures.parse(JSON.parse(readFileSync(new URL("../../assets/quality.json", import.meta.url), "utf8")));
  return known;
}

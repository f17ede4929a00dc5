/** JSON of a file or a consultation: the activities a reader chose, and everything its page counts of them. */
import type { Consultation, LegislativeFile } from "../../model/index.js";
import { measureBalance } from "../../query/declared-balance.js";
import { countFacet, countLanes, type DeclaredFacet, selectDeclared, sumDeclared } from "../../query/declared-filter.js";
import { groupSameWords } from "../../query/same-words.js";
import { listMet } from "../../query/who-met.js";
import { listChoices, readAfter, readDeclaredFilter, writeDeclaredFilter } from "../declared-choice.js";
import { readLimit } from "../limit.js";
import { type PageContext, wholeAddress } from "../page.js";
import { pageDeclared } from "../parts/declared-feed.js";
import { comparePath, entityPath, siblingPath } from "../paths.js";
import { cursorOf, head, type JsonAnswer } from "./answers.js";

/** Organisations that met somebody, in one answer. */
const mostMet = 200;

const facetsOf: Record<"file" | "consultation", DeclaredFacet[]> = { file: ["lane", "category"], consultation: ["type", "country", "language", "category"] };

export async function answerDeclared(context: PageContext, entity: LegislativeFile | Consultation): Promise<JsonAnswer> {
  const { reader, url } = context;
  const { kind } = entity;
  const filter = readDeclaredFilter(url.searchParams);
  const declared = await reader.listDeclared(kind, entity.id);
  const chosen = selectDeclared(declared, filter);
  const limit = readLimit(url, 50);
  const page = await pageDeclared(reader, chosen, cursorOf(url), limit);
  const totals = sumDeclared(chosen);
  const after = readAfter(url.searchParams);
  const met = kind === "file" ? listMet(chosen, { after, limit: mostMet }) : undefined;
  const metShown = after + (met?.items.length ?? 0);
  const json = siblingPath(kind, entity.id, "json");
  const asked = url.searchParams.get("limit") ?? undefined;
  return {
    value: {
      edition: head(context),
      entity,
      filter: Object.fromEntries(listChoices(filter)),
      totals,
      facets: Object.fromEntries(facetsOf[kind].map((facet) => [facet === "lane" ? "role" : facet, Object.fromEntries(countFacet(declared, filter, facet))])),
      ...(met
        ? { lanes: countLanes(chosen), balance: measureBalance(chosen), met: met.items, metTotal: met.total }
        : {
            positions: (await reader.listActivities({ entityId: entity.id, kind: "position" }, { limit: 500 })).items,
            sameWords: groupSameWords(chosen).flatMap((block) => (block.length > 1 ? [chosen.table.read(block).map((row) => row.activityId)] : [])),
          }),
      activities: { items: page.items, total: { count: totals.declarations, exact: true }, next: page.next ?? null },
      ...(kind === "file" && { suggested: await reader.listSuggested(entity.id, limit) }),
      links: {
        self: wholeAddress(context, json + url.search),
        page: wholeAddress(context, entityPath(kind, entity.id, entity.slug) + writeDeclaredFilter(filter)),
        csv: wholeAddress(context, siblingPath(kind, entity.id, "csv") + writeDeclaredFilter(filter)),
        ...(kind === "file" && { compare: wholeAddress(context, comparePath(entity.id, [], ".json")) }),
        ...(met && metShown < met.total && met.items.length > 0 && { nextMet: wholeAddress(context, json + writeDeclaredFilter(filter, { after: String(metShown), limit: asked })) }),
        ...(page.next && { next: wholeAddress(context, json + writeDeclaredFilter(filter, { cursor: page.next, limit: asked })) }),
      },
    },
  };
}

/** JSON of a comparison: the same as its page, and everybody who can be chosen, a page at a time. */
import { readAfter } from "../declared-choice.js";
import { type PageContext, wholeAddress } from "../page.js";
import { loadComparison } from "../pages/compare.js";
import { entityPath } from "../paths.js";
import { head, type JsonAnswer } from "./answers.js";

/** Organisations to choose from, in one answer. */
const mostOthers = 200;

function nextPath({ searchParams }: URL, after: number): string {
  const query = new URLSearchParams(searchParams);
  query.set("after", String(after));
  return `/compare.json?${query}`;
}

export async function answerCompare(context: PageContext): Promise<JsonAnswer> {
  const comparison = await loadComparison(context);
  if ("redirect" in comparison) return { redirect: comparison.redirect.replace("/compare?", "/compare.json?") };
  const { file, compared, others, query } = comparison;
  const after = readAfter(context.url.searchParams);
  const shown = others.slice(after, after + mostOthers);
  return {
    value: {
      edition: head(context),
      file: { id: file.id, reference: file.reference, name: file.name },
      compared: compared.map(({ lanes, responses, ...one }) => ({
        ...one,
        lanes: lanes.map(({ lane, meetings }) => ({ role: lane, declarations: meetings.length, meetings: meetings.map(({ row, subject }) => ({ ...row, subject })) })),
        responses: responses.map(({ response, passages, papers, positions }) => ({
          response,
          passages,
          paperPassages: papers.flatMap(({ id, keyPassages }) => keyPassages.map((passage) => ({ paper: id, ...passage }))),
          positions,
        })),
      })),
      query,
      others: shown,
      othersTotal: others.length,
      links: {
        self: wholeAddress(context, `/compare.json${context.url.search}`),
        page: wholeAddress(context, `/compare${context.url.search}`),
        file: wholeAddress(context, entityPath("file", file.id, file.slug)),
        ...(shown.length > 0 && after + shown.length < others.length && { next: wholeAddress(context, nextPath(context.url, after + shown.length)) }),
      },
    },
  };
}

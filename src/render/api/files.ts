/** JSON of the list of files: the same choice and the same numbers as its page. */
import { readFileChoice, writeFileChoice } from "../file-choice.js";
import { readLimit } from "../limit.js";
import { type PageContext, wholeAddress } from "../page.js";
import { listChosenFiles } from "../pages/file-index.js";
import { siblingPath } from "../paths.js";
import { head, type JsonAnswer } from "./answers.js";

export async function answerFiles(context: PageContext): Promise<JsonAnswer> {
  const choice = readFileChoice(context.url.searchParams);
  const { only, items, total, types, years } = await listChosenFiles(context, choice, readLimit(context.url, 100));
  if (only) return { redirect: siblingPath("file", only.id, "json") };
  const last = (choice.after ?? 0) + items.length;
  return {
    value: {
      edition: head(context),
      entities: { items: items.map((item) => ({ kind: "file", ...item })), total: { count: total, exact: true } },
      facets: { type: types, year: years },
      links: {
        self: wholeAddress(context, `/files.json${context.url.search}`),
        page: wholeAddress(context, `/files${writeFileChoice(choice)}`),
        ...(last < total && { next: wholeAddress(context, `/files.json${writeFileChoice({ ...choice, after: last })}`) }),
      },
    },
  };
}

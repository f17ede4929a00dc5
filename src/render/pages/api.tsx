/** How programs ask this site, with examples that work on the edition at hand. */
import type { Child } from "hono/jsx";
import { type Examples, findExamples } from "../api/examples.js";
import { renderDate } from "../dates.js";
import { type Answer, type PageContext, wholeAddress } from "../page.js";
import { OperatorLine } from "../parts/layout.js";
import { ProsePage } from "../parts/prose-page.js";
import { siblingPath } from "../paths.js";
import { words } from "../words.js";

/** What an edition lacks gives no example. */
function listExamples({ organisation, file, name }: Examples): [text: string, path: string][] {
  const { apiExamples } = words.prose;
  return [
    ...(organisation ? [[`${apiExamples.organisation}${words.colon} ${organisation.name}`, `${siblingPath("organisation", organisation.id, "json")}?limit=5`] as [string, string]] : []),
    ...(file ? [[`${apiExamples.file}${words.colon} ${file.name}`, siblingPath("file", file.id, "csv")] as [string, string]] : []),
    ...(name ? [[`${apiExamples.search}${words.colon} ${name}`, `/search.json?${new URLSearchParams({ q: name, order: "date" })}`] as [string, string]] : []),
  ];
}

export async function loadApi(context: PageContext): Promise<Answer> {
  const { edition, reader, site } = context;
  const title = words.pageNames["/api"];
  const found = await findExamples(reader);
  const examples = listExamples(found);
  const first = examples[0]?.[1] ?? "/status.json";
  const shown: Child = (
    <dl class="record wide">
      {examples.map(([text, path]) => (
        <>
          <dt>{text}</dt>
          <dd>
            <a href={path}>
              <code>{wholeAddress(context, path)}</code>
            </a>
          </dd>
        </>
      ))}
    </dl>
  );
  return {
    page: {
      title,
      path: "/api",
      nav: "/data",
      body: (
        <ProsePage title={title}>
          {words.prose.api({
            examples: examples.length ? shown : undefined,
            problem: (
              <p>
                <code>{'{"error": {"status": 404, "message": "…"}}'}</code>
              </p>
            ),
            citation: <p class="citation">{words.citation(found.organisation?.name ?? title, edition.name, renderDate(edition.date), wholeAddress(context, first))}</p>,
            ...(site.operator && { operator: <OperatorLine operator={site.operator} /> }),
          })}
        </ProsePage>
      ),
    },
  };
}

/** How to take the data along: addresses, fields, terms. */
import type { Child } from "hono/jsx";
import { csvColumns } from "../api/activities-csv.js";
import { renderDate } from "../dates.js";
import type { Answer, PageContext } from "../page.js";
import { ProsePage } from "../parts/prose-page.js";
import { words } from "../words.js";

const CodeList = ({ lines }: { lines: readonly (readonly [string, string])[] }): Child => (
  <dl class="record wide">
    {lines.map(([code, text]) => (
      <>
        <dt>
          <code>{code}</code>
        </dt>
        <dd>{text}</dd>
      </>
    ))}
  </dl>
);

export async function loadData({ edition }: PageContext): Promise<Answer> {
  const title = words.pageNames["/data"];
  const { data, dataAddresses, inEnglish } = words.prose;
  return {
    page: {
      title,
      path: "/data",
      nav: "/data",
      body: (
        <ProsePage title={title}>
          {data({
            addresses: <CodeList lines={Object.entries(dataAddresses)} />,
            columns: (
              <>
                {inEnglish && <p>{inEnglish}</p>}
                <div lang="en">
                  <CodeList lines={csvColumns.map(({ name, about }) => [name, about])} />
                </div>
              </>
            ),
            edition: `${edition.name} (${renderDate(edition.date)})`,
          })}
        </ProsePage>
      ),
    },
  };
}

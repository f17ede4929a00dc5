/** How to take the data along: addresses, fields, terms. */
import type { Child } from "hono/jsx";
import type { EntityKind } from "../../model/index.js";
import type { EditionInfo } from "../../query/edition-reader.js";
import { csvColumns } from "../api/activities-csv.js";
import { type Examples, findExamples } from "../api/examples.js";
import { renderDate } from "../dates.js";
import { renderNumber } from "../numbers.js";
import type { Answer, PageContext } from "../page.js";
import { ProsePage } from "../parts/prose-page.js";
import { siblingKinds } from "../parts/tools.js";
import { entityKinds, entitySiblings, folders } from "../paths.js";
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

const EditionFacts = ({ edition }: { edition: EditionInfo }) => {
  const { editionFacts } = words.prose;
  return (
    <dl class="record">
      <dt>{editionFacts.name}</dt>
      <dd>{edition.name}</dd>
      <dt>{editionFacts.date}</dt>
      <dd>
        <time datetime={edition.date}>{renderDate(edition.date)}</time>
      </dd>
      <dt>{editionFacts.checksum}</dt>
      <dd>
        <code>{edition.checksum}</code>
      </dd>
      <dt>{words.home.holds}</dt>
      <dd>
        {renderNumber(edition.counts.declarations)} {words.counts.declarations}, {renderNumber(edition.counts.responses)} {words.counts.responses}
      </dd>
    </dl>
  );
};

type Form = (typeof siblingKinds)[number]["ending"];

const Forms = ({ addresses }: { addresses: Partial<Record<Form, string>> }) => (
  <>
    {siblingKinds
      .filter(({ ending }) => addresses[ending])
      .map(({ ending, name, type }, index) => (
        <>
          {index > 0 && " "}
          <a href={addresses[ending]} type={type}>
            {name}
          </a>
        </>
      ))}
  </>
);

const countOf = ({ counts }: EditionInfo, kind: EntityKind): number => counts[folders[kind]];

/** What is there of each kind, with a list and one of them to try. */
const Downloads = ({ edition, examples }: { edition: EditionInfo; examples: Examples }) => {
  const heads = words.prose.downloads;
  return (
    <section class="scroll" aria-label={heads.one} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{heads.kind}</th>
            <th scope="col">{heads.count}</th>
            <th scope="col">{heads.list}</th>
            <th scope="col">{heads.one}</th>
          </tr>
        </thead>
        <tbody>
          {entityKinds.map((kind) => {
            const example = examples[kind];
            return (
              <tr>
                <th scope="row">{words.pageNames[`/${folders[kind]}`]}</th>
                <td>{renderNumber(countOf(edition, kind))}</td>
                <td>
                  <Forms addresses={{ json: `/${folders[kind]}.json` }} />
                </td>
                <td>{example && <Forms addresses={entitySiblings(kind, example.id, "")} />}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{words.pageNames["/changes"]}</th>
            <td></td>
            <td>
              <Forms addresses={{ json: "/changes.json", csv: "/changes.csv", atom: "/changes.atom" }} />
            </td>
            <td></td>
          </tr>
        </tbody>
      </table>
    </section>
  );
};

export async function loadData({ edition, reader }: PageContext): Promise<Answer> {
  const title = words.pageNames["/data"];
  const { data, dataAddresses, inEnglish } = words.prose;
  const examples = await findExamples(reader);
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
            facts: <EditionFacts edition={edition} />,
            downloads: <Downloads edition={edition} examples={examples} />,
            edition: `${edition.name} (${renderDate(edition.date)})`,
          })}
        </ProsePage>
      ),
    },
  };
}

/** The start page: a search box, three examples, what was newly declared by day, how fresh each source is. */
import type { Activity } from "../../model/index.js";
import type { EditionReader, SourceState } from "../../query/edition-reader.js";
import { renderDate, renderPeriod } from "../dates.js";
import { renderNumber } from "../numbers.js";
import type { Answer, Example, PageContext } from "../page.js";
import { renderFeedItem } from "../parts/feed-item.js";
import { linkedParty } from "../parts/headline.js";
import { entityKinds, entityPath, folders } from "../paths.js";
import { findSources } from "../provenance.js";
import { words } from "../words.js";

/** On the home page a response says what it is about and no more; its own page has the words. */
const homeTextLength = 180;
function firstWords(text: string): string {
  if (text.length <= homeTextLength) return text;
  const space = text.lastIndexOf(" ", homeTextLength);
  return `${text.slice(0, space > 0 ? space : homeTextLength)} …`;
}

const newestItems = 30;

/** An example of the operator's, kept when its page exists in this edition. */
async function checkExample(reader: EditionReader, example: Example): Promise<Example | undefined> {
  const [, folder, id] = example.path.split("/");
  const kind = entityKinds.find((candidate) => folders[candidate] === folder);
  if (!kind || !id) return undefined;
  const found = await reader.findEntity(kind, decodeURIComponent(id));
  return found.state === "found" || found.state === "moved" ? example : undefined;
}

// Examples stay the same while an edition is open: looked for once a reader.
const examplesOf = new WeakMap<EditionReader, readonly Example[]>();

/** One organisation, one decision-maker and one file of this edition, the newest in the feed. */
async function chooseExamples(reader: EditionReader, items: readonly Activity[]): Promise<Example[]> {
  const parties = items.flatMap((activity) => activity.declarations.flatMap((declaration) => declaration.parties)).filter(linkedParty);
  const newest = await Promise.all((["person", "file"] as const).map((kind) => reader.listEntities(kind, { order: "newest", limit: 1 })));
  const lines = newest.flatMap((page) => page.items);
  return [
    ...parties.slice(0, 1).map((party) => ({ name: party.name, path: entityPath("organisation", party.entityId, party.slug) })),
    ...lines.map((line) => ({ name: line.kind === "file" && line.detail ? line.detail : line.name, path: entityPath(line.kind, line.id, line.slug) })),
  ];
}

async function findExamples({ reader, site }: PageContext, items: readonly Activity[]): Promise<readonly Example[]> {
  const known = examplesOf.get(reader);
  if (known) return known;
  const given = await Promise.all((site.examples ?? []).map((example) => checkExample(reader, example)));
  const kept = given.flatMap((example) => example ?? []);
  const examples = kept.length ? kept : await chooseExamples(reader, items);
  examplesOf.set(reader, examples);
  return examples;
}

const Days = ({ items }: { items: readonly Activity[] }) => {
  let day = "";
  return (
    <>
      {items.map((activity) => {
        const item = renderFeedItem(activity, { passage: activity.kind === "response" ? [{ text: firstWords(activity.text), marked: false }] : undefined });
        if (activity.date === day) return item;
        day = activity.date;
        return (
          <>
            <p class="year">{renderDate(day)}</p>
            {item}
          </>
        );
      })}
    </>
  );
};

const SourceLines = ({ sources }: { sources: readonly SourceState[] }) => (
  <table class="pairs">
    <tbody>
      {sources.map((source) => (
        <tr>
          <td>
            <a href={source.publicPage}>{source.name}</a>
            {source.from && (
              <>
                <br />
                <span class="role">{renderPeriod(source.from, source.to)}</span>
              </>
            )}
          </td>
          <td class="day">{source.newestDocument ? renderDate(source.newestDocument) : words.status.none}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const countPaths = [
  ["organisations", "/organisations"],
  ["people", "/people"],
  ["bodies", "/bodies"],
  ["files", "/files"],
  ["consultations", "/consultations"],
  ["declarations", undefined],
  ["responses", undefined],
] as const;

export async function loadHome(context: PageContext): Promise<Answer> {
  const { reader, edition } = context;
  const [page, sources] = await Promise.all([reader.listActivities({}, { limit: newestItems + 20 }), findSources(reader)]);
  // Meetings announced for a day to come stand on their own pages, not among the newest.
  const items = page.items.filter((activity) => activity.date <= edition.date).slice(0, newestItems);
  const examples = await findExamples(context, items);
  return {
    page: {
      title: words.siteName,
      path: "/",
      ownSearch: true,
      description: words.home.lead,
      body: (
        <>
          <div class="head home">
            <h1>{words.home.title}</h1>
            <p class="lead">{words.home.lead}</p>
            <search aria-label={words.search.title}>
              <form class="big" action="/search">
                <input type="search" name="q" aria-label={words.searchLabel} placeholder={words.searchPlaceholder} />
                <button type="submit">{words.searchButton}</button>
              </form>
            </search>
            {examples.length > 0 && (
              <p class="examples">
                {words.home.examples}:{" "}
                {examples.map((example, index) => (
                  <>
                    {index > 0 && " · "}
                    <a href={example.path}>{example.name}</a>
                  </>
                ))}
              </p>
            )}
          </div>
          <div class="cols">
            <section aria-labelledby="newest">
              <div class="bar">
                <h2 id="newest">{words.home.newest}</h2>
              </div>
              {items.length ? <Days items={items} /> : <p class="none">{words.home.nothing}</p>}
            </section>
            <div class="beside">
              <section>
                <h2>{words.home.freshness}</h2>
                <SourceLines sources={[...sources.values()]} />
                <p>
                  <a href="/status">{words.status.title}</a>
                </p>
              </section>
              <section>
                <h2>{words.home.holds}</h2>
                <table class="pairs">
                  <tbody>
                    {countPaths.map(([key, path]) => (
                      <tr>
                        <td>{path ? <a href={path}>{words.counts[key]}</a> : words.counts[key]}</td>
                        <td>{renderNumber(edition.counts[key])}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                <p>
                  {words.edition} {edition.name}, {renderDate(edition.date)}
                </p>
              </section>
            </div>
          </div>
        </>
      ),
    },
  };
}

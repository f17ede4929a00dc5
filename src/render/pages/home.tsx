/** The start page: a search box, three examples, what was newly declared by day, how fresh each source is. */
import type { Activity } from "../../model/index.js";
import type { EditionReader, SourceState } from "../../query/edition-reader.js";
import { renderDate, renderPeriod } from "../dates.js";
import { renderNumber } from "../numbers.js";
import type { Answer, Example, PageContext } from "../page.js";
import { FeedItem } from "../parts/feed-item.js";
import { linkedParty } from "../parts/headline.js";
import { entityKinds, entityPath, folders } from "../paths.js";
import { findSources } from "../provenance.js";
import { words } from "../words.js";

const newestItems = 30;

/** An example of the operator's, kept when its page exists in this edition. */
async function checkExample(reader: EditionReader, example: Example): Promise<Example | undefined> {
  const [, folder, id] = example.path.split("/");
  const kind = entityKinds.find((candidate) => folders[candidate] === folder);
  if (!kind || !id) return undefined;
  const found = await reader.findEntity(kind, decodeURIComponent(id));
  return found.state === "found" || found.state === "moved" ? example : undefined;
}

/** Examples taken from the newest items, so that each has a page: an organisation, a decision-maker, a file or a consultation. */
function examplesFrom(items: readonly Activity[]): Example[] {
  const examples = new Map<string, Example>();
  const offer = (kind: string, name: string, path: string) => {
    if (!examples.has(kind)) examples.set(kind, { name, path });
  };
  for (const activity of items) {
    for (const file of activity.files) if (file.link !== "suggested") offer("subject", file.reference, entityPath("file", file.id, file.slug));
    const { consultation } = activity;
    if (consultation) offer("subject", consultation.name, entityPath("consultation", consultation.id, consultation.slug));
    for (const declaration of activity.declarations) {
      for (const party of declaration.parties) if (linkedParty(party)) offer("organisation", party.name, entityPath("organisation", party.entityId, party.slug));
      for (const host of declaration.hosts) if (host.personId && !host.staff) offer("person", host.name, entityPath("person", host.personId, host.slug));
    }
  }
  return ["organisation", "person", "subject"].flatMap((kind) => examples.get(kind) ?? []);
}

async function findExamples({ reader, site }: PageContext, items: readonly Activity[]): Promise<Example[]> {
  const given = await Promise.all((site.examples ?? []).map((example) => checkExample(reader, example)));
  const kept = given.flatMap((example) => example ?? []);
  return kept.length ? kept : examplesFrom(items);
}

const Days = ({ items }: { items: readonly Activity[] }) => {
  let day = "";
  return (
    <>
      {items.map((activity) => {
        const item = <FeedItem activity={activity} />;
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
  const [page, sources] = await Promise.all([reader.listActivities({ to: edition.date }, { limit: newestItems }), findSources(reader)]);
  const examples = await findExamples(context, page.items);
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
              {page.items.length ? <Days items={page.items} /> : <p class="none">{words.home.nothing}</p>}
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

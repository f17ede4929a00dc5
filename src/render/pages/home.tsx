/** The start page: a search box, three examples, what was newly declared by day, how fresh each source is. */
import type { Activity, ResponseActivity } from "../../model/index.js";
import type { Appeared, EditionReader, EntityLine, SourceState } from "../../query/edition-reader.js";
import type { LiveState } from "../../query/live-state.js";
import { tellDays } from "../coverage.js";
import { renderDate, renderPeriod } from "../dates.js";
import { type Html, html } from "../html.js";
import { renderNumber } from "../numbers.js";
import type { Answer, Example, PageContext } from "../page.js";
import { renderFeedItem } from "../parts/feed-item.js";
import { linkedParty, renderParty } from "../parts/headline.js";
import { renderItemMark } from "../parts/kind-mark.js";
import { SourceTrouble } from "../parts/limits.js";
import { SearchForm } from "../parts/search-form.js";
import { entityKinds, entityPath, folders } from "../paths.js";
import { findSources } from "../provenance.js";
import { words } from "../words.js";

const shownMeetings = 14;
/** Responses come in by the hundred on the last day of a consultation. */
const readResponses = 100;
const namedRespondents = 3;
const shownFiles = 8;

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

/** Responses to one consultation that became known on one day: one line. */
interface ResponseLine {
  consultation: { id: string; slug: string; name: string };
  responses: ResponseActivity[];
}

interface NewDay {
  meetings: Activity[];
  responses: Map<string, ResponseLine>;
}

/** What became known, by the day on which it did, the newest first. */
function groupByDay(appeared: readonly Appeared[]): [string, NewDay][] {
  const days = new Map<string, NewDay>();
  for (const { activity, at } of appeared) {
    const date = at.slice(0, 10);
    const day: NewDay = days.get(date) ?? { meetings: [], responses: new Map() };
    days.set(date, day);
    if (activity.kind === "meeting") day.meetings.push(activity);
    if (activity.kind !== "response" || !activity.consultation) continue;
    const line = day.responses.get(activity.consultation.id) ?? { consultation: activity.consultation, responses: [] };
    day.responses.set(activity.consultation.id, line);
    line.responses.push(activity);
  }
  return [...days].sort(([one], [other]) => (one < other ? 1 : -1));
}

/** "Responses to Chips Act 2: OHB, CCI Dresden and others". No number: as many are read as fit on a page, and the consultation's own page counts them. */
function renderResponses({ consultation, responses }: ResponseLine): Html {
  const named = responses.filter(({ respondent }) => respondent.text).slice(0, namedRespondents);
  const names = named.map(({ respondent }, i) => html`${i > 0 && ", "}${renderParty(respondent)}`);
  const [first = "", last = ""] = [responses[0]?.date, responses.at(-1)?.date].sort();
  const link = html`<a href="${entityPath("consultation", consultation.id, consultation.slug)}" lang="">${consultation.name}</a>`;
  const others = named.length > 0 && responses.length > named.length && ` ${words.site.home.andOthers}`;
  return html`<article>${renderItemMark("response")}<h3>${words.site.home.responsesTo} ${link}</h3><p>${renderPeriod(first, last)} · <span>${names}${others}</span></p></article>`;
}

const NewDays = ({ days }: { days: readonly [string, NewDay][] }) => (
  <>
    {days.map(([date, { meetings, responses }]) => (
      <>
        <h3 class="year">{words.site.home.readOn(renderDate(date))}</h3>
        {meetings.map((activity) => renderFeedItem(activity, {}))}
        {[...responses.values()].map(renderResponses)}
      </>
    ))}
  </>
);

const SourceLines = ({ sources, live }: { sources: readonly SourceState[]; live: LiveState | undefined }) => (
  <table class="pairs">
    <tbody>
      {sources.map((source) => (
        <tr>
          <th scope="row">
            <a href={`/status#${source.id}`}>{source.shortName}</a>
            <SourceTrouble source={source.id} live={live} />
            {source.from && (
              <>
                <br />
                <span class="role">{tellDays(source).join("; ")}</span>
              </>
            )}
          </th>
          <td class="day">{source.newestDocument ? renderDate(source.newestDocument) : words.status.none}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const FileLines = ({ lines }: { lines: readonly EntityLine[] }) => (
  <table class="pairs">
    <thead class="unseen">
      <tr>
        <th scope="col">{words.nameColumn}</th>
        <th scope="col">{words.declarationsColumn}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map(({ kind, id, slug, name, declarations }) => (
        <tr>
          <td>
            <a class="clip" href={entityPath(kind, id, slug)} lang="">
              {name}
            </a>
          </td>
          <td>{renderNumber(declarations)}</td>
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
  const { reader, edition, live } = context;
  const [meetings, responses, files, sources] = await Promise.all([
    reader.listAppeared({ kind: "meeting" }, shownMeetings * 2),
    reader.listAppeared({ kind: "response" }, readResponses),
    reader.listEntities("file", { order: "newest", limit: shownFiles }),
    findSources(reader),
  ]);
  // Meetings announced for a day to come stand on their own pages, not among the newest.
  const past = meetings.filter(({ activity }) => activity.date <= edition.date).slice(0, shownMeetings);
  const days = groupByDay([...past, ...responses]);
  const examples = await findExamples(
    context,
    [...past, ...responses].map(({ activity }) => activity),
  );
  return {
    page: {
      title: words.siteName,
      path: "/",
      ownSearch: true,
      suggests: true,
      description: words.home.lead,
      body: (
        <>
          <div class="head home">
            <h1>{words.home.title}</h1>
            <p class="lead">{words.home.lead}</p>
            <SearchForm query="" />
            {examples.length > 0 && (
              <p class="examples">
                {words.home.examples}
                {words.colon}{" "}
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
                <h2 id="newest">{words.site.home.newest}</h2>
                <a class="follow" href="/changes">
                  {words.changes.title}
                </a>
              </div>
              {days.length ? <NewDays days={days} /> : <p class="none">{words.home.nothing}</p>}
            </section>
            <div class="beside">
              {files.items.length > 0 && (
                <section>
                  <h2>{words.site.home.activeFiles}</h2>
                  <FileLines lines={files.items} />
                  <p>
                    {words.site.home.filesNote} <a href="/files?order=newest">{words.site.home.allFiles}</a>
                  </p>
                </section>
              )}
              <section>
                <h2>{words.home.freshness}</h2>
                <SourceLines sources={[...sources.values()]} live={live} />
                <p>
                  <a href="/status">{words.limitsInFull}</a>
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

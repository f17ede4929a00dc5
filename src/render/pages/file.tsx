/** A legislative file: who declared a meeting on it, against its steps and the people who deal with it. */
import { raw } from "hono/html";
import type { Activity, LegislativeFile } from "../../model/index.js";
import { foldName } from "../../normalise/fold.js";
import { measureBalance } from "../../query/declared-balance.js";
import { countConsultations, type DeclaredFilter, type DeclaredTotals, isParty, listOrigins, nameInDeclared, namesOrganisation, selectDeclared, sumDeclared } from "../../query/declared-filter.js";
import type { DeclaredSet } from "../../query/declared-table.js";
import type { EditionReader, SourceState } from "../../query/edition-reader.js";
import { listMet } from "../../query/who-met.js";
import { renderLanguage } from "../countries.js";
import { clipDays, daysOfYear, readLanes } from "../coverage.js";
import { renderDate, renderPeriod } from "../dates.js";
import { readAfter, readDeclaredFilter, writeDeclaredFilter } from "../declared-choice.js";
import { noHtml } from "../html.js";
import { spokenLanguage } from "../language.js";
import { renderNumber } from "../numbers.js";
import type { Page, PageContext } from "../page.js";
import { Balance } from "../parts/balance.js";
import { loadDeclaredFeed } from "../parts/declared-feed.js";
import { Chosen, FilterLink, WhenAndWhoForm, WhoChips } from "../parts/declared-filters.js";
import { FactLine } from "../parts/entity-page.js";
import { Feed, isFull } from "../parts/feed.js";
import { headlineText } from "../parts/headline.js";
import { LanesPicture } from "../parts/lanes-picture.js";
import { Limits } from "../parts/limits.js";
import { figuresOf, NumbersList } from "../parts/numbers-list.js";
import { Tools } from "../parts/tools.js";
import { Ways } from "../parts/ways.js";
import { WhoMet } from "../parts/who-met.js";
import { activityPath, comparePath, entityPath, entitySiblings, procedurePage } from "../paths.js";
import { findSources } from "../provenance.js";
import { renderTerm, termText } from "../terms.js";
import { renderCode, words } from "../words.js";
import { mostCompared } from "./compare.js";

const Roles = ({ roles }: { roles: LegislativeFile["roles"] }) =>
  roles.length ? (
    <section>
      <h2>{words.rolesHeading}</h2>
      <table class="pairs">
        <tbody>
          {roles.map((role) => (
            <tr>
              <td>
                {role.personId ? <a href={entityPath("person", role.personId, role.slug)}>{role.name}</a> : role.name}
                {role.group && <span class="role"> {renderTerm(role.group)}</span>}
              </td>
              <td>
                {renderCode(role.role)}
                {role.committee && <>, {renderTerm(role.committee)}</>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ) : null;

const Steps = ({ events }: { events: LegislativeFile["events"] }) => {
  if (!events.length) return null;
  const newestFirst = [...events].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return (
    <section>
      <h2>{words.stages}</h2>
      <details open={events.length <= 8}>
        <summary>{words.newestStep(events.length, renderDate(newestFirst[0]?.date ?? ""))}</summary>
        <table class="pairs">
          <tbody>
            {newestFirst.map((event) => (
              <tr>
                <td>{renderCode(event.type)}</td>
                <td class="day">
                  <time datetime={event.date}>{renderDate(event.date)}</time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
};

const Titles = ({ file }: { file: LegislativeFile }) => {
  const others = Object.entries(file.titles).filter(([, title]) => title !== file.name);
  if (!others.length) return null;
  return (
    <section>
      <h2>{words.titles}</h2>
      <details>
        <summary>{others.length}</summary>
        <ul class="plain">
          {others.map(([language, title]) => (
            <li>
              <span class="role">
                {renderLanguage(language)}
                {words.colon}
              </span>{" "}
              <span lang={language}>{title}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};

/** What is only proposed, apart from the feed; each leads to its own page. */
const Suggested = ({ items, count }: { items: readonly Activity[]; count: number }) =>
  items.length ? (
    <section>
      <h2>{words.suggestedFiles}</h2>
      <p class="note">{words.suggestedNote(count)}</p>
      <ul class="plain">
        {items.map((activity) => (
          <li>
            <a href={activityPath(activity.id)}>{headlineText(activity)}</a>, {renderDate(activity.date)}
            {activity.kind === "meeting" && (
              <span class="role" lang="">
                {" "}
                {cutSubject(activity.subject)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  ) : null;

const longestSubject = 120;
const cutSubject = (subject: string): string => (subject.length > longestSubject ? `${subject.slice(0, longestSubject).replace(/\s+\S*$/, "")} …` : subject);
const suggestedShown = 5;
/** Organisations that met somebody, at a time: fewer beside a full feed. */
const metBesideFeed = 8;
const metAlone = 30;

const Consultations = ({ list }: { list: readonly (Ref & { responses: number })[] }) =>
  list.length ? (
    <section>
      <h2>{words.declared.consultations}</h2>
      <ul class="plain">
        {list.map(({ id, slug, name, responses }) => (
          <li>
            <a href={entityPath("consultation", id, slug)}>{name}</a> <span class="role">{words.declared.consultationNote(responses)}</span>
          </li>
        ))}
      </ul>
    </section>
  ) : null;

interface Ref {
  id: string;
  slug: string;
  name: string;
}

/** Consultations whose responses belong to the file, with how many there are. */
async function findConsultations(reader: EditionReader, declared: DeclaredSet): Promise<(Ref & { responses: number })[]> {
  const found = await Promise.all([...countConsultations(declared)].map(async ([id, responses]) => ({ responses, found: await reader.findEntity("consultation", id) })));
  return found.flatMap(({ responses, found: one }) => (one.state === "found" ? [{ id: one.value.id, slug: one.value.slug, name: one.value.name, responses }] : []));
}

/** "34 declared meetings · probably 33 meetings · 28 organisations · 9 declarations name somebody who could not be linked": these are one link away. */
const SumUp = ({ totals, filter, unlinked }: { totals: DeclaredTotals; filter: DeclaredFilter; unlinked: string }) => (
  <p class="note">
    <FactLine
      facts={[
        words.declared.meetings(totals.meetings),
        totals.encounters < totals.meetings && words.declared.probably(totals.encounters),
        totals.responses > 0 && `${renderNumber(totals.responses)} ${words.responseWord(totals.responses)}`,
        words.declared.organisations(totals.organisations),
        totals.unlinked > 0 && <a href={unlinked}>{words.declared.unlinkedIn(totals.unlinked)}</a>,
        renderPeriod(filter.from ?? totals.from, filter.to ?? totals.to),
      ]}
    />
    . {words.declared.rolesAsDeclared}
  </p>
);

/** Organisations behind the place asked for; from the first where there are not so many. */
function findMet(declared: DeclaredSet, asked: number, limit: number) {
  const met = listMet(declared, { after: asked, limit });
  return met.items.length || !asked ? { met, after: asked } : { met: listMet(declared, { after: 0, limit }), after: 0 };
}

function headingOf(declared: DeclaredSet, { lane, withIds = [] }: DeclaredFilter): string {
  if (withIds.length) return words.declared.metWith(withIds.map((id) => termText(nameInDeclared(declared, id) ?? id)).join(", "));
  return lane ? words.declared.met[lane] : words.declared.metAll;
}

/** To the choice of organisations; one that the page is narrowed to is chosen already. */
function wayToCompare(file: string, declared: DeclaredSet, { withIds = [] }: DeclaredFilter): [name: string, address: string] {
  const w = words.declared.comparison;
  const chosen = withIds.filter((id) => isParty(declared, id));
  return [chosen.length ? w.onFileWith(chosen.map((id) => nameInDeclared(declared, id) ?? id).join(", ")) : w.onFile, comparePath(file, chosen.slice(0, mostCompared))];
}

const shownNames = 6;

/** Names under which the file is spoken of: those of the language of the page first. */
const SpokenNames = ({ file }: { file: LegislativeFile }) => {
  const names = file.spokenNames.filter(({ name }) => foldName(name) !== foldName(file.name));
  if (!names.length) return null;
  const own = spokenLanguage();
  const rank = ({ language }: { language: string }): number => (language === own ? 0 : language === "en" ? 1 : 2);
  const sorted = [...names].sort((a, b) => rank(a) - rank(b));
  return (
    <p class="fact">
      {words.declared.alsoCalled}
      {words.colon}{" "}
      {sorted.slice(0, shownNames).map(({ name, language }, i) => (
        <>
          {i > 0 && ", "}
          <span lang={language}>{name}</span>
        </>
      ))}
      {sorted.length > shownNames && ` ${words.andMore(sorted.length - shownNames)}`}
    </p>
  );
};

const FileFacts = ({ file }: { file: LegislativeFile }) => (
  <FactLine
    facts={[
      <a href={procedurePage(file.reference)}>{file.reference}</a>,
      file.procedureType && renderCode(file.procedureType),
      file.stage && renderCode(file.stage),
      file.comReference,
      file.numberOnly ? words.numberOnly : undefined,
    ]}
  />
);

export async function loadFile(context: PageContext, file: LegislativeFile): Promise<Page> {
  const { reader, url } = context;
  const path = entityPath("file", file.id, file.slug);
  const filter = readDeclaredFilter(url.searchParams);
  const cursor = url.searchParams.get("cursor") || undefined;
  const declared = await reader.listDeclared("file", file.id);
  const chosen = selectDeclared(declared, filter);
  const [feed, sources, suggested, consultations] = await Promise.all([
    loadDeclaredFeed(reader, chosen, { viewpoint: file.id, base: path, filter, cursor }),
    findSources(reader),
    reader.listSuggested(file.id, suggestedShown),
    findConsultations(reader, declared),
  ]);
  const siblings = entitySiblings("file", file.id, writeDeclaredFilter(filter));
  const totals = sumDeclared(chosen);
  // From this very address on: the path itself would stand on the page a hundred times.
  const addressOf = (change: DeclaredFilter, more: Record<string, string> = {}): string => writeDeclaredFilter({ ...filter, ...change }, more) || path;
  const head = raw(
    String(
      <div class="head">
        <h1 class={file.name.length > 60 ? "long" : undefined} lang={file.name === file.titles.en ? "en" : undefined}>
          {file.name}
        </h1>
        <p class="fact">
          <FileFacts file={file} />
        </p>
        <SpokenNames file={file} />
        <div class="sum">
          <NumbersList figures={figuresOf(file.counts, "").filter((figure, index) => index === 0 || figure.count > 0)} />
        </div>
      </div>,
    ),
  );
  const overview =
    cursor || !declared.size
      ? noHtml
      : raw(
          String(
            <>
              <section class="bar" aria-label={words.declared.chooseMore}>
                <WhoChips declared={declared} filter={filter} base={path} />
                <WhenAndWhoForm declared={declared} filter={filter} base={path} />
                <FilterLink base={path} filter={filter} />
                <Chosen declared={declared} filter={filter} base={path} />
              </section>
              <LanesPicture
                coverageOf={readLanes({ sources: [...sources.values()], editionDay: context.edition.date, live: context.live })}
                declared={chosen}
                events={file.events}
                from={filter.from}
                to={filter.to}
                yearAddress={(year) => addressOf(clipDays(filter, daysOfYear(year)))}
                csv={siblings.csv ?? ""}
                sources={namesOfSources(chosen, sources)}
              />
            </>,
          ),
        );
  const beside = raw(
    String(
      <div class="beside">
        {namesOrganisation(declared) && <Ways links={[wayToCompare(file.id, declared, filter)]} />}
        <Tools context={context} title={words.citedTitle(file.name)} path={path} siblings={siblings} about={file.id} />
        {!cursor && (
          <>
            <Roles roles={file.roles} />
            <Consultations list={consultations} />
            <Steps events={file.events} />
            <Titles file={file} />
            <Suggested items={suggested.items} count={suggested.total.count} />
          </>
        )}
        <Limits sources={sources.values()} live={context.live} />
      </div>,
    ),
  );
  const balance = raw(
    String(<Balance lines={measureBalance(chosen)} period={renderPeriod(filter.from ?? totals.from, filter.to ?? totals.to)} addressOf={(key) => `${addressOf({ category: key })}#met`} />),
  );
  const main =
    cursor || !declared.size
      ? noHtml
      : raw(
          String(
            <>
              <section id="met" aria-labelledby="met-heading">
                <div class="bar">
                  <h2 id="met-heading">{headingOf(declared, filter)}</h2>
                </div>
                <SumUp totals={totals} filter={filter} unlinked={`${addressOf({ category: "not-linked" })}#feed`} />
                <WhoMet
                  {...findMet(chosen, readAfter(url.searchParams), isFull(feed) ? metBesideFeed : metAlone)}
                  file={file.id}
                  rowsOf={(id) => `${addressOf({ withIds: [...(filter.withIds ?? []).filter((one) => one !== id), id] })}#feed`}
                  pageAddress={(after) => `${addressOf({}, after ? { after: String(after) } : {})}#met`}
                />
              </section>
              {balance}
            </>,
          ),
        );
  return {
    title: file.name === file.reference ? file.reference : `${file.name} (${file.reference})`,
    path,
    ...siblings,
    nav: "/files",
    body: (
      <>
        {head}
        {overview}
        <div class="cols">
          <div>
            {main}
            <Feed
              base={path}
              feed={feed}
              frame={{ path, title: file.name, around: [head, overview, main, beside].map(String) }}
              above={
                <div class="bar">
                  <h2 id="activity">{words.declared.allDeclarations}</h2>
                </div>
              }
            />
          </div>
          {beside}
        </div>
      </>
    ),
  };
}

/** Short names of the sources that the declarations come from. */
function namesOfSources(declared: DeclaredSet, sources: ReadonlyMap<string, SourceState>): string {
  const ids = { response: "have-your-say", parliament: "parliament-meetings", commission: "commission-meetings" } as const;
  return listOrigins(declared)
    .map((origin) => sources.get(ids[origin])?.shortName ?? ids[origin])
    .join(", ");
}

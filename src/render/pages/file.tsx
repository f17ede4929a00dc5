/** A legislative file: who declared a meeting on it, against its steps and the people who deal with it. */

import type { Activity, LegislativeFile } from "../../model/index.js";
import { renderLanguage } from "../countries.js";
import { renderDate } from "../dates.js";
import { writeFeedFilter } from "../feed-filter.js";
import type { Page, PageContext } from "../page.js";
import { EntityPage, FactLine } from "../parts/entity-page.js";
import { loadFeed } from "../parts/feed.js";
import { headlineText } from "../parts/headline.js";
import { Neighbours } from "../parts/neighbours.js";
import { figuresOf } from "../parts/numbers-list.js";
import { activityPath, entityPath, entitySiblings, procedurePage } from "../paths.js";
import { findSources } from "../provenance.js";
import { renderTerm } from "../terms.js";
import { renderCode, words } from "../words.js";

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
              <span class="role">{renderLanguage(language)}:</span> <span lang={language}>{title}</span>
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
            {activity.kind === "meeting" && <span class="role"> {cutSubject(activity.subject)}</span>}
          </li>
        ))}
      </ul>
    </section>
  ) : null;

const longestSubject = 120;
const cutSubject = (subject: string): string => (subject.length > longestSubject ? `${subject.slice(0, longestSubject).replace(/\s+\S*$/, "")} …` : subject);
const suggestedShown = 10;

export async function loadFile(context: PageContext, file: LegislativeFile): Promise<Page> {
  const { reader } = context;
  const path = entityPath("file", file.id, file.slug);
  const [feed, organisations, sources, suggested] = await Promise.all([
    loadFeed(context, file.id),
    reader.listNeighbours(file.id, file.kind, 12),
    findSources(reader),
    reader.listSuggested(file.id, suggestedShown),
  ]);
  const siblings = entitySiblings("file", file.id, writeFeedFilter(feed.filter));
  return {
    title: file.name === file.reference ? file.reference : `${file.name} (${file.reference})`,
    path,
    ...siblings,
    nav: "/files",
    body: (
      <EntityPage
        context={context}
        name={file.name}
        path={path}
        siblings={siblings}
        facts={
          <FactLine
            facts={[
              <a href={procedurePage(file.reference)}>{file.reference}</a>,
              file.procedureType && renderCode(file.procedureType),
              file.stage && renderCode(file.stage),
              file.comReference,
              file.numberOnly ? words.numberOnly : undefined,
            ]}
          />
        }
        figures={figuresOf(file.counts, path).filter((figure, index) => index === 0 || figure.count > 0)}
        years={file.years}
        feed={feed}
        sources={sources.values()}
        beside={
          <>
            <Roles roles={file.roles} />
            <Neighbours title={words.organisationsMet} list={organisations} base={path} note={words.upToTen} />
            <Steps events={file.events} />
            <Titles file={file} />
            <Suggested items={suggested.items} count={suggested.total.count} />
          </>
        }
      />
    ),
  };
}

/** An organisation on two pages at most, to be printed before a meeting: who, money as declared, whom it met, on what, what it asked for, what is not known. */
import { type Activity, type Organisation, type PositionActivity, positionAnswers, type ResponseActivity } from "../../model/index.js";
import type { ActivityFacets, EditionReader } from "../../query/edition-reader.js";
import { renderCountry, renderLanguage } from "../countries.js";
import { readCoverage, tellUnread } from "../coverage.js";
import { cutAtWord } from "../cut-at-word.js";
import { renderDate } from "../dates.js";
import { renderNumber } from "../numbers.js";
import type { Page, PageContext } from "../page.js";
import { wholeAddress } from "../page.js";
import { findPapers } from "../papers.js";
import { headlineText, sidesOf } from "../parts/headline.js";
import { markOf, renderKindMark } from "../parts/kind-mark.js";
import { figuresOf } from "../parts/numbers-list.js";
import { FactTable, moneyAndPeople } from "../parts/register-facts.js";
import { YearsPicture } from "../parts/years-picture.js";
import { activityPath, entityPath } from "../paths.js";
import { findSources } from "../provenance.js";
import { termText } from "../terms.js";
import { words } from "../words.js";
import { inTheRoom } from "./organisation-room.js";

/** What two pages hold: measured with the largest organisations, printed. */
const most = { people: 8, files: 8, room: 6, meetings: 8, asks: 3, names: 5, consultancies: 5 };
const longestSubject = 140;
const longestAsk = 420;
const longestSentence = 320;

interface Ask {
  activity: PositionActivity | ResponseActivity;
  /** In its own words, or checked against them. */
  quotes: string[];
  language?: string;
  how: string;
}

/** What a position's paper asks for, and for a response sentences of its papers, or how its text begins. */
async function readAsk(reader: EditionReader, activity: PositionActivity | ResponseActivity): Promise<Ask> {
  if (activity.kind === "position") return { activity, quotes: positionAnswers.flatMap((answer) => activity[answer].slice(0, 1).map(({ text }) => text)), language: "en", how: words.machineMade };
  const paper = [...(await findPapers(reader, activity)).values()].find((one) => one.keyPassages.length > 0);
  if (paper) return { activity, quotes: paper.keyPassages.slice(0, 2).map(({ text }) => text), language: paper.language, how: words.entities.brief.fromPaper };
  return { activity, quotes: activity.text ? [activity.text] : [], ...(activity.language && { language: activity.language }), how: words.entities.brief.beginning };
}

/** Its three latest positions; where there are fewer, its latest responses. */
async function listAsks(reader: EditionReader, entityId: string): Promise<Ask[]> {
  const [positions, responses] = await Promise.all([
    reader.listActivities({ entityId, kind: "position" }, { limit: most.asks }),
    reader.listActivities({ entityId, kind: "response" }, { limit: most.asks }),
  ]);
  const told = new Set(positions.items.map((activity) => (activity as PositionActivity).responseId));
  const chosen = [...positions.items, ...responses.items.filter((activity) => !told.has(activity.id))].slice(0, most.asks);
  return Promise.all(chosen.map((activity) => readAsk(reader, activity as PositionActivity | ResponseActivity)));
}

const Money = ({ organisation: { entry } }: { organisation: Organisation }) => {
  const b = words.entities.brief;
  if (!entry) return <p>{b.noEntry}</p>;
  const paid: [string, string][] = entry.intermediaries.length ? [[words.register.intermediaries, cutAtWord(entry.intermediaries.map(({ name }) => name).join("; "), 120)]] : [];
  return <FactTable rows={[...moneyAndPeople(entry), ...paid]} />;
};

const Counted = ({ title, list, base, filter = "" }: { title: string; list: ActivityFacets["people"]["items"]; base: string; filter?: string }) =>
  list.length ? (
    <section>
      <h2>{title}</h2>
      <table class="pairs">
        <tbody>
          {list.map(({ kind, id, slug, name, declarations, last }) => (
            <tr>
              <td>
                <a href={entityPath(kind, id, slug)}>{cutAtWord(name, 90)}</a> <span class="role">{words.entities.brief.lastOn(renderDate(last))}</span>
              </td>
              <td>
                <a href={`${base}?with=${encodeURIComponent(id)}${filter}#feed`}>{renderNumber(declarations)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ) : null;

/** Who hosted, with the role of that day, in one line. */
const hostsOf = (activity: Activity, viewpoint: string): string => {
  const declaration = activity.declarations[0];
  if (!declaration) return headlineText(activity);
  const { hosts } = sidesOf(declaration, viewpoint);
  const [first, ...others] = hosts;
  return first ? `${first.name} (${termText(first.role)})${others.length ? ` ${words.andMore(others.length)}` : ""}` : words.meetingAlone;
};

const Meetings = ({ items, viewpoint }: { items: readonly Activity[]; viewpoint: string }) =>
  items.length ? (
    <section class="wide">
      <h2>{words.entities.brief.latest}</h2>
      <table class="brief-meetings">
        <tbody>
          {items.map((activity) => (
            <tr>
              <td class="day">
                <a href={activityPath(activity.id)}>{renderDate(activity.date)}</a>
              </td>
              <td>
                {renderKindMark(markOf(activity))} <b>{hostsOf(activity, viewpoint)}</b>
                {activity.kind === "meeting" && activity.subject && (
                  <span class="role" lang="">
                    {" "}
                    {cutAtWord(activity.subject, longestSubject)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ) : null;

const Asks = ({ asks }: { asks: readonly Ask[] }) => (
  <section class="wide">
    <h2>{words.entities.brief.asks}</h2>
    {asks.length === 0 && <p>{words.entities.brief.noAsks}</p>}
    {asks.map(({ activity, quotes, language, how }) => (
      <div class="ask">
        <h3>
          <a href={activityPath(activity.id)} lang={activity.kind === "position" ? "en" : ""}>
            {activity.kind === "position" ? activity.headline : activity.title}
          </a>{" "}
          <span class="role">
            {renderDate(activity.date)}; {how}
            {language && language !== "en" && language !== "und" ? `, ${words.inLanguage(renderLanguage(language))}` : ""}
          </span>
        </h3>
        {quotes.map((quote) => (
          <p lang={language === "und" || !language ? "" : language}>{activity.kind === "position" ? quote : <q>{cutAtWord(quote, longestAsk)}</q>}</p>
        ))}
      </div>
    ))}
  </section>
);

export async function loadOrganisationBrief(context: PageContext, organisation: Organisation): Promise<Page> {
  const { reader, edition, live } = context;
  const { id } = organisation;
  const path = entityPath("organisation", id, organisation.slug);
  const [facets, room, meetings, asks, mentions, sources, document] = await Promise.all([
    reader.listFacets({ entityId: id }),
    reader.listFacets({ entityId: id, ...inTheRoom }),
    reader.listActivities({ entityId: id, kind: "meeting" }, { limit: most.meetings }),
    listAsks(reader, id),
    reader.listMentions(id),
    findSources(reader),
    organisation.entryDocument ? reader.findDocument(organisation.entryDocument) : undefined,
  ]);
  const b = words.entities.brief;
  const coverage = (["parliament", "commission"] as const).map((side) => readCoverage(side, { sources: sources.values(), editionDay: edition.date, live }));
  const gaps = coverage.flatMap((one) => tellUnread(one, ""));
  const typed = mentions.names.filter(({ state }) => state === "typed");
  const sentence = organisation.described?.text ?? organisation.sentence?.text;
  return {
    title: b.title(organisation.name),
    path: `${path}/brief`,
    noindex: true,
    body: (
      <div class="brief">
        <div class="head">
          <h1 class={organisation.name.length > 40 ? "long" : undefined}>{organisation.name}</h1>
          <p class="fact">
            {[
              organisation.category && termText(organisation.category),
              organisation.country && renderCountry(organisation.country),
              organisation.registeredDate && words.inRegisterSince(renderDate(organisation.registeredDate)),
              organisation.goneSince && words.goneFromRegister(renderDate(organisation.goneSince)),
              ...organisation.registerNumbers,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {sentence && (
            <p class="own">
              <q lang={organisation.described ? "en" : organisation.sentence?.language}>{cutAtWord(sentence, longestSentence)}</q>
            </p>
          )}
        </div>
        <div class="sheets">
          <section>
            <h2>{b.numbers}</h2>
            <ul class="plain">
              {figuresOf(organisation.counts, path, organisation.years).map(({ count, unit, period }) => (
                <li>
                  <b>{renderNumber(count)}</b> {unit}
                  {period && <span class="role"> {period}</span>}
                </li>
              ))}
            </ul>
            <YearsPicture name={organisation.name} years={organisation.years} coverage={coverage} editionDay={edition.date} />
          </section>
          <section>
            <h2>{b.money}</h2>
            <Money organisation={organisation} />
            {document && <p class="note">{b.entryOf(renderDate(document.publishedAt ?? document.retrievedAt))}</p>}
          </section>
          <Counted title={b.mostMet} list={facets.people.items.slice(0, most.people)} base={path} />
          <Counted title={words.entities.filesOn} list={facets.files.items.slice(0, most.files)} base={path} />
          <Meetings items={meetings.items} viewpoint={id} />
          <Asks asks={asks} />
          <Counted title={words.alsoInTheRoom} list={room.organisations.items.slice(0, most.room)} base={path} filter="&kind=meeting&parties=up-to-10" />
          <section>
            <h2>{b.unknown}</h2>
            <ul class="plain">
              {gaps.map((gap) => (
                <li>{gap}</li>
              ))}
              {mentions.activities.suggested > 0 && <li>{b.suggested(mentions.activities.suggested)}</li>}
              {typed.length > 0 && (
                <li>
                  {b.typed(typed.length)}{" "}
                  {typed
                    .slice(0, most.names)
                    .map(({ name }) => `“${cutAtWord(name, 40)}”`)
                    .join(", ")}
                </li>
              )}
              {organisation.consultancies.length > 0 && (
                <li>
                  {b.consultancies}{" "}
                  {organisation.consultancies
                    .slice(0, most.consultancies)
                    .map(({ name }) => name)
                    .join(", ")}
                  {organisation.consultancies.length > most.consultancies && ` ${words.andMore(organisation.consultancies.length - most.consultancies)}`}
                </li>
              )}
              <li>{words.limitsShort}</li>
            </ul>
          </section>
        </div>
        <p class="fresh">
          <a class="whole-page" href={path}>
            {b.whole}
          </a>{" "}
          {words.citation(b.title(organisation.name), edition.name, renderDate(edition.date), wholeAddress(context, path))}{" "}
          {b.sources(
            [...sources.values()]
              .map(({ publisher }) => publisher)
              .filter((one, i, all) => all.indexOf(one) === i)
              .join("; "),
          )}
        </p>
      </div>
    ),
  };
}

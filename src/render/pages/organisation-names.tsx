/** Everything that the public record says of an organisation, in every spelling: what is counted, what is perhaps meant, numbers that contradict a name, and subjects that name it. */
import type { Organisation } from "../../model/index.js";
import type { MentionedName } from "../../query/edition-reader.js";
import { renderDate, renderPeriod } from "../dates.js";
import { writeFeedFilter } from "../feed-filter.js";
import { renderNumber } from "../numbers.js";
import type { Page, PageContext } from "../page.js";
import { roomFor } from "../page-weight.js";
import { renderFeedItem } from "../parts/feed-item.js";
import { renderSource } from "../parts/source-details.js";
import { SourceNotes } from "../parts/source-notes.js";
import { ViewPage } from "../parts/view-page.js";
import { entityPath, siblingPath } from "../paths.js";
import { findProvenances, findSources } from "../provenance.js";
import { words } from "../words.js";

const mostItems = 50;

const days = ({ first, last }: MentionedName): string => (first === last ? renderDate(first) : `${renderDate(first)} – ${renderDate(last)}`);

/** Names of the register, now and before, with the days on which an export shows them. */
const RegisteredNames = ({ organisation }: { organisation: Organisation }) => {
  const known = organisation.names.filter(({ origin }) => origin !== "typed" && origin !== "suggested");
  return (
    <section>
      <h2>{words.entities.names.inRegister}</h2>
      <table class="pairs">
        <tbody>
          <tr>
            <td>{organisation.name}</td>
            <td>{words.nameOrigins.register}</td>
          </tr>
          {known.map(({ name, origin, from, to }) => (
            <tr>
              <td>{name}</td>
              <td>
                {words.nameOrigins[origin]}
                {(from || to) && `, ${renderPeriod(from, to)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Mentions = ({ id, title, note, list, base }: { id: string; title: string; note: string; list: readonly MentionedName[]; base?: string }) =>
  list.length ? (
    <section id={id}>
      <h2>{title}</h2>
      <p class="note">{note}</p>
      <table class="pairs dated">
        <thead>
          <tr>
            <th scope="col">{words.entities.names.asTyped}</th>
            <th scope="col">{words.entities.names.days}</th>
            <th scope="col">{words.declarationsColumn}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((one) => (
            <tr>
              <td>{one.name}</td>
              <td class="day">{days(one)}</td>
              <td>
                {base ? (
                  <a href={`${base}${writeFeedFilter({ spelling: one.name })}#feed`} aria-label={words.countWith(one.declarations, one.name)}>
                    {renderNumber(one.declarations)}
                  </a>
                ) : (
                  renderNumber(one.declarations)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ) : null;

export async function loadOrganisationNames(context: PageContext, organisation: Organisation): Promise<Page> {
  const { reader, live } = context;
  const path = entityPath("organisation", organisation.id, organisation.slug);
  const json = siblingPath("organisation", organisation.id, "json");
  const [{ names: mentions }, suggested, contradicting, named] = await Promise.all([
    reader.listMentions(organisation.id),
    reader.listSuggested(organisation.id, mostItems),
    reader.listContradicting(organisation.id, mostItems),
    reader.listMentioned(organisation.id, mostItems),
  ]);
  const provenances = await findProvenances(reader, [...suggested.items, ...contradicting.items, ...named.items]);
  const of = (state: MentionedName["state"]): MentionedName[] => mentions.filter((one) => one.state === state);
  const notes = new SourceNotes(provenances);
  let room = roomFor({ path, title: organisation.name, around: [JSON.stringify(mentions)] });
  const n = words.entities.names;
  const Items = ({ id, title, note, list }: { id: string; title: string; note?: string; list: typeof suggested }) => {
    if (!list.items.length) return null;
    const shown = list.items
      .map((activity) => renderFeedItem(activity, { source: renderSource(activity, notes) }))
      .filter((item) => {
        room -= Buffer.byteLength(String(item));
        return room > 0;
      });
    return (
      <section id={id}>
        <h2>
          {title} <span class="n">{renderNumber(list.total.count)}</span>
        </h2>
        {note && <p class="note">{note}</p>}
        {shown}
        {shown.length < list.total.count && (
          <p>
            <a href={json}>{words.entities.restInJson(list.total.count - shown.length)}</a>
          </p>
        )}
      </section>
    );
  };
  // A part of its own: it is written after the items that need the notes.
  const Notes = () => notes.render();
  const sources = (await findSources(reader)).values();
  return {
    title: n.title(organisation.name),
    path: `${path}/names`,
    json,
    body: (
      <ViewPage title={n.heading} of={{ name: organisation.name, path }} sources={sources} live={live} lead={<p>{n.lead}</p>} siblings={{ json }}>
        <RegisteredNames organisation={organisation} />
        <Mentions id="typed" title={n.typed} note={n.typedNote} list={of("typed")} base={path} />
        <Mentions id="suggested-names" title={n.suggestedNames} note={n.suggestedNote} list={of("suggested")} />
        <Items id="suggested" title={n.possible} note={n.possibleNote} list={suggested} />
        <Mentions id="contradicting-names" title={n.contradictingNames} note={n.contradictingNote} list={of("contradicting")} />
        <Items id="named" title={n.named} note={n.namedNote} list={named} />
        {/* The names above say what this is. */}
        <Items id="contradicting" title={n.contradicting} list={contradicting} />
        <Notes />
      </ViewPage>
    ),
  };
}

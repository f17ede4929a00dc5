/** An organisation: what the institutions disclose of its contacts, newest first, and what it declares of itself. */

import type { Organisation } from "../../model/index.js";
import type { FacetList } from "../../query/edition-reader.js";
import { renderCountry, renderLanguage } from "../countries.js";
import { renderDate } from "../dates.js";
import { writeFeedFilter } from "../feed-filter.js";
import { html } from "../html.js";
import type { Page, PageContext } from "../page.js";
import { loadEntityFeed } from "../parts/entity-feed.js";
import { EntityPage, FactLine } from "../parts/entity-page.js";
import { FacetTable } from "../parts/facet-table.js";
import { isFull } from "../parts/feed.js";
import { type Figure, figuresOf } from "../parts/numbers-list.js";
import { Consultancies, EntryHistory, Joints, OtherNames, Related } from "../parts/organisation-names.js";
import { languageOf } from "../parts/own-words.js";
import { RegisterFacts } from "../parts/register-facts.js";
import { Ways } from "../parts/ways.js";
import { descriptionId, entityPath, entitySiblings, registerPage, reportPath } from "../paths.js";
import { findSources } from "../provenance.js";
import { renderTerm } from "../terms.js";
import { words } from "../words.js";
import { inTheRoom } from "./organisation-room.js";

function registerFact(organisation: Organisation): string {
  if (organisation.goneSince) return words.goneFromRegister(renderDate(organisation.goneSince));
  if (!organisation.registerNumbers.length) return words.noNumber;
  if (organisation.registerSource === "meetings only") return words.meetingsOnly;
  return organisation.registeredDate ? words.inRegisterSince(renderDate(organisation.registeredDate)) : words.inRegister;
}

const Facts = ({ organisation }: { organisation: Organisation }) => (
  <FactLine
    facts={[
      organisation.category && renderTerm(organisation.category),
      organisation.country && renderCountry(organisation.country),
      registerFact(organisation),
      ...organisation.registerNumbers.map((number) => <a href={registerPage(number)}>{number}</a>),
    ]}
  />
);

/** A sentence that a model made of the register text, with the words of it that it rests on. */
const Described = ({ id, described }: { id: string; described: NonNullable<Organisation["described"]> }) => (
  <div class="own">
    <p lang="en">{described.text}</p>
    <details class="machine">
      <summary>{words.machineMadeEntry}</summary>
      {described.quotes.map(({ text }) => (
        <p>
          <q lang={languageOf(described.language)}>{text}</q>
        </p>
      ))}
      <p>
        {described.model}, {renderDate(described.madeDate)}. <a href={reportPath(descriptionId(id))}>{words.report}</a>
      </p>
    </details>
  </div>
);

/** One sentence of its own; without one fit to stand alone, the way to the whole text. */
const Sentence = ({ organisation: { id, sentence, described, entry }, register }: { organisation: Organisation; register: string }) =>
  described ? (
    <Described id={id} described={described} />
  ) : sentence ? (
    <p class="own">
      <q lang={languageOf(sentence.language)}>{sentence.text}</q>{" "}
      <cite>
        {words.registerEntry}
        {sentence.language && sentence.language !== "en" ? `, ${words.inLanguage(renderLanguage(sentence.language))}` : ""}
      </cite>
    </p>
  ) : (
    <p class="own none">
      {entry?.goals ? (
        <>
          {words.longDescription} <a href={register}>{words.inRegister}</a>
        </>
      ) : (
        words.noDescription
      )}
    </p>
  );

/** The others of its group with their own counts, the most declared first. */
async function countRelated(reader: PageContext["reader"], organisation: Organisation) {
  const found = await Promise.all((organisation.related ?? []).map((id) => reader.findEntity("organisation", id)));
  return found
    .flatMap((one) => (one.state === "found" ? [one.value] : []))
    .map(({ id, slug, name, counts }) => ({ id, slug, name, declarations: counts.meetings + counts.responses }))
    .sort((a, b) => b.declarations - a.declarations || (a.name < b.name ? -1 : 1));
}

/** Third of the numbers: positions where there are any, else files. */
function listFigures(organisation: Organisation, files: FacetList): Figure[] {
  const figures = figuresOf(organisation.counts, "", organisation.years);
  if (figures.length < 3) figures.push({ count: files.count, unit: words.entities.filesWord(files.count), ...(files.count && { href: "#files" }) });
  return figures;
}

export async function loadOrganisation(context: PageContext, organisation: Organisation): Promise<Page> {
  const { reader } = context;
  const { id, kind } = organisation;
  const path = entityPath(kind, id, organisation.slug);
  const [feed, all, room, mentions, sources, document, related] = await Promise.all([
    loadEntityFeed(context, id, path),
    reader.listFacets({ entityId: id }),
    reader.listFacets({ entityId: id, ...inTheRoom }),
    reader.listMentions(id),
    findSources(reader),
    organisation.entryDocument ? reader.findDocument(organisation.entryDocument) : undefined,
    countRelated(reader, organisation),
  ]);
  const siblings = entitySiblings(kind, id, writeFeedFilter(feed.filter));
  const o = words.entities;
  const most = isFull(feed) ? 3 : 5;
  return {
    title: organisation.name,
    path,
    ...siblings,
    body: (
      <EntityPage
        context={context}
        name={organisation.name}
        path={path}
        siblings={siblings}
        facts={<Facts organisation={organisation} />}
        // The register stands beside the newest items alone.
        sentence={<Sentence organisation={organisation} register={feed.cursor ? `${path}#register` : "#register"} />}
        figures={listFigures(organisation, all.files)}
        years={organisation.years}
        sides={["parliament", "commission"]}
        feed={feed}
        sources={[...sources.values()]}
        ways={<Ways links={[[o.brief.link, `${path}/brief`]]} />}
        beside={
          <>
            <FacetTable id="people" title={o.peopleMet} list={all.people} base="" most={most} rest={`${path}/people`} />
            <FacetTable id="files" title={o.filesOn} list={all.files} base="" most={most} rest={`${path}/files`} note={html`<a href="${path}/files">${words.declared.comparison.onFiles}</a>`} />
            <FacetTable id="room" title={words.alsoInTheRoom} list={room.organisations} base="" most={most} filter={inTheRoom} note={words.upToTen} rest={`${path}/room`} />
            <OtherNames organisation={organisation} mentions={mentions} base={path} most={isFull(feed) ? 4 : 8} />
            <RegisterFacts organisation={organisation} readFrom={document && renderDate(document.publishedAt ?? document.retrievedAt)} rest={`${path}/register#register`} short={isFull(feed)} />
            <EntryHistory history={organisation.history} base={path} />
            <Joints organisation={organisation} />
            <Related list={related} />
            <Consultancies list={organisation.consultancies} />
          </>
        }
      />
    ),
  };
}

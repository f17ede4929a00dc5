/** An organisation: what the institutions disclose of its contacts, newest first, and what it declares of itself. */

import type { Organisation } from "../../model/index.js";
import { renderCountry, renderLanguage } from "../countries.js";
import { renderDate } from "../dates.js";
import { writeFeedFilter } from "../feed-filter.js";
import type { Page, PageContext } from "../page.js";
import { EntityPage, FactLine } from "../parts/entity-page.js";
import { loadFeed } from "../parts/feed.js";
import { Neighbours } from "../parts/neighbours.js";
import { figuresOf } from "../parts/numbers-list.js";
import { Consultancies, EntryHistory, Joints, OtherNames, Related } from "../parts/organisation-names.js";
import { languageOf } from "../parts/own-words.js";
import { RegisterFacts } from "../parts/register-facts.js";
import { descriptionId, entityPath, entitySiblings, registerPage, reportPath } from "../paths.js";
import { findSources } from "../provenance.js";
import { renderTerm } from "../terms.js";
import { words } from "../words.js";

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

export async function loadOrganisation(context: PageContext, organisation: Organisation): Promise<Page> {
  const { reader } = context;
  const path = entityPath("organisation", organisation.id, organisation.slug);
  const [feed, room, sources, document, related] = await Promise.all([
    loadFeed(context, organisation.id),
    reader.listNeighbours(organisation.id, organisation.kind, 12),
    findSources(reader),
    organisation.entryDocument ? reader.findDocument(organisation.entryDocument) : undefined,
    countRelated(reader, organisation),
  ]);
  const siblings = entitySiblings("organisation", organisation.id, writeFeedFilter(feed.filter));
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
        figures={figuresOf(organisation.counts, path)}
        years={organisation.years}
        feed={feed}
        sources={sources.values()}
        beside={
          <>
            <Neighbours title={words.alsoInTheRoom} list={room} base={path} note={words.upToTen} />
            <RegisterFacts organisation={organisation} readFrom={document && renderDate(document.publishedAt ?? document.retrievedAt)} />
            <EntryHistory history={organisation.history} />
            <OtherNames organisation={organisation} />
            <Joints organisation={organisation} />
            <Related list={related} />
            <Consultancies list={organisation.consultancies} />
          </>
        }
      />
    ),
  };
}

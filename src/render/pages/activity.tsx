/** One activity for good, the page that gets cited: what, who, when, where, from which documents, and what they said before. */

import type { Child } from "hono/jsx";
import type { Activity, Declaration, Host, MentionedOrganisation, Party, PositionActivity, PublishedPaper, ResponseActivity } from "../../model/index.js";
import type { DocumentInfo } from "../../query/edition-reader.js";
import { renderCountry, renderLanguage } from "../countries.js";
import { renderDate, renderInstant } from "../dates.js";
import { staffOnly } from "../indexing.js";
import type { Answer, PageContext } from "../page.js";
import { findPapers, findPositions } from "../papers.js";
import { renderLabels } from "../parts/feed-item.js";
import { headlineText, linkedParty, renderMeetingHeadline, renderMoreParties, renderResponseHeadline, shownName } from "../parts/headline.js";
import { markOf, renderKindMark } from "../parts/kind-mark.js";
import { Limits } from "../parts/limits.js";
import { languageOf, ownWords } from "../parts/own-words.js";
import { PaperList } from "../parts/paper-list.js";
import { fileSentences, linkSentences, renderPosition, renderPublisher } from "../parts/source-details.js";
import { describeActivity } from "../parts/structured-data.js";
import { Tools } from "../parts/tools.js";
import { activityPath, entityPath } from "../paths.js";
import { Problem } from "../problem.js";
import type { Provenances } from "../provenance.js";
import { findProvenances } from "../provenance.js";
import { renderTerm, termText } from "../terms.js";
import { renderCode, renderField, words } from "../words.js";
import { positionPage } from "./position.js";

const Row = ({ name, children }: { name: string; children?: Child }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** The role of that day; the body is linked inside it where the words hold its name, else beside it. */
const HostRole = ({ host: { role: published, body } }: { host: Host }) => {
  if (!body) return renderTerm(published);
  const role = termText(published);
  const name = termText(body.name);
  const link = <a href={entityPath("body", body.id, body.slug)}>{renderTerm(body.name)}</a>;
  const at = role.indexOf(name);
  return at < 0 ? (
    <>
      {renderTerm(published)} ({link})
    </>
  ) : (
    <>
      {role.slice(0, at)}
      {link}
      {role.slice(at + name.length)}
    </>
  );
};

const PartyLine = ({ party }: { party: Party }) => (
  <li>
    {linkedParty(party) ? <a href={entityPath("organisation", party.entityId, party.slug)}>{party.name}</a> : shownName(party)}
    <span class="role">
      {party.text && party.text !== shownName(party) && ` · ${words.record.publishedAs(party.text)}`}
      {party.publicBody && ` · ${words.record.publicBody}`}
      {party.link && ` · ${words.record.link(party.link)}`}
      {party.registerNumber && ` · ${party.registerNumber}`}
    </span>
  </li>
);

const Mentioned = ({ list }: { list: readonly MentionedOrganisation[] }) => (
  <p class="fact">
    {`${words.record.mentioned}${words.colon} `}
    {list.map(({ id, slug, name }, i) => (
      <>
        {i > 0 && ", "}
        <a href={entityPath("organisation", id, slug)}>{name}</a>
      </>
    ))}
  </p>
);

const DocumentFacts = ({ name, document, checksum, position }: { name: string; document: DocumentInfo | undefined; checksum: string; position: string }) => (
  <Row name={name}>
    {document ? (
      <>
        {document.address ? (
          <a class="break" href={document.address} rel="external">
            {document.address}
          </a>
        ) : (
          <span class="break">{document.fileName}</span>
        )}
        , {words.record.read(renderInstant(document.retrievedAt))}
        {document.publishedAt && `, ${words.record.publisherDate(renderInstant(document.publishedAt))}`}
      </>
    ) : (
      words.documentUnknown
    )}
    , {renderPosition(position)}
    <br />
    {words.record.checksum} <code>{checksum}</code>
    {document && document.originalChecksum !== document.checksum && (
      <>
        <br />
        {words.record.originalChecksum} <code>{document.originalChecksum}</code>
      </>
    )}
  </Row>
);

/** What a later document changed, and the document in which the earlier words stood. */
const Versions = ({ declaration, provenances, single }: { declaration: Declaration; provenances: Provenances; single: boolean }) =>
  declaration.earlier.length ? (
    <section class="versions">
      {single ? <h2>{words.record.versions}</h2> : <h3>{words.record.versions}</h3>}
      {declaration.earlier.map(({ until, document, position, changes }) => (
        <dl class="record">
          <Row name={words.until}>
            <time datetime={until}>{renderDate(until)}</time>
          </Row>
          {changes.map(({ field, before, after }) => (
            <Row name={renderField(field)}>
              <span class="role">
                {words.before}
                {words.colon}
              </span>{" "}
              {before ? ownWords(before) : "—"}
              <br />
              <span class="role">
                {words.after}
                {words.colon}
              </span>{" "}
              {after ? ownWords(after) : "—"}
            </Row>
          ))}
          <DocumentFacts name={words.record.stoodIn} document={provenances.documents.get(document)} checksum={document} position={position} />
        </dl>
      ))}
    </section>
  ) : null;

const DeclarationCard = ({ activity, declaration, provenances, single }: { activity: Activity; declaration: Declaration; provenances: Provenances; single: boolean }) => {
  const { firstSeen, lastSeen } = declaration;
  const parties = activity.kind === "response" ? [activity.respondent] : declaration.parties;
  return (
    <section class="card" id={declaration.id}>
      {!single && (
        <>
          <h2>{renderMeetingHeadline(declaration)}</h2>
          {renderMoreParties(declaration.parties)}
        </>
      )}
      <dl class="record">
        {activity.kind === "meeting" && <Row name={words.record.what}>{ownWords(declaration.subject || activity.subject)}</Row>}
        {activity.kind === "meeting" && (
          <Row name={words.record.host}>
            <ul class="plain">
              {declaration.hosts.map((host) => (
                <li>
                  {host.personId ? <a href={entityPath("person", host.personId, host.slug)}>{host.name}</a> : host.name}, <HostRole host={host} />
                </li>
              ))}
            </ul>
          </Row>
        )}
        <Row name={words.record.parties}>
          {parties.length ? (
            <ul class="plain">
              {parties.map((party) => (
                <PartyLine party={party} />
              ))}
            </ul>
          ) : (
            words.record.noParties
          )}
        </Row>
        {activity.kind === "response" && (
          <>
            <Row name={words.record.type}>{renderCode(activity.respondentType)}</Row>
            {activity.country && <Row name={words.record.country}>{renderCountry(activity.country)}</Row>}
          </>
        )}
        {declaration.place && <Row name={words.record.where}>{ownWords(declaration.place)}</Row>}
        <Row name={words.record.linked}>
          {[...linkSentences(parties), ...fileSentences(activity)].map((sentence, index) => (
            <>
              {index > 0 && <br />}
              {sentence}
            </>
          ))}
        </Row>
        <Row name={words.source}>
          {renderPublisher(activity, declaration, provenances)}
          {declaration.repeats && declaration.repeats > 1 ? `. ${words.repeated(declaration.repeats)}` : ""}
        </Row>
        <DocumentFacts name={words.record.firstSeen} document={provenances.documents.get(firstSeen.document)} checksum={firstSeen.document} position={firstSeen.position} />
        {(lastSeen.document !== firstSeen.document || lastSeen.position !== firstSeen.position) && (
          <DocumentFacts name={words.record.lastSeen} document={provenances.documents.get(lastSeen.document)} checksum={lastSeen.document} position={lastSeen.position} />
        )}
        {declaration.goneSince && <Row name={words.record.state}>{words.goneSince(renderDate(declaration.goneSince))}</Row>}
      </dl>
      <Versions declaration={declaration} provenances={provenances} single={single} />
    </section>
  );
};

const FullText = ({ activity, ...read }: { activity: ResponseActivity; papers: ReadonlyMap<string, PublishedPaper>; positions: ReadonlyMap<string, PositionActivity> }) => (
  <section class="fulltext">
    <h2>
      {words.record.text}
      {activity.language && <span class="role"> {words.inLanguage(renderLanguage(activity.language))}</span>}
    </h2>
    <p class="text whole" lang={languageOf(activity.language)}>
      {activity.text}
    </p>
    {activity.translation && (
      <>
        <h2>{words.record.translation}</h2>
        <p class="text whole" lang="en">
          {activity.translation}
        </p>
      </>
    )}
    {activity.attachments.length > 0 && (
      <>
        <h2>{words.papers}</h2>
        <PaperList attachments={activity.attachments} {...read} />
      </>
    )}
  </section>
);

const Heading = ({ activity }: { activity: Activity }) => {
  const first = activity.declarations[0];
  if (activity.kind === "response") {
    return <h1>{renderResponseHeadline(activity)}</h1>;
  }
  if (activity.declarations.length > 1 || !first) return <h1>{words.joined(activity.declarations.length).replace(/^./, (letter) => letter.toUpperCase())}</h1>;
  return (
    <>
      <h1>{renderMeetingHeadline(first)}</h1>
      {renderMoreParties(first.parties)}
    </>
  );
};

export async function loadActivity(context: PageContext, id: string): Promise<Answer> {
  const { reader } = context;
  const found = await reader.findActivity(id);
  if (found.state === "unknown") throw new Problem(404, words.unknownAddress);
  if (found.state === "suppressed") throw new Problem(410, words.suppressed);
  // An id that joined later keeps its place on the page.
  if (found.state === "moved") return { redirect: `${activityPath(found.id)}#${encodeURIComponent(id)}` };
  const activity = found.value;
  if (activity.id !== id) return { redirect: `${activityPath(activity.id)}#${encodeURIComponent(id)}` };
  if (activity.kind === "position") return positionPage(context, activity);
  const provenances = await findProvenances(reader, [activity], true);
  const papers = await findPapers(reader, activity);
  const positions = await findPositions(reader, papers);
  const path = activityPath(activity.id);
  const title = activity.declarations.length > 1 ? `${headlineText(activity)} (${words.joined(activity.declarations.length)})` : headlineText(activity);
  const sources = [...new Set(activity.declarations.map((declaration) => declaration.source))].flatMap((source) => provenances.sources.get(source) ?? []);
  return {
    page: {
      title: `${title}, ${renderDate(activity.date)}`,
      path,
      json: `${path}.json`,
      noindex: staffOnly(activity),
      about: describeActivity(activity, title),
      description: `${title}, ${renderDate(activity.date)}. ${activity.kind === "meeting" ? activity.subject : ""}`.trim(),
      body: (
        <div class="cols one">
          <div>
            <div class="head activity">
              <p class="fact">
                {renderKindMark(markOf(activity))} {words.activityKinds[activity.kind]}
                {activity.kind === "meeting" ? `, ${words.institutions[activity.institution]}` : ""} · <time datetime={activity.date}>{renderDate(activity.date)}</time>
                {renderLabels(activity)}
              </p>
              <Heading activity={activity} />
              {activity.kind === "meeting" && (
                <p class="lead" lang="">
                  {activity.subject}
                </p>
              )}
              {activity.kind === "meeting" && activity.mentioned && <Mentioned list={activity.mentioned} />}
              {activity.files
                .filter((file) => file.title !== file.reference || file.link !== "declared")
                .map((file) => (
                  <p class="fact">
                    {words.record.file}
                    {words.colon} <a href={entityPath("file", file.id, file.slug)}>{file.title}</a>
                    {file.link !== "declared" && <span class="role"> · {file.link === "suggested" ? words.suggestedFile : words.record.link(file.link)}</span>}
                  </p>
                ))}
              {!activity.counted && <p class="fact">{`${words.record.counted}${words.colon} ${words.record.notCounted}`}</p>}
            </div>
            {activity.kind === "response" && <FullText activity={activity} papers={papers} positions={positions} />}
            <div id="source">
              {activity.declarations.map((declaration) => (
                <DeclarationCard activity={activity} declaration={declaration} provenances={provenances} single={activity.declarations.length === 1} />
              ))}
            </div>
          </div>
          <div class="beside">
            <Tools context={context} title={`${title}, ${renderDate(activity.date)}`} path={path} siblings={{ json: `${path}.json` }} about={activity.id} openCitation />
            <Limits sources={sources} live={context.live} />
          </div>
        </div>
      ),
    },
  };
}

/** One quiet word that opens five lines: who published an item, from which document it was read, how its names were linked. */
import type { Activity, Declaration, Party } from "../../model/index.js";
import { linkMethods } from "../../model/link-methods.js";
import type { DocumentInfo } from "../../query/edition-reader.js";
import { renderDate, renderInstant } from "../dates.js";
import { feedbackPage } from "../paths.js";
import type { Provenances } from "../provenance.js";
import { words } from "../words.js";

const methodSentences: Record<string, string | undefined> = linkMethods;

/** Each way in which a name of this item became a link, in one sentence, none twice. */
export function linkSentences(parties: readonly Party[]): string[] {
  const sentences = new Set<string>();
  for (const party of parties) {
    if (!party.link || !party.entityId) continue;
    const sentence = party.method ? methodSentences[party.method] : undefined;
    sentences.add(sentence ? words.linkSentence(party.link, sentence) : words.linkOther(party.link));
  }
  if (!sentences.size) sentences.add(words.noLink);
  for (const { name, contradiction } of parties) if (contradiction) sentences.add(words.contradiction(name, contradiction.registerNumber, contradiction.numberName));
  return [...sentences];
}

/** The day that a document speaks for, or the moment of access where it was fetched. */
const DocumentSpan = ({ document, checksum }: { document: DocumentInfo | undefined; checksum: string }) => (
  <>
    {document ? (
      document.address ? (
        <a href={document.address} rel="external">
          {words.read(renderInstant(document.retrievedAt))}
        </a>
      ) : (
        words.importedFrom(document.fileName, renderDate(document.publishedAt ?? document.retrievedAt))
      )
    ) : (
      words.documentUnknown
    )}
    , sha-256 <span title={checksum}>{checksum.slice(0, 12)}</span>
  </>
);

/** Where a reader finds the same on the publisher's own pages. */
export const PublisherLine = ({ activity, declaration, provenances }: { activity: Activity; declaration: Declaration; provenances: Provenances }) => {
  const source = provenances.sources.get(declaration.source);
  if (!source) return <>{declaration.source}</>;
  const initiative = activity.kind === "response" ? activity.consultation?.id : undefined;
  if (activity.kind === "response" && initiative && /^\d+$/.test(initiative)) {
    return (
      <>
        {source.publisher}, <a href={feedbackPage(initiative, activity.title, activity.feedbackId)}>F{activity.feedbackId}</a>
      </>
    );
  }
  return (
    <>
      {source.publisher}, <a href={source.publicPage}>{words.officialSearch}</a>
      {activity.kind === "meeting" ? ` (${words.noPagePerRow})` : ""}
    </>
  );
};

export const SourceDetails = ({ activity, provenances }: { activity: Activity; provenances: Provenances }) => {
  const first = activity.declarations[0];
  if (!first) return null;
  const parties = activity.kind === "response" ? [activity.respondent] : activity.declarations.flatMap((declaration) => declaration.parties);
  return (
    <details class="src">
      <summary>{words.source}</summary>
      <p>
        <PublisherLine activity={activity} declaration={first} provenances={provenances} />
        {activity.declarations.map(({ lastSeen, repeats }) => (
          <>
            <br />
            <DocumentSpan document={provenances.documents.get(lastSeen.document)} checksum={lastSeen.document} />, {lastSeen.position}
            {repeats && repeats > 1 ? `. ${words.repeated(repeats)}` : ""}
          </>
        ))}
        {linkSentences(parties).map((sentence) => (
          <>
            <br />
            {sentence}
          </>
        ))}
      </p>
    </details>
  );
};

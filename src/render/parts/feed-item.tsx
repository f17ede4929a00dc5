/** One item of a feed: an article with its day, its headlines, its subject or text, its marks and its source. */
import type { Activity, Declaration, MeetingActivity, ResponseActivity } from "../../model/index.js";
import { renderCountry, renderLanguage } from "../countries.js";
import { renderDate } from "../dates.js";
import { activityPath, entityPath } from "../paths.js";
import type { Provenances } from "../provenance.js";
import { renderCode, words } from "../words.js";
import { MeetingHeadline, MoreParties, ResponseHeadline, sidesOf } from "./headline.js";
import { KindMark, markOf } from "./kind-mark.js";
import { SourceDetails } from "./source-details.js";

interface Passage {
  text: string;
  marked: boolean;
}

interface ItemProps {
  activity: Activity;
  /** Id of the entity whose page it is: it is not named in its own feed. */
  viewpoint?: string | undefined;
  /** Without: no "Source" (lists that lead to the item's own page). */
  provenances?: Provenances | undefined;
  /** What a search found in it, shown instead of subject or text. */
  passage?: Passage[] | undefined;
}

const DayLink = ({ activity }: { activity: Activity }) => (
  <a href={activityPath(activity.id)}>
    <time datetime={activity.date}>{renderDate(activity.date)}</time>
  </a>
);

const Marked = ({ passage }: { passage: Passage[] }) => <>{passage.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>;

/** Marks for exceptions, and the files as small labels. */
export const Labels = ({ activity, viewpoint }: { activity: Activity; viewpoint?: string | undefined }) => {
  const gone = activity.declarations.find((declaration) => declaration.goneSince)?.goneSince;
  const unlisted = activity.declarations.map((declaration) => declaration.fileReference).find((reference) => reference && !activity.files.some((file) => file.reference === reference));
  return (
    <>
      {activity.files.map((file) =>
        file.id === viewpoint ? (
          file.link === "suggested" && (
            <>
              {" "}
              <span class="tag">{words.suggestedFile}</span>
            </>
          )
        ) : (
          <>
            {" "}
            <a class="file" href={entityPath("file", file.id, file.slug)} title={file.title}>
              {file.reference}
            </a>
            {file.link === "suggested" && (
              <>
                {" "}
                <span class="tag">{words.suggestedFile}</span>
              </>
            )}
          </>
        ),
      )}
      {unlisted && (
        <>
          {" "}
          <span class="file">{unlisted}</span>
        </>
      )}
      {activity.tags.map((tag) => (
        <>
          {" "}
          <span class="tag">{tag === "no longer in the source" && gone ? words.goneSince(renderDate(gone)) : words.tags[tag]}</span>
        </>
      ))}
    </>
  );
};

const DeclarationHeadline = ({ declaration, viewpoint }: { declaration: Declaration; viewpoint: string | undefined }) => {
  const sides = sidesOf(declaration, viewpoint);
  return (
    <>
      <h3>
        <MeetingHeadline sides={sides} />
      </h3>
      <MoreParties parties={sides.parties} />
    </>
  );
};

const MeetingItem = ({ activity, viewpoint, passage }: { activity: MeetingActivity } & Omit<ItemProps, "activity">) => {
  const several = activity.declarations.length > 1;
  return (
    <>
      {activity.declarations.map((declaration) => (
        <>
          <DeclarationHeadline declaration={declaration} viewpoint={viewpoint} />
          {declaration.subject !== activity.subject && <p class="meta">{declaration.subject}</p>}
        </>
      ))}
      <p class="meta">
        <DayLink activity={activity} /> · {passage ? <Marked passage={passage} /> : activity.subject}
        {activity.place ? <span class="place"> · {activity.place}</span> : ""}
        <Labels activity={activity} viewpoint={viewpoint} />
        {several && (
          <>
            {" "}
            <span class="tag">{words.joined(activity.declarations.length)}</span>
            {activity.declarations.map((declaration, index) => (
              <>
                {" "}
                <a class="nth" href={`${activityPath(activity.id)}#${declaration.id}`} aria-label={words.declarationNumber(index + 1)}>
                  {index + 1}
                </a>
              </>
            ))}
          </>
        )}
      </p>
    </>
  );
};

export const Papers = ({ attachments }: { attachments: ResponseActivity["attachments"] }) =>
  attachments.length ? (
    <ul class="papers" aria-label={words.papers}>
      {attachments.map((paper) => (
        <li>
          {paper.address ? (
            <a href={paper.address} rel="external">
              {paper.fileName}
            </a>
          ) : (
            paper.fileName
          )}
          {paper.pages ? ` (${words.pages(paper.pages)})` : ""}
        </li>
      ))}
    </ul>
  ) : null;

/** "response, in French" on the respondent's page; with type and country where others are listed too. */
function responseFacts(activity: ResponseActivity, viewpoint?: string): string {
  const facts = [words.response];
  if (!viewpoint || activity.respondent.entityId !== viewpoint) {
    facts[0] = activity.respondent.text ? renderCode(activity.respondentType) : activity.respondent.name;
    if (activity.country) facts.push(renderCountry(activity.country));
  }
  if (activity.language) facts.push(words.inLanguage(renderLanguage(activity.language)));
  return facts.join(", ");
}

/** A feed's text ends after 600 characters, often inside a word. */
const withoutPartOfWord = (text: string): string => text.slice(0, text.lastIndexOf(" ") + 1 || text.length).trimEnd();

const ResponseItem = ({ activity, viewpoint, passage }: { activity: ResponseActivity } & Omit<ItemProps, "activity">) => {
  const cut = activity.textLength > activity.text.length;
  return (
    <>
      <h3>
        <ResponseHeadline activity={activity} viewpoint={viewpoint} />
      </h3>
      <p class="meta">
        <DayLink activity={activity} /> · {responseFacts(activity, viewpoint)}
        <Labels activity={activity} viewpoint={viewpoint} />
      </p>
      {passage ? (
        <p class="text" lang={activity.language}>
          <Marked passage={passage} />
        </p>
      ) : activity.text ? (
        <p class="text" lang={activity.language}>
          {cut ? `${withoutPartOfWord(activity.text)} …` : activity.text}
        </p>
      ) : null}
      {cut && !passage && (
        <p class="full">
          <a href={activityPath(activity.id)} aria-label={`${words.readFull}: ${activity.title}`}>
            {words.readFull}
          </a>
        </p>
      )}
      {!passage && <Papers attachments={activity.attachments} />}
    </>
  );
};

export const FeedItem = ({ activity, viewpoint, provenances, passage }: ItemProps) => (
  <article>
    <KindMark kind={markOf(activity)} />
    {activity.kind === "meeting" ? <MeetingItem activity={activity} viewpoint={viewpoint} passage={passage} /> : <ResponseItem activity={activity} viewpoint={viewpoint} passage={passage} />}
    {provenances && <SourceDetails activity={activity} provenances={provenances} />}
  </article>
);

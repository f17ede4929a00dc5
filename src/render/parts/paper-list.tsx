/** Attached papers on the page of their response: what each is, and the sentences in which it says what it asks for. */
import type { PositionActivity, PublishedPaper, ResponseActivity } from "../../model/index.js";
import { renderLanguage } from "../countries.js";
import { activityPath, paperPath } from "../paths.js";
import { words } from "../words.js";
import { languageOf } from "./own-words.js";

type Attachment = ResponseActivity["attachments"][0];

/** Pages are told where the paper has more than one: a text file has none. */
export const pageOf = (paper: PublishedPaper, page: number): number | undefined => (paper.pages > 1 ? page : undefined);

function describePaper(attachment: Attachment, paper: PublishedPaper | undefined): string {
  const pages = paper && paper.pages > 1 ? paper.pages : attachment.pages;
  return [...(pages ? [words.pages(pages)] : []), ...(paper && paper.language !== "und" ? [words.inLanguage(renderLanguage(paper.language))] : [])].join(", ");
}

const KeyPassages = ({ paper }: { paper: PublishedPaper }) => (
  <>
    <h3>{words.paper.keyPassages}</h3>
    <p class="role">{words.paper.keyPassagesHow}</p>
    <ol class="plain passages">
      {paper.keyPassages.map(({ start, text, page }, i) => (
        <li>
          <q lang={languageOf(paper.language)}>{text}</q>{" "}
          <a class="nth" href={paperPath(paper.id, start)}>
            {words.paper.passage(i + 1, pageOf(paper, page))}
          </a>
        </li>
      ))}
    </ol>
  </>
);

interface Read {
  attachments: readonly Attachment[];
  papers: ReadonlyMap<string, PublishedPaper>;
  /** What was made of a paper, by its id. */
  positions: ReadonlyMap<string, PositionActivity>;
}

/** A paper of which a position was made has no key passages: the position quotes it. */
const MadeOfIt = ({ position }: { position: PositionActivity }) => (
  <p>
    {words.paper.quotedIn}
    {words.colon}{" "}
    <a href={activityPath(position.id)} lang="en">
      {position.headline}
    </a>{" "}
    · <a href={paperPath(position.paper.id)}>{words.paper.title(position.paper.fileName)}</a>
  </p>
);

export const PaperList = ({ attachments, papers, positions }: Read) => (
  <ul class="plain papers-read">
    {attachments.map((attachment) => {
      const paper = attachment.paperId === undefined ? undefined : papers.get(attachment.paperId);
      const position = paper && positions.get(paper.id);
      const facts = describePaper(attachment, paper);
      return (
        <li>
          {attachment.address ? (
            <a href={attachment.address} rel="external">
              {attachment.fileName}
            </a>
          ) : (
            attachment.fileName
          )}
          {facts && ` (${facts})`}
          {paper && paper.quality !== "good" && <span class="role"> · {words.paper.unread[paper.quality]}</span>}
          {position && <MadeOfIt position={position} />}
          {paper && paper.keyPassages.length > 0 && <KeyPassages paper={paper} />}
        </li>
      );
    })}
  </ul>
);

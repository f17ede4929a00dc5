/** Passages of one paper: the words around each quote, and the way to the paper itself. Never the whole paper. */
import type { Child } from "hono/jsx";
import type { PaperExcerpt, PublishedPaper } from "../../model/index.js";
import { renderLanguage } from "../countries.js";
import type { Answer, PageContext } from "../page.js";
import { headlineText } from "../parts/headline.js";
import { renderShortLimits } from "../parts/limits.js";
import { languageOf } from "../parts/own-words.js";
import { pageOf } from "../parts/paper-list.js";
import { numberQuotes } from "../parts/position.js";
import { Tools } from "../parts/tools.js";
import { activityPath, paperPath } from "../paths.js";
import { Problem } from "../problem.js";
import { inEnglish } from "../terms.js";
import { words } from "../words.js";

/** What was hidden at equal length is told by a word. */
const showHidden = (text: string): string => text.replace(/█+(?:[^\S\n]+█+)*/g, words.paper.hidden);

/** What quotes the paper, and by which number it calls each quote, by the place at which it begins. */
interface Quoting {
  path: string;
  numbers: ReadonlyMap<number, number>;
}

/** The excerpt in pieces: where a quote begins stand its number and something to point at, and every quoted letter is marked. */
function renderMarks({ start, end, text, marks }: PaperExcerpt, { path, numbers }: Quoting): Child[] {
  const borders = [...new Set([start, end, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((from, i) => {
    const to = borders[i + 1] as number;
    const pieces = showHidden(text.slice(from - start, to - start));
    if (!marks.some((mark) => mark.start <= from && to <= mark.end)) return pieces;
    if (!marks.some((mark) => mark.start === from)) return <mark>{pieces}</mark>;
    const number = numbers.get(from);
    return (
      <>
        {number !== undefined && (
          <a class="nth" href={path} aria-label={words.paper.backTo(number)}>
            {number}
          </a>
        )}
        {number !== undefined && "\u00A0"}
        <mark id={`at-${from}`}>{pieces}</mark>
      </>
    );
  });
}

const Excerpt = ({ paper, excerpt, quoting }: { paper: PublishedPaper; excerpt: PaperExcerpt; quoting: Quoting }) => {
  const page = pageOf(paper, excerpt.page);
  return (
    <section class="card passage">
      {page !== undefined && <h2>{words.paper.page(page)}</h2>}
      <blockquote class="text whole" lang={languageOf(paper.language)}>
        … {renderMarks(excerpt, quoting)} …
      </blockquote>
    </section>
  );
};

/** Only papers of which something is quoted have a page. */
export async function findQuotedPaper({ reader }: Pick<PageContext, "reader">, id: string): Promise<PublishedPaper> {
  const paper = await reader.findPaper(id);
  // What a suppressed position quotes goes with it.
  if (paper?.positionId && (await reader.findActivity(paper.positionId)).state === "suppressed") throw new Problem(410, words.suppressed);
  if (!paper?.excerpts.length) throw new Problem(404, words.unknownAddress);
  const found = await reader.findActivity(paper.activityId);
  if (found.state === "suppressed") throw new Problem(410, words.suppressed);
  return paper;
}

export async function loadPaper(context: PageContext, id: string): Promise<Answer> {
  const paper = await findQuotedPaper(context, id);
  const found = await context.reader.findActivity(paper.activityId);
  const position = paper.positionId === undefined ? undefined : await context.reader.findActivity(paper.positionId);
  const told = position?.state === "found" && position.value.kind === "position" ? position.value : undefined;
  const quoting: Quoting = {
    path: activityPath(told?.id ?? paper.activityId),
    numbers: new Map(told ? numberQuotes(told).map(({ number, quote }) => [quote.start, number]) : paper.keyPassages.map((passage, i) => [passage.start, i + 1])),
  };
  const path = paperPath(paper.id);
  const title = words.paper.title(paper.fileName);
  return {
    page: {
      title,
      path,
      json: `${path}.json`,
      body: (
        <div class="cols one">
          <div>
            <div class="head activity">
              <p class="fact">
                {words.paper.kind}
                {paper.pages > 1 && ` · ${words.pages(paper.pages)}`}
                {` · ${words.inLanguage(renderLanguage(paper.language))}`}
              </p>
              <h1>{title}</h1>
              {found.state === "found" && (
                <p class="fact">
                  {words.paper.attachedTo}
                  {words.colon} <a href={activityPath(paper.activityId)}>{headlineText(found.value)}</a>
                </p>
              )}
              {told && (
                <p class="fact">
                  {words.paper.quotedIn}
                  {words.colon}{" "}
                  <a href={quoting.path} lang="en">
                    {told.headline}
                  </a>
                </p>
              )}
              <p class="prose">{words.paper.lead}</p>
              <p class="fact">
                {paper.address ? (
                  <a href={paper.address} rel="external">
                    {words.paper.original}
                  </a>
                ) : (
                  words.paper.noAddress
                )}
              </p>
            </div>
            {paper.excerpts.map((excerpt) => (
              <Excerpt paper={paper} excerpt={excerpt} quoting={quoting} />
            ))}
            <dl class="record">
              <dt>{words.paper.checksum}</dt>
              <dd>
                <code>{paper.checksum}</code>
              </dd>
              <dt>{words.paper.method}</dt>
              <dd>
                {paper.method}
                {paper.reason && <>. {inEnglish(`The paper ${paper.reason}.`)}</>}
              </dd>
            </dl>
          </div>
          <div class="beside">
            <Tools context={context} title={title} path={path} siblings={{ json: `${path}.json` }} />
            {await renderShortLimits(context, words.site.limitsOf.paper, [])}
          </div>
        </div>
      ),
    },
  };
}

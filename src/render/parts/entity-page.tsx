/** The shape that pages of entities share: head, feed, and what stands beside it. */
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { MeetingSeries, YearCount } from "../../model/index.js";
import type { SourceState } from "../../query/edition-reader.js";
import { readCoverage, type Side } from "../coverage.js";
import type { PageContext, Siblings } from "../page.js";
import { words } from "../words.js";
import { type EntityFeed, EntityFeedSection } from "./entity-feed.js";
import { Limits } from "./limits.js";
import type { Figure } from "./numbers-list.js";
import { NumbersList } from "./numbers-list.js";
import { Tools } from "./tools.js";
import { YearsPicture } from "./years-picture.js";

interface EntityPageProps {
  context: PageContext;
  name: string;
  /** Of a name that is in a language: a title, no proper name. "" is one that is not known. */
  nameLanguage?: string | undefined;
  path: string;
  siblings: Siblings;
  facts: Child;
  /** One sentence under the facts. */
  sentence?: Child;
  figures: Figure[];
  years: readonly YearCount[];
  /** Sides whose meetings the page is about: where one was not read, the years say so. */
  sides?: readonly Side[];
  /** Series of the Commission's meetings that the page is about; all when absent. */
  series?: readonly MeetingSeries[] | undefined;
  /** Between head and feed. */
  before?: Child;
  feed: EntityFeed;
  /** First beside the feed: ways to the same in other forms. */
  ways?: Child;
  beside?: Child;
  sources: readonly SourceState[];
}

const Head = ({ context, name, nameLanguage, facts, sentence, figures, years, sides = [], series, sources }: EntityPageProps) => (
  <div class="head">
    <h1 class={name.length > 60 ? "long" : undefined} lang={nameLanguage}>
      {name}
    </h1>
    <p class="fact">{facts}</p>
    {sentence}
    <div class="sum">
      <NumbersList figures={figures} />
      <YearsPicture
        name={name}
        years={years}
        coverage={sides.map((side) => readCoverage(side, { sources, editionDay: context.edition.date, live: context.live }, side === "commission" ? series : undefined))}
        editionDay={sides.length ? context.edition.date : ""}
      />
    </div>
  </div>
);

/** What stands beside the newest items is not repeated beside the older ones: whoever reads on has it, or finds it one link away. */
const Beside = ({ context, name, path, siblings, feed, ways, beside, sources }: EntityPageProps) => (
  <div class="beside">
    {ways}
    <Tools context={context} title={words.citedTitle(name)} path={path} siblings={siblings} about={feed.viewpoint} />
    {!feed.cursor && beside}
    <Limits sources={sources} live={context.live} />
  </div>
);

/** Written from the outside in, because the feed takes the room that the rest leaves. */
export const EntityPage = (props: EntityPageProps) => {
  const { path, before, feed } = props;
  const head = raw(String(<Head {...props} />));
  const beside = raw(String(<Beside {...props} />));
  return (
    <>
      {head}
      <div class="cols">
        <div>
          {before}
          <EntityFeedSection base={path} feed={feed} frame={{ path, title: props.name, around: [String(head), String(beside)] }} />
        </div>
        {beside}
      </div>
    </>
  );
};

/** Facts in one line, parted by middle dots. */
export const FactLine = ({ facts }: { facts: Child[] }) => (
  <>
    {facts
      .filter((fact) => fact !== undefined && fact !== "" && fact !== null && fact !== false)
      .map((fact, index) => (
        <>
          {index ? " · " : ""}
          {fact}
        </>
      ))}
  </>
);

/** The shape that pages of entities share: head, feed, and what stands beside it. */
import type { Child } from "hono/jsx";
import type { YearCount } from "../../model/index.js";
import type { SourceState } from "../../query/edition-reader.js";
import type { PageContext } from "../page.js";
import type { FeedAnswer } from "./feed.js";
import { Feed } from "./feed.js";
import { Limits } from "./limits.js";
import type { Figure } from "./numbers-list.js";
import { NumbersList } from "./numbers-list.js";
import { Tools } from "./tools.js";
import { YearsPicture } from "./years-picture.js";

interface EntityPageProps {
  context: PageContext;
  name: string;
  path: string;
  json: string;
  csv: string;
  facts: Child;
  /** One sentence under the facts. */
  sentence?: Child;
  figures: Figure[];
  years: readonly YearCount[];
  /** Between head and feed. */
  before?: Child;
  feed: FeedAnswer;
  beside?: Child;
  sources: Iterable<SourceState>;
  limits?: readonly string[];
}

export const EntityPage = ({ context, name, path, json, csv, facts, sentence, figures, years, before, feed, beside, sources, limits }: EntityPageProps) => (
  <>
    <div class="head">
      <h1 class={name.length > 60 ? "long" : undefined}>{name}</h1>
      <p class="fact">{facts}</p>
      {sentence}
      <div class="sum">
        <NumbersList figures={figures} />
        <YearsPicture name={name} years={years} />
      </div>
    </div>
    <div class="cols">
      <div>
        {before}
        <Feed base={path} feed={feed} />
      </div>
      <div class="beside">
        <Tools context={context} title={`${name}: lobbying activity`} path={path} json={json} csv={csv} />
        {beside}
        <Limits sources={sources} {...(limits && { more: limits })} />
      </div>
    </div>
  </>
);

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

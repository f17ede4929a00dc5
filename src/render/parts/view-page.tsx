/** One view of an entity under its own address: a title, the way back, and what it is about. */
import type { Child } from "hono/jsx";
import type { SourceState } from "../../query/edition-reader.js";
import type { LiveState } from "../../query/live-state.js";
import type { Siblings } from "../page.js";
import { words } from "../words.js";
import { Limits } from "./limits.js";

interface ViewPageProps {
  title: string;
  /** Name and address of the page that it belongs to. */
  of: { name: string; path: string };
  lead?: Child;
  siblings?: Siblings;
  /** Behind what it shows, as on every page: how far they reach. */
  sources: Iterable<SourceState>;
  live: LiveState | undefined;
  children?: Child;
}

export const ViewPage = ({ title, of, lead, siblings = {}, sources, live, children }: ViewPageProps) => (
  <>
    <div class="head">
      <p class="fact">
        <a href={of.path}>{of.name}</a>
      </p>
      <h1 class={title.length > 60 ? "long" : undefined}>{title}</h1>
      {lead && <div class="prose">{lead}</div>}
      {siblings.json && (
        <p class="fact">
          <a href={siblings.json} type="application/json">
            {words.entities.asJson}
          </a>
        </p>
      )}
    </div>
    <div class="view">
      {children}
      <Limits sources={sources} live={live} />
    </div>
  </>
);

/** Index pages: every organisation, person, body, file or consultation, by first letter. */
import type { Body, EntityKind } from "../../model/index.js";
import type { Answer, PageContext } from "../page.js";
import { EntityLines } from "../parts/entity-lines.js";
import { renderShortLimits } from "../parts/limits.js";
import { folders } from "../paths.js";
import { Problem } from "../problem.js";
import { words } from "../words.js";

export const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ", "#"];
const linesPerPage = 100;
export const bodyKinds: Body["bodyKind"][] = ["cabinet", "directorate-general", "committee", "political group", "other body"];

export interface IndexChoice {
  letter?: string;
  bodyKind?: string;
  order?: "name" | "newest";
  cursor?: string;
}

export function readIndexChoice(kind: EntityKind, query: URLSearchParams): IndexChoice {
  const letter = query.get("letter")?.toUpperCase();
  const bodyKind = query.get("kind");
  const order = query.get("order");
  const cursor = query.get("cursor");
  if (letter && !letters.includes(letter)) throw new Problem(400, words.badChoice("letter", letter.slice(0, 20), "A–Z, #"));
  if (bodyKind && (kind !== "body" || !bodyKinds.some((known) => known === bodyKind))) throw new Problem(400, words.badChoice("kind", bodyKind.slice(0, 40), bodyKinds.join(", ")));
  if (order && order !== "name" && order !== "newest") throw new Problem(400, words.badChoice("order", order.slice(0, 20), "name, newest"));
  return { ...(letter && { letter }), ...(bodyKind && { bodyKind }), ...(order === "newest" && { order }), ...(cursor && { cursor }) };
}

export function indexAddress(kind: EntityKind, choice: IndexChoice): string {
  const query = new URLSearchParams();
  if (choice.letter) query.set("letter", choice.letter);
  if (choice.bodyKind) query.set("kind", choice.bodyKind);
  if (choice.order === "newest") query.set("order", choice.order);
  if (choice.cursor) query.set("cursor", choice.cursor);
  const text = query.toString();
  return `/${folders[kind]}${text && `?${text}`}`;
}

const Choices = ({ kind, choice }: { kind: EntityKind; choice: IndexChoice }) => {
  const { letter: _letter, cursor: _cursor, ...plain } = choice;
  const { bodyKind, order } = choice;
  return (
    <>
      <ul class="letters" aria-label={words.index.letters}>
        <li>
          <a href={indexAddress(kind, plain)} aria-current={choice.letter ? undefined : "true"}>
            {words.index.all}
          </a>
        </li>
        {letters.map((letter) => (
          <li>
            <a href={indexAddress(kind, { ...plain, letter })} aria-current={choice.letter === letter ? "true" : undefined}>
              {letter}
            </a>
          </li>
        ))}
      </ul>
      {kind === "body" && (
        <ul class="chips" aria-label={words.index.kindOfBody}>
          <li>
            <a href={indexAddress(kind, {})} aria-current={bodyKind ? undefined : "true"}>
              {words.index.all}
            </a>
          </li>
          {bodyKinds.map((known) => (
            <li>
              <a href={indexAddress(kind, { bodyKind: known })} aria-current={bodyKind === known ? "true" : undefined}>
                {words.bodyKinds[known]}
              </a>
            </li>
          ))}
        </ul>
      )}
      {(kind === "file" || kind === "consultation") && (
        <ul class="chips" aria-label={words.index.order}>
          <li>
            <a href={indexAddress(kind, {})} aria-current={order ? undefined : "true"}>
              {words.index.byName}
            </a>
          </li>
          <li>
            <a href={indexAddress(kind, { order: "newest" })} aria-current={order ? "true" : undefined}>
              {words.index.byNewest}
            </a>
          </li>
        </ul>
      )}
    </>
  );
};

export async function loadEntityIndex(context: PageContext, kind: EntityKind): Promise<Answer> {
  const choice = readIndexChoice(kind, context.url.searchParams);
  const page = await context.reader.listEntities(kind, { ...choice, limit: linesPerPage });
  const path = `/${folders[kind]}`;
  const title = words.kinds[kind].many;
  return {
    page: {
      title: choice.letter ? `${title}${words.colon} ${choice.letter}` : title,
      path,
      nav: `/${folders[kind]}`,
      json: `${path}.json${indexAddress(kind, choice).slice(path.length)}`,
      noindex: Boolean(choice.cursor),
      body: (
        <>
          <div class="head">
            <h1>{title}</h1>
            <p class="fact">
              {words.search.total(page.total.count, page.total.exact)} · {words.index.unit}
            </p>
          </div>
          <Choices kind={kind} choice={choice} />
          {page.items.length ? <EntityLines lines={page.items} /> : <p class="none">{words.index.nothing}</p>}
          {page.next && (
            <p class="pager">
              <a rel="next" href={indexAddress(kind, { ...choice, cursor: page.next })}>
                {words.next}
              </a>
            </p>
          )}
          {await renderShortLimits(context, words.site.limitsOf.lists[kind], kind === "consultation" ? ["have-your-say"] : undefined)}
        </>
      ),
    },
  };
}

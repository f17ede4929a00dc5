/** What an organisation's register entry declares: amounts as the declared range with its year, never a single made-up figure. */

import type { Child } from "hono/jsx";
import type { Amount, EntryLink, Organisation } from "../../model/index.js";
import { renderAmount } from "../amounts.js";
import { renderCountry } from "../countries.js";
import { cutAtWord } from "../cut-at-word.js";
import { renderDate } from "../dates.js";
import { renderNumber } from "../numbers.js";
import { entityPath } from "../paths.js";
import { termText } from "../terms.js";
import { words } from "../words.js";
import { ownWords } from "./own-words.js";

type Row = [string, Child];

/** " 2024", or " 2023–2024" for a year that does not begin in January. */
export function financialYear(start: string | undefined, end: string | undefined): string {
  const first = (start ?? end)?.slice(0, 4);
  const last = (end ?? start)?.slice(0, 4);
  if (!first) return "";
  return first === last ? ` ${first}` : ` ${first}–${last}`;
}

const paid = (amount: Amount | undefined): string => (amount ? renderAmount(amount) : "");

const says = (text: string | undefined): text is string => Boolean(text && !/^(n\/?a|none|-|\.)$/i.test(text.trim()));

/** What a column carries of a long text; the whole of it stands on the entry's own page. */
const longestInColumn = 280;
const mostInColumn = 5;

interface FoldedProps {
  title: string;
  text: string;
  language?: string;
  links?: readonly EntryLink[];
  rest: string | undefined;
}

const Folded = ({ title, text, language, links = [], rest }: FoldedProps) => (
  <details>
    <summary>{title}</summary>
    <p class="long">
      <span lang={language}>{withLinks(text, rest ? cutAtWord(text, longestInColumn) : text, links)}</span>{" "}
      {rest && text.length > longestInColumn && <a href={rest}>{words.entities.register.whole}</a>}
    </p>
  </details>
);

const Linked = ({ link }: { link: EntryLink }) => <a href={entityPath("organisation", link.id, link.slug)}>{link.text}</a>;

/** The text as it stands, as far as it is shown, with its names as links. */
function withLinks(text: string, shown: string, links: readonly EntryLink[]): Child[] {
  const parts: Child[] = [];
  let at = 0;
  for (const link of links) {
    const start = link.start ?? 0;
    const end = start + link.text.length;
    if (start < at || !shown.startsWith(text.slice(0, end))) continue;
    parts.push(text.slice(at, start), <Linked link={link} />);
    at = end;
  }
  return [...parts, shown.slice(at)];
}

interface PaidListProps {
  title: string;
  list: { name: string; link?: EntryLink | undefined; amount?: Amount | undefined }[];
  rest: string | undefined;
}

const PaidList = ({ title, list, rest }: PaidListProps) => (
  <details open={list.length <= mostInColumn}>
    <summary>
      {title} ({renderNumber(list.length)})
    </summary>
    <table class="pairs">
      <tbody>
        {(rest ? list.slice(0, mostInColumn) : list).map(({ name, link, amount }) => (
          <tr>
            <td>{link ? <Linked link={link} /> : name}</td>
            <td>{paid(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {rest && list.length > mostInColumn && (
      <p>
        <a href={rest}>{words.andMore(list.length - mostInColumn)}</a>
      </p>
    )}
  </details>
);

interface RegisterFactsProps {
  organisation: Organisation;
  readFrom?: string | undefined;
  /** Where all of it stands; without, it stands here. */
  rest?: string;
}

export const RegisterFacts = ({ organisation, readFrom, rest }: RegisterFactsProps) => {
  const entry = organisation.entry;
  if (!entry) return null;
  const r = words.register;
  const linksIn = (field: EntryLink["field"]): EntryLink[] => (organisation.entryLinks ?? []).filter((link) => link.field === field);
  const linkOf = (field: EntryLink["field"], name: string) => linksIn(field).find((link) => link.text === name);
  const year = financialYear(entry.yearStart, entry.yearEnd);
  const rows: Row[] = [];
  if (entry.costs) rows.push([r.costs(year), paid(entry.costs)]);
  if (entry.revenue) rows.push([r.revenue(year), paid(entry.revenue)]);
  if (entry.people !== undefined) rows.push([r.people, renderNumber(entry.people)]);
  if (entry.peopleFte !== undefined) rows.push([r.peopleFte, renderNumber(entry.peopleFte)]);
  if (entry.passes !== undefined) rows.push([r.passes, renderNumber(entry.passes)]);
  if (entry.legalForm) rows.push([r.legalForm, ownWords(entry.legalForm)]);
  const office = [entry.city, entry.country && renderCountry(entry.country)].filter(Boolean).join(", ");
  if (office) rows.push([r.headOffice, office]);
  if (entry.euOfficeCountry) rows.push([r.euOffice, renderCountry(entry.euOfficeCountry)]);
  if (entry.levelsOfInterest.length) rows.push([r.levels, entry.levelsOfInterest.map(termText).join(", ")]);
  if (entry.website) rows.push([r.website, <span class="break">{entry.website}</span>]);
  if (entry.updatedDate) rows.push([r.updated, renderDate(entry.updatedDate)]);
  if (readFrom) rows.push([r.readFrom, readFrom]);
  return (
    <section id="register">
      <h2>{words.inTheRegister}</h2>
      <table class="pairs">
        <tbody>
          {rows.map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {says(entry.goals) && <Folded title={r.own} text={entry.goals} language="" rest={rest} />}
      {says(entry.interestRepresented) && <Folded title={r.represents} text={entry.interestRepresented} language="" rest={rest} />}
      {entry.interests.length > 0 && <Folded title={r.interests} text={entry.interests.map(termText).join(" · ")} rest={rest} />}
      {says(entry.proposals) && <Folded title={r.proposals} text={entry.proposals} language="" rest={rest} />}
      {says(entry.members) && <Folded title={r.members} text={entry.members} language="" rest={rest} />}
      {says(entry.memberships) && <Folded title={r.memberships} text={entry.memberships} language="" links={linksIn("memberships")} rest={rest} />}
      {entry.clients.length > 0 && <PaidList title={r.clients} list={entry.clients.map(({ name, revenue }) => ({ name, link: linkOf("clients", name), amount: revenue }))} rest={rest} />}
      {entry.intermediaries.length > 0 && (
        <PaidList title={r.intermediaries} list={entry.intermediaries.map(({ name, cost }) => ({ name, link: linkOf("intermediaries", name), amount: cost }))} rest={rest} />
      )}
    </section>
  );
};

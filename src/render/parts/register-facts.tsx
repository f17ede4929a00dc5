/** What an organisation's register entry declares: amounts as the declared range with its year, never a single made-up figure. */

import type { Child } from "hono/jsx";
import type { Amount, EntryLink, Organisation, RegisterEntryContent } from "../../model/index.js";
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
function financialYear(start: string | undefined, end: string | undefined): string {
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

/** What is declared in numbers: costs and revenue as ranges with their year, people, passes. */
export function moneyAndPeople(entry: RegisterEntryContent): [name: string, value: string][] {
  const r = words.register;
  const year = financialYear(entry.yearStart, entry.yearEnd);
  const number = (name: string, value: number | undefined): [string, string][] => (value === undefined ? [] : [[name, renderNumber(value)]]);
  return [
    ...(entry.costs ? [[r.costs(year), renderAmount(entry.costs)] as [string, string]] : []),
    ...(entry.revenue ? [[r.revenue(year), renderAmount(entry.revenue)] as [string, string]] : []),
    ...number(r.people, entry.people),
    ...number(r.peopleFte, entry.peopleFte),
    ...number(r.passes, entry.passes),
  ];
}

/** What of the texts and lists of an entry stands beside a full feed, one line each. */
const longestInLine = 60;

/** Fields, memberships, clients and intermediaries in a line each, and the names of what else the entry tells: all of it stands in the view of the entry. */
const InShort = ({ entry, rows, rest }: { entry: RegisterEntryContent; rows: Row[]; rest: string }) => {
  const r = words.register;
  const line = (name: string, text: string | undefined): Row[] => (says(text) ? [[name, ownWords(cutAtWord(text, longestInLine))]] : []);
  const named = (name: string, list: readonly { name: string }[]): Row[] => line(`${name} (${renderNumber(list.length)})`, list.map((one) => one.name).join("; "));
  const lines: Row[] = [
    ...rows,
    ...(entry.interests.length ? [[r.interests, cutAtWord(entry.interests.map(termText).join(" · "), longestInLine)] as Row] : []),
    ...line(r.memberships, entry.memberships),
    ...named(r.clients, entry.clients),
    ...named(r.intermediaries, entry.intermediaries),
  ];
  const others = [says(entry.goals) && r.own, says(entry.interestRepresented) && r.represents, says(entry.proposals) && r.proposals, says(entry.members) && r.members].filter(Boolean);
  return (
    <>
      <FactTable rows={lines} />
      <p>
        <a href={rest}>{[words.entities.register.whole, others.join(", ")].filter(Boolean).join(": ")}</a>
      </p>
    </>
  );
};

export const FactTable = ({ rows }: { rows: readonly Row[] }) => (
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
);

interface RegisterFactsProps {
  organisation: Organisation;
  readFrom?: string | undefined;
  /** Where all of it stands; without, it stands here. */
  rest?: string;
  /** In a few lines. */
  short?: boolean;
}

export const RegisterFacts = ({ organisation, readFrom, rest, short = false }: RegisterFactsProps) => {
  const entry = organisation.entry;
  if (!entry) return null;
  const r = words.register;
  const linksIn = (field: EntryLink["field"]): EntryLink[] => (organisation.entryLinks ?? []).filter((link) => link.field === field);
  const linkOf = (field: EntryLink["field"], name: string) => linksIn(field).find((link) => link.text === name);
  const rows: Row[] = moneyAndPeople(entry);
  if (short && rest) {
    if (readFrom) rows.push([r.readFrom, readFrom]);
    return (
      <section id="register">
        <h2>{words.inTheRegister}</h2>
        <InShort entry={entry} rows={rows} rest={rest} />
      </section>
    );
  }
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
      <FactTable rows={rows} />
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

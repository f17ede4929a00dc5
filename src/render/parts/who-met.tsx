/** Who met whom: organisations with their hosts and days; ticked ones can be compared without script. */
import { lanes } from "../../model/index.js";
import type { MetHost, MetOrganisation } from "../../query/who-met.js";
import { renderPeriod } from "../dates.js";
import { type Html, html } from "../html.js";
import { renderNumber } from "../numbers.js";
import { entityPath } from "../paths.js";
import { renderTerm } from "../terms.js";
import { words } from "../words.js";

/** Of one organisation; the rest is one link away, among its declarations. */
const shownHosts = 3;

function renderHost({ name, personId, body, lane, declarations, from, to }: MetHost): Html {
  const who = personId ? html`<a href="${entityPath("person", personId)}">${name}</a>` : html`${name}`;
  const role = body && !personId ? html`<a href="${entityPath("body", body.id)}">${renderTerm(body.name)}</a>` : html`${words.declared.laneOfHost[lane]}`;
  return html`<li>${who}<small>, ${role}${declarations > 1 && ` · ${renderNumber(declarations)}`} · <span class="whole">${renderPeriod(from, to)}</span></small></li>`;
}

/** Those with a role on the file first. */
const byLane = (a: MetHost, b: MetHost): number => lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || b.declarations - a.declarations;

function renderOrganisation({ id, name, declarations, hosts }: MetOrganisation, rows: string): Html {
  const more = hosts.length - shownHosts;
  const shown = [...hosts].sort(byLane).slice(0, more > 1 ? shownHosts : shownHosts + 1);
  return html`<li><input type="checkbox" name="with" value="${id}" aria-label="${words.declared.chooseToCompare(name)}"><p><a href="${entityPath("organisation", id)}">${name}</a></p><a class="count" href="${rows}">${renderNumber(declarations)}</a><ul>${shown.map(renderHost)}${more > 1 && html`<li><a href="${rows}">${words.declared.moreHosts(more)}</a></li>`}</ul></li>`;
}

interface WhoMetProps {
  met: { items: readonly MetOrganisation[]; total: number };
  /** How many were passed over. */
  after: number;
  file: string;
  rowsOf: (organisationId: string) => string;
  pageAddress: (after: number) => string;
}

export const WhoMet = ({ met, after, file, rowsOf, pageAddress }: WhoMetProps) => {
  if (!met.total) return <p class="none">{words.declared.metNone}</p>;
  const list = met.items.map((one) => renderOrganisation(one, rowsOf(one.id)));
  const last = after + list.length;
  return (
    <form action="/compare" method="get" class="met">
      <input type="hidden" name="file" value={file} />
      <ul>{list}</ul>
      <p class="after">
        <button type="submit">{words.declared.compareChosen}</button> <span class="role">{words.declared.compareHint}</span>
      </p>
      {list.length < met.total && (
        <p class="after">
          <span class="role">{words.declared.showing(after + 1, last, met.total)}</span>
          {after > 0 && <a href={pageAddress(0)}>{words.declared.firstOrganisations}</a>}
          {last < met.total && <a href={pageAddress(last)}>{words.declared.nextOrganisations}</a>}
        </p>
      )}
    </form>
  );
};

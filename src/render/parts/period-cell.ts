/** A number of declarations of some days in a table, or in its place what the days were read for: zero is said only of what was read to its end. */
import { type Coverage, type Days, stateOf, tellPart } from "../coverage.js";
import { type Html, html } from "../html.js";
import { renderNumber } from "../numbers.js";
import { words } from "../words.js";

export function renderPeriodCell(number: number, coverage: Coverage | undefined, days: Days): Html {
  const { none, states } = words.entities.years;
  const state = coverage ? stateOf(coverage, days) : "read";
  const count = number ? renderNumber(number) : "";
  if (coverage && state === "partly read") {
    // Where one of several series was not read, "none" would be taken for all of them.
    const shown = count || (coverage.series.length === 1 && none);
    return html`<td>${shown}${shown && " "}<span class="role">${tellPart(coverage, days)}</span></td>`;
  }
  if (count || state === "read" || state === "partly read") return html`<td>${count || none}</td>`;
  return html`<td class="role">${states[state]}</td>`;
}

/** The balance of access as a table whose numbers are bars too: by category, whoever could not be linked apart. */
import type { BalanceLine } from "../../query/declared-balance.js";
import { type Html, html } from "../html.js";
import { renderNumber } from "../numbers.js";
import { termText } from "../terms.js";
import { words } from "../words.js";

/** As wide as its share of the longest; the number stands beside it. */
export const Bar = ({ value, most, pale }: { value: number; most: number; pale: boolean }): Html =>
  html`<svg class="bar-of"><rect${pale && html` class="pale"`} width="${Math.max(1, Math.round((value / most) * 100))}%" height="100%"/></svg>`;

export const nameOfClass = (key: string, category: string | undefined): string => (category ? termText(category) : (words.declared.classes[key] ?? key));

interface BalanceProps {
  lines: readonly BalanceLine[];
  period: string;
  addressOf: (key: string) => string;
}

export const Balance = ({ lines, period, addressOf }: BalanceProps) => {
  if (!lines.length) return null;
  const most = Math.max(...lines.map((line) => line.declarations));
  const mostOrganisations = Math.max(1, ...lines.map((line) => line.organisations ?? 0));
  return (
    <section class="balance" id="balance" aria-labelledby="balance-heading">
      <h2 id="balance-heading">{words.declared.balance.heading}</h2>
      <p class="note">{words.declared.balance.unit(period)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.declared.balance.category}</th>
            <th scope="col">{words.declared.balance.declarations}</th>
            <th scope="col">{words.declared.balance.organisations}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, category, declarations, organisations }) => (
            <tr>
              <th scope="row">
                <a href={addressOf(key)}>{nameOfClass(key, category)}</a>
              </th>
              <td>
                <span class="n">{renderNumber(declarations)}</span>
                <Bar value={declarations} most={most} pale={!category} />
              </td>
              <td>
                {organisations === undefined ? (
                  <span class="role">{words.declared.balance.none}</span>
                ) : (
                  <>
                    <span class="n">{renderNumber(organisations)}</span>
                    <Bar value={organisations} most={mostOrganisations} pale={!category} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{words.declared.balance.note}</p>
    </section>
  );
};

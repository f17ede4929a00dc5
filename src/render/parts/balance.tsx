/** The balance of access as a table whose numbers are bars too: by category, whoever could not be linked apart. */
import type { BalanceLine } from "../../query/declared-balance.js";
import { renderNumber } from "../numbers.js";
import { termText } from "../terms.js";
import { words } from "../words.js";

const width = 100;

const Bar = ({ value, most, pale }: { value: number; most: number; pale: boolean }) => (
  <svg class="bar-of" viewBox={`0 0 ${width} 8`} preserveAspectRatio="none" aria-hidden="true">
    <rect class={pale ? "pale" : undefined} width={Math.max(1, Math.round((value / most) * width))} height="8" />
  </svg>
);

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

/** The first and the last day of a choice, as fields of a form. */
import { words } from "../words.js";

export const DayFields = ({ from, to }: { from?: string | undefined; to?: string | undefined }) => (
  <>
    <label>
      {words.from} <input type="date" name="from" value={from} />
    </label>
    <label>
      {words.to} <input type="date" name="to" value={to} />
    </label>
  </>
);

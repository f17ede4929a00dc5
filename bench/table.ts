/** Rows of the table that goes into docs/performance.md. */

export interface Row {
  what: string;
  median: string;
  spread: string;
  note: string;
}

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const seconds = (value: number): string => value.toFixed(2);
export const whole = (value: number): string => Math.round(value).toLocaleString("en-GB");
export const milliseconds = (value: number): string => value.toFixed(2);

/** Median of several runs, from the least to the most. */
export function rowOf(what: string, values: readonly number[], format: (value: number) => string, note = ""): Row {
  const spread = values.length > 1 ? `${format(quantile(values, 0))}–${format(quantile(values, 1))}` : "one run";
  return { what, median: format(quantile(values, 0.5)), spread, note };
}

/** Median of many single measurements, with the slowest in a hundred. */
export function tailRow(what: string, values: readonly number[], format: (value: number) => string, note = ""): Row {
  return { what, median: format(quantile(values, 0.5)), spread: `p99 ${format(quantile(values, 0.99))}`, note };
}

export function markdown(title: string, rows: readonly Row[]): string {
  const cells = ({ what, median, spread, note }: Row) => `| ${[what, median, spread, note].join(" | ")} |`;
  return [`### ${title}`, "", "| Measured | Median | Spread | Note |", "| --- | ---: | ---: | --- |", ...rows.map(cells), ""].join("\n");
}

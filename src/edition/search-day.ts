/**
 * What search filters and counts by, one record for each thing that it can find on a day, in the order of their numbers. All days together
 * are read once and kept in memory: counting there costs a tenth of what SQL needs.
 */

/** In the order of their codes. */
export const searchedKinds = ["meeting", "response", "position", "paper"] as const;
export type SearchedKind = (typeof searchedKinds)[number];

export interface SearchRecord {
  kind: SearchedKind;
  institution: "parliament" | "commission";
  /** As the source tells it, ISO 639-1; meetings have none. */
  language?: string | undefined;
  /** Of a respondent, as the portal tells it, two letters. */
  country?: string | undefined;
  /** Numbers of entities: organisations on the other side, and files. */
  organisations: readonly number[];
  files: readonly number[];
}

const twoLetters = /^[A-Za-z]{2}$/;

/** Writes numbers of seven bits a byte, the lowest first. */
function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
}

const pushLetters = (bytes: number[], letters: string): void => void bytes.push(letters.charCodeAt(0), letters.charCodeAt(1));

export function packSearchDay(records: readonly SearchRecord[]): Uint8Array {
  const bytes: number[] = [];
  pushNumber(bytes, records.length);
  for (const { kind, institution, language, country, organisations, files } of records) {
    const [hasLanguage, hasCountry] = [twoLetters.test(language ?? ""), twoLetters.test(country ?? "")];
    bytes.push(searchedKinds.indexOf(kind) | (institution === "commission" ? 4 : 0) | (hasLanguage ? 8 : 0) | (hasCountry ? 16 : 0));
    if (hasLanguage) pushLetters(bytes, language as string);
    if (hasCountry) pushLetters(bytes, country as string);
    for (const numbers of [organisations, files]) {
      pushNumber(bytes, numbers.length);
      for (const entityNo of numbers) pushNumber(bytes, entityNo);
    }
  }
  return Uint8Array.from(bytes);
}

/** The records of a day, handed on one by one: codes and lists as they were packed. */
export function unpackSearchDay(bytes: Uint8Array, take: (kind: number, institution: number, language: string, country: string, organisations: number[], files: number[]) => void): void {
  let at = 0;
  const readNumber = (): number => {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = bytes[at] as number;
      at += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  };
  const readLetters = (): string => {
    at += 2;
    return String.fromCharCode(bytes[at - 2] as number, bytes[at - 1] as number);
  };
  const readList = (): number[] => Array.from({ length: readNumber() }, readNumber);
  for (let left = readNumber(); left > 0; left -= 1) {
    const head = bytes[at] as number;
    at += 1;
    take(head & 3, (head >> 2) & 1, head & 8 ? readLetters() : "", head & 16 ? readLetters() : "", readList(), readList());
  }
}

/** How many records a day holds. */
export function countSearchDay(bytes: Uint8Array): number {
  let [count, factor] = [0, 1];
  for (const byte of bytes) {
    count += (byte & 127) * factor;
    if (byte < 128) break;
    factor *= 128;
  }
  return count;
}

/**
 * The declarations on one file or in one consultation as arrays, read in one piece: what its page counts, filters and draws without reading
 * a row. Newest first, those of one activity in its own order. Columns of one blob, in the byte order of the machines that Node runs on:
 * [rows R, hosts H, parties P, organisations O, activities A, bytes of labels] [number × A] [activity × R] [end of its hosts × R]
 * [end of its parties × R] [words × R] [host × H] [party × P] [organisation × O] [consultation, type, country, language × R] [facts × R]
 * [listed × O] [labels].
 */
import { type DeclaredHost, type KeptRow, lanes } from "../model/index.js";

/** What the numbers of a column stand for; 0 stands for nothing, 1 for the first. */
export interface DeclaredLabels {
  hosts: DeclaredHost[];
  consultations: string[];
  types: string[];
  countries: string[];
  languages: string[];
}

/** Columns of one file or consultation. */
export interface DeclaredArrays {
  /** Numbers of its activities. */
  activityNos: Float64Array;
  /** Of each row, which of these it belongs to. */
  activities: Uint32Array;
  /** Where the hosts and the parties of each row end; they begin where those of the row before end. */
  hostEnds: Uint32Array;
  partyEnds: Uint32Array;
  /** Rows whose response says the same, word for word, share a number; 0 where there are too few words to tell. */
  sameWords: Uint32Array;
  /** Place of each host among the labels. */
  hosts: Uint32Array;
  /** One more than the place of each party among the organisations; 0 where it is linked to none. */
  parties: Uint32Array;
  /** Numbers of the organisations that take part, in the order in which they come. */
  organisations: Uint32Array;
  /** Of each row, one more than the place of its label. */
  consultations: Uint16Array;
  types: Uint16Array;
  countries: Uint16Array;
  languages: Uint16Array;
  facts: Uint8Array;
  /** Of each organisation 1 where its id is a number in the register, 0 where it is one of our own. */
  listed: Uint8Array;
  /** JSON of the labels. */
  labels: Uint8Array;
}

const packFacts = ({ kind, institution, counted }: KeptRow, lane: number): number => (kind === "response" ? 1 : 0) | (institution === "commission" ? 2 : 0) | (counted ? 4 : 0) | (lane << 3);
export const isResponse = (facts: number): boolean => (facts & 1) !== 0;
export const isOfCommission = (facts: number): boolean => (facts & 2) !== 0;
export const isCounted = (facts: number): boolean => (facts & 4) !== 0;
/** Place among the lanes. */
export const laneNoOf = (facts: number): number => facts >> 3;

interface Sizes {
  rows: number;
  hosts: number;
  parties: number;
  organisations: number;
  activities: number;
  labels: number;
}

const headBytes = 24;
const bytesOf = ({ rows, hosts, parties, organisations, activities, labels }: Sizes): number =>
  headBytes + 8 * activities + 4 * (4 * rows + hosts + parties + organisations) + 2 * 4 * rows + rows + organisations + labels;

/** Views of one piece of memory, the widest first, so that packing and reading agree on where what stands. */
function layOut(buffer: ArrayBuffer, { rows, hosts, parties, organisations, activities, labels }: Sizes): DeclaredArrays {
  let at = headBytes;
  const place = (bytes: number): number => {
    const from = at;
    at += bytes;
    return from;
  };
  const words = (length: number) => new Uint32Array(buffer, place(4 * length), length);
  const shorts = (length: number) => new Uint16Array(buffer, place(2 * length), length);
  const bytes = (length: number) => new Uint8Array(buffer, place(length), length);
  return {
    activityNos: new Float64Array(buffer, place(8 * activities), activities),
    ...{ activities: words(rows), hostEnds: words(rows), partyEnds: words(rows), sameWords: words(rows) },
    ...{ hosts: words(hosts), parties: words(parties), organisations: words(organisations) },
    ...{ consultations: shorts(rows), types: shorts(rows), countries: shorts(rows), languages: shorts(rows) },
    ...{ facts: bytes(rows), listed: bytes(organisations), labels: bytes(labels) },
  };
}

/** Numbers things in the order in which they come. */
class Numbered<T> {
  readonly list: T[] = [];
  private readonly places = new Map<string, number>();

  placeOf(key: string, value: T): number {
    const known = this.places.get(key) ?? this.list.push(value) - 1;
    this.places.set(key, known);
    return known;
  }
}

/** `kept` are the rows of one file or consultation, newest first; `numberOf` gives the number of an organisation. */
export function packDeclared(kept: readonly { activityNo: number; row: KeptRow }[], numberOf: (organisationId: string) => number): Uint8Array {
  const [hosts, organisations, words] = [new Numbered<DeclaredHost>(), new Numbered<{ entityNo: number; listed: boolean }>(), new Numbered<string>()];
  const [consultations, types, countries, languages] = [new Numbered<string>(), new Numbered<string>(), new Numbered<string>(), new Numbered<string>()];
  const placeIn = (list: Numbered<string>, label: string | undefined): number => (label === undefined ? 0 : list.placeOf(label, label) + 1);
  const rows = kept.flatMap(({ row }, activity) => row.declarations.map((declaration) => ({ activity, row, declaration })));
  const own = rows.map(({ row: { consultationId, response }, declaration }) => ({
    hosts: declaration.hosts.map((host) => hosts.placeOf(JSON.stringify(host), host)),
    parties: declaration.parties.map(({ organisationId: id }) => (id === undefined ? 0 : organisations.placeOf(id, { entityNo: numberOf(id), listed: !id.startsWith("x-") }) + 1)),
    words: placeIn(words, response?.sameWords),
    consultation: placeIn(consultations, consultationId),
    ...{ type: placeIn(types, response?.type), country: placeIn(countries, response?.country), language: placeIn(languages, response?.language) },
  }));
  const texts = { hosts: hosts.list, consultations: consultations.list, types: types.list, countries: countries.list, languages: languages.list } satisfies DeclaredLabels;
  const labels = new TextEncoder().encode(JSON.stringify(texts));
  const count = (of: (row: (typeof own)[0]) => readonly number[]): number => own.reduce((sum, row) => sum + of(row).length, 0);
  const sizes = {
    ...{ rows: rows.length, hosts: count((row) => row.hosts), parties: count((row) => row.parties) },
    ...{ organisations: organisations.list.length, activities: kept.length, labels: labels.length },
  };
  const buffer = new ArrayBuffer(bytesOf(sizes));
  new Uint32Array(buffer, 0, 6).set([sizes.rows, sizes.hosts, sizes.parties, sizes.organisations, sizes.activities, sizes.labels]);
  const arrays = layOut(buffer, sizes);
  arrays.activityNos.set(kept.map(({ activityNo }) => activityNo));
  arrays.organisations.set(organisations.list.map(({ entityNo }) => entityNo));
  arrays.listed.set(organisations.list.map(({ listed }) => Number(listed)));
  arrays.labels.set(labels);
  let [host, party] = [0, 0];
  own.forEach((one, i) => {
    const { activity, row, declaration } = rows[i] as (typeof rows)[0];
    arrays.hosts.set(one.hosts, host);
    arrays.parties.set(one.parties, party);
    host += one.hosts.length;
    party += one.parties.length;
    arrays.activities[i] = activity;
    arrays.hostEnds[i] = host;
    arrays.partyEnds[i] = party;
    arrays.sameWords[i] = one.words;
    arrays.consultations[i] = one.consultation;
    arrays.types[i] = one.type;
    arrays.countries[i] = one.country;
    arrays.languages[i] = one.language;
    arrays.facts[i] = packFacts(row, lanes.indexOf(declaration.lane));
  });
  return new Uint8Array(buffer);
}

export function unpackDeclared(blob: Uint8Array): DeclaredArrays {
  // A driver may hand out a part of a larger piece, at any place in it.
  const buffer = new ArrayBuffer(blob.byteLength);
  new Uint8Array(buffer).set(blob);
  const [rows = 0, hosts = 0, parties = 0, organisations = 0, activities = 0, labels = 0] = new Uint32Array(buffer, 0, 6);
  return layOut(buffer, { rows, hosts, parties, organisations, activities, labels });
}

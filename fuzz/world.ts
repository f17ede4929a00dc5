/**
 * Small invented worlds that change from day to day, and the documents that institutions publish of them: register exports, meetings,
 * responses, members and files, each in its official layout. What properties of the whole walk are tried on.
 */
import { type CommissionRow, collegeColumns, directoratesColumns, writeCommissionWorkbook, writeCommissionXml } from "./layouts/commission.js";
import { type MeetingRow, writeCsv } from "./layouts/csv.js";
import { type FeedbackRow, type InitiativeRow, type MemberRow, type ProcedureRow, writeBodies, writeFeedbackPage, writeInitiative, writeMembers, writeProcedures } from "./layouts/portal.js";
import { type RegisterRow, writeRegister } from "./layouts/register.js";

/** One file as an operator would import it. */
export interface WorldDocument {
  /** "1 register.xml": the number tells the documents of one day apart. */
  label: string;
  fileName: string;
  /** Day on which it was published and downloaded. */
  day: string;
  bytes: Uint8Array;
  /** Said to be complete for these days, as `import --window` does. */
  window?: { from: string; to: string };
}

/** Something that happens in the world; the numbers choose who and what. */
export interface Happening {
  what: (typeof happenings)[number];
  a: number;
  b: number;
  c: number;
}

export interface WorldDay {
  /** What happens before the documents of the day come out. */
  happens: readonly Happening[];
  /** Which documents come out. */
  publishes: readonly (typeof publications)[number][];
  /** The next day in the calendar of the world, or once more the same. */
  sameDay: boolean;
}

export const happenings = [
  "entry comes",
  "entry leaves",
  "entry is renamed",
  "entry changes",
  "member meets",
  "member's meeting changes",
  "member's meeting moves",
  "member's meeting vanishes",
  "commissioner meets",
  "commission's meeting changes",
  "commission's meeting moves",
  "commission's meeting vanishes",
  "row is repeated",
  "department meets",
  "host is spelled otherwise",
  "response comes",
  "response changes",
  "response is withdrawn",
  "citizen responds",
  "consultation is renamed",
  "consultation gains a call",
  "member takes a seat",
  "member leaves",
  "member changes",
  "file comes",
  "file is renamed",
] as const;

export const publications = [
  "register",
  "register extract",
  "meetings of members",
  "meetings of members, complete",
  "meetings of members, part",
  "meetings of the college",
  "meetings of the college, XML",
  "meetings of departments",
  "responses",
  "responses in two pages",
  "consultations",
  "members",
  "former members",
  "bodies",
  "files",
] as const;

export interface Theme {
  happens: readonly Happening["what"][];
  publishes: readonly (typeof publications)[number][];
}

/** Something is there that was not. */
export const isArrival = (what: Happening["what"]): boolean => /comes$|meets$|takes a seat$/.test(what);

/** Parts of the world that mean something to each other: in one of them alone, more happens to the same things. */
export const themes: readonly Theme[] = [
  { happens: happenings, publishes: publications },
  {
    happens: ["entry comes", "entry leaves", "entry is renamed", "entry changes", "member meets", "commissioner meets"],
    publishes: ["register", "register extract", "meetings of members", "meetings of the college"],
  },
  {
    happens: ["entry comes", "entry is renamed", "member meets", "member's meeting changes", "member's meeting moves", "member's meeting vanishes", "row is repeated"],
    publishes: ["register", "meetings of members", "meetings of members, complete", "meetings of members, part"],
  },
  {
    happens: [
      ...(["entry comes", "entry leaves", "commissioner meets", "commission's meeting changes", "commission's meeting moves", "commission's meeting vanishes"] as const),
      ...(["host is spelled otherwise", "row is repeated"] as const),
    ],
    publishes: ["register", "meetings of the college", "meetings of the college, XML"],
  },
  {
    happens: ["entry comes", "department meets", "commissioner meets", "commission's meeting changes", "commission's meeting vanishes", "host is spelled otherwise", "member takes a seat", "member leaves"],
    publishes: ["register", "meetings of the college", "meetings of departments", "members"],
  },
  {
    happens: ["entry comes", "entry is renamed", "response comes", "response changes", "response is withdrawn", "citizen responds", "consultation is renamed", "consultation gains a call"],
    publishes: ["register", "responses", "responses in two pages", "consultations"],
  },
  {
    happens: ["member meets", "member takes a seat", "member leaves", "member changes", "file comes", "file is renamed", "commissioner meets"],
    publishes: ["meetings of members, complete", "members", "former members", "bodies", "files", "meetings of the college"],
  },
];

const calendar = ["2024-11-20", "2024-12-02", "2025-01-10", "2025-01-11", "2025-03-06", "2025-06-30", "2025-07-15"] as const;
/** Long ago, between the days of the calendar, at the turns of the year and of the college, and in the future of some of them. */
const meetingDays = ["2025-01-10", "2023-09-06", "2024-11-19", "2024-12-01", "2024-12-31", "2025-01-01", "2025-02-01", "2025-07-14", "2025-08-01", "2026-01-02"] as const;

const registerNumbers = ["000000000001-01", "000000000002-02", "000000000003-03", "000000000004-04", "000000000005-05", "000000000006-06"] as const;
/** Spellings of one, names within names, a person's, an acronym of another. */
const names = [
  "Kettle Makers' Alliance (invented)",
  "Kettle Makers Alliance (Invented)",
  "Institut für Beispiele e.V.",
  "Spout Industry Council",
  "SIC",
  "Anna Specimen",
  "Lid Makers, Inc.",
  "Союз производителей чайников",
] as const;
const categories = ["Companies & groups", "Trade and business associations", "Self-employed individuals", "Non-governmental organisations"] as const;
const countries = ["BELGIUM", "FRANCE", "GERMANY"] as const;
const goals = ["Kettle Makers' Alliance is the voice of makers of kettles in Europe.", "Wir vertreten die Hersteller von Beispielen aller Art in Europa.", ""] as const;
const subjects = [
  "Spare parts for teapots",
  "Introductory meeting",
  "Labelling of kettles and of their lids in the Union",
  "Spare parts for teapots - CANCELLED",
  "Teapots (staff level)",
  "Kettles, lids & spouts",
] as const;
const capacities = ["Member", "Rapporteur", "Shadow rapporteur"] as const;
const references = ["2023/0083(COD)", "", "2024/0001(COD)"] as const;
const places = ["Brussels", "Strasbourg, France", ""] as const;
/** One person in several spellings, one who is a Member too, one of the staff. */
const hosts = ["Zoë Sample-Invented", "Zoe Sample-Invented", "Otto Example", "ZOE SAMPLE-INVENTED", "Ada Specimen-Invented"] as const;
const titles = ["Commissioner", "Cabinet member", "Director-General", "Executive Vice-President"] as const;
const cabinets = ["Cabinet of Commissioner Zoë Sample-Invented", "Cabinet of Executive Vice-President Zoë Sample-Invented"] as const;
const departments = [
  { name: "Taxation and Customs Union", acronym: "TAXUD" },
  { name: "Teapots and Kettles", acronym: "TEA" },
  { name: "", acronym: "TEA" },
] as const;
const people = [
  { identifier: "900001", givenName: "Ada", familyName: "Specimen-Invented" },
  { identifier: "900002", givenName: "Otto", familyName: "Example" },
  { identifier: "900003", givenName: "Ève", familyName: "Muster" },
] as const;
const groups = ["PPE", "S&D", "NI"] as const;

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const nth = <T>(list: readonly T[], n: number): number => (list.length ? n % list.length : -1);

interface EpMeeting {
  member: number;
  date: string;
  capacity: string;
  reference: string;
  subject: string;
  attendees: string[];
  numbers: string[];
}

class State {
  readonly entries = new Map<string, RegisterRow>();
  readonly epMeetings: EpMeeting[] = [];
  readonly college: CommissionRow[] = [];
  readonly departments: CommissionRow[] = [];
  readonly responses: FeedbackRow[] = [];
  readonly initiatives: InitiativeRow[] = [{ id: 99001, shortTitle: "Repairable teapots (invented)", reference: "Ares(2025)99001", dg: "TEA", publications: [{ id: 9901, totalFeedback: 7 }] }];
  readonly members: MemberRow[] = [];
  readonly former: MemberRow[] = [];
  readonly files: ProcedureRow[] = [];
  private lastResponse = 0;

  private participants(b: number, c: number): CommissionRow["participants"] {
    const first = { name: pick(names, b), number: pick(registerNumbers, c) };
    const second = { name: pick(names, b + c), number: pick(registerNumbers, b + 1) };
    // Some rows have names without numbers.
    if (c % 4 === 3) return [{ name: first.name, number: "" }];
    return b % 2 && second.number !== first.number ? [first, second] : [first];
  }

  private commissionRow({ a, b, c }: Happening, department?: { name: string; acronym: string }): CommissionRow {
    return {
      cabinet: department ? "" : pick(cabinets, a),
      dgName: department?.name ?? "",
      dgAcronym: department?.acronym ?? "",
      hosts: c % 3 ? [{ name: pick(hosts, a), title: pick(titles, department ? 2 : a) }] : [pick(hosts, a), "Otto Example"].map((name) => ({ name, title: pick(titles, a + 1) })),
      date: pick(meetingDays, b),
      place: pick(places, c),
      participants: this.participants(b, c),
      subject: pick(subjects, a + c),
    };
  }

  /** A college's and the departments' rows take turns. */
  private commissionList = (a: number): CommissionRow[] => (a % 2 && this.departments.length ? this.departments : this.college);

  private changeCommission(list: CommissionRow[], index: number, how: Partial<CommissionRow>): void {
    const row = list[index];
    if (row) list[index] = { ...row, ...how };
  }

  private changeMeeting(index: number, how: Partial<EpMeeting>): void {
    const row = this.epMeetings[index];
    if (row) this.epMeetings[index] = { ...row, ...how };
  }

  happen(happening: Happening): void {
    const { what, a, b, c } = happening;
    const registerNumber = pick(registerNumbers, a);
    const entry = this.entries.get(registerNumber);
    switch (what) {
      case "entry comes":
        this.entries.set(registerNumber, {
          registerNumber,
          name: pick(names, b),
          category: pick(categories, c % 2),
          registeredDate: pick(["2022-02-03", "2025-01-10", "2025-03-06"], c),
          city: "Brussels",
          address: "1 Invented Street",
          country: pick(countries, c),
          goals: pick(goals, b),
        });
        break;
      case "entry leaves":
        this.entries.delete(registerNumber);
        break;
      case "entry is renamed":
        if (entry) this.entries.set(registerNumber, { ...entry, name: pick(names, b) });
        break;
      case "entry changes":
        if (entry)
          this.entries.set(
            registerNumber,
            pick(
              [
                { ...entry, acronym: pick(["SIC", "KMA", ""], c) },
                { ...entry, category: pick(categories, c) },
                { ...entry, goals: pick(goals, c) },
                { ...entry, clients: [pick(names, c), pick(names, c + 2)] },
                { ...entry, costs: { min: 10_000 * (c + 1), max: 50_000 * (c + 1) } },
                { ...entry, country: pick(countries, c) },
                { ...entry, latinName: pick(["Soyuz chaynikov", ""], c) },
              ],
              b,
            ),
          );
        break;
      case "member meets":
        this.epMeetings.push({
          member: a % people.length,
          date: pick(meetingDays, b),
          capacity: pick(capacities, a),
          reference: pick(references, c),
          subject: pick(subjects, a + b),
          attendees: c % 2 ? [pick(names, c), pick(names, b)] : [pick(names, b)],
          numbers: c % 3 ? [pick(registerNumbers, c)] : [],
        });
        break;
      case "member's meeting changes": {
        const index = nth(this.epMeetings, a);
        const row = this.epMeetings[index];
        if (row)
          this.changeMeeting(
            index,
            pick(
              [
                { subject: pick(subjects, c) },
                { attendees: [...row.attendees, pick(names, c)] },
                { numbers: [pick(registerNumbers, c)] },
                { capacity: pick(capacities, c) },
                { attendees: [...row.attendees].reverse() },
                { reference: pick(references, c) },
                { attendees: row.attendees.map((name) => (c % 2 ? name.toUpperCase() : name)) },
              ],
              b,
            ),
          );
        break;
      }
      case "member's meeting moves":
        this.changeMeeting(nth(this.epMeetings, a), { date: pick(meetingDays, b) });
        break;
      case "member's meeting vanishes":
        if (this.epMeetings.length) this.epMeetings.splice(nth(this.epMeetings, a), 1);
        break;
      case "commissioner meets":
        this.college.push(this.commissionRow(happening));
        break;
      case "department meets":
        this.departments.push(this.commissionRow(happening, pick(departments, a)));
        break;
      case "commission's meeting changes": {
        const list = this.commissionList(a);
        const index = nth(list, b);
        const row = list[index];
        if (row)
          this.changeCommission(
            list,
            index,
            pick(
              [
                { subject: pick(subjects, c) },
                { place: pick(places, c) },
                { participants: [...row.participants, { name: pick(names, c), number: pick(registerNumbers, c) }] },
                { participants: [...row.participants].reverse(), hosts: [...row.hosts].reverse() },
                { hosts: row.hosts.map((host) => ({ ...host, title: pick(titles, c) })) },
                { participants: row.participants.map((one) => ({ ...one, name: pick(names, c) })) },
                { cabinet: row.cabinet && pick(cabinets, c) },
              ],
              a,
            ),
          );
        break;
      }
      case "commission's meeting moves": {
        const list = this.commissionList(a);
        this.changeCommission(list, nth(list, b), { date: pick(meetingDays, c) });
        break;
      }
      case "commission's meeting vanishes": {
        const list = this.commissionList(a);
        if (list.length) list.splice(nth(list, b), 1);
        break;
      }
      case "row is repeated": {
        const list = this.commissionList(a);
        const row = list[nth(list, b)];
        // Once more to the word, or with another place or title, which do not tell rows apart.
        if (row) list.push(pick([row, { ...row, place: pick(places, c) }, { ...row, hosts: row.hosts.map((host) => ({ ...host, title: pick(titles, c) })) }], a));
        const meeting = this.epMeetings[nth(this.epMeetings, b)];
        if (meeting && a % 3 === 0) this.epMeetings.push({ ...meeting, attendees: [...meeting.attendees].reverse() });
        break;
      }
      case "host is spelled otherwise": {
        const list = this.commissionList(a);
        const index = nth(list, b);
        const row = list[index];
        if (row) this.changeCommission(list, index, { hosts: row.hosts.map((host, i) => (i ? host : { ...host, name: pick(hosts, c) })) });
        break;
      }
      case "response comes":
      case "citizen responds": {
        this.lastResponse += 1;
        const isCitizen = what === "citizen responds";
        this.responses.push({
          id: 990_000 + this.lastResponse,
          publicationId: 9901 + (a % 2),
          dateFeedback: `${pick(meetingDays, b).replaceAll("-", "/")} 10:00:00`,
          userType: isCitizen ? "EU_CITIZEN" : pick(["NGO", "COMPANY", "BUSINESS_ASSOCIATION"], a),
          ...(!isCitizen && { organization: pick(names, b) }),
          ...(c % 2 && { trNumber: pick(registerNumbers, c) }),
          firstName: "Erika",
          surname: "Mustermann-Invented",
          country: "BEL",
          language: "EN",
          feedback: pick(["We make kettles.", `Long words. ${"Teapots can be repaired by anyone. ".repeat(20)}`, "See attached."], c),
          referenceInitiative: "Ares(2025)99001",
          attachments: c % 3 ? [] : [{ documentId: "090166e500000001", fileName: "Position.pdf" }],
        });
        break;
      }
      case "response changes": {
        const index = nth(this.responses, a);
        const row = this.responses[index];
        if (row)
          this.responses[index] = pick(
            [
              { ...row, feedback: `${row.feedback} And lids, ${c}.` },
              { ...row, organization: pick(names, c) },
              { ...row, trNumber: pick(registerNumbers, c) },
              { ...row, userType: pick(["NGO", "COMPANY", "EU_CITIZEN"], c) },
            ],
            b,
          );
        break;
      }
      case "response is withdrawn":
        if (this.responses.length) this.responses.splice(nth(this.responses, a), 1);
        break;
      case "consultation is renamed":
        this.initiatives[nth(this.initiatives, a)] = { ...(pick(this.initiatives, a) as InitiativeRow), shortTitle: pick(["Teapots", "Kettles and teapots (invented)", ""], b) };
        break;
      case "consultation gains a call": {
        const row = pick(this.initiatives, a) as InitiativeRow;
        if (b % 3 === 2) this.initiatives.push({ id: 99002, shortTitle: "Kettles (invented)", publications: [{ id: 9902, totalFeedback: c }] });
        else this.initiatives[nth(this.initiatives, a)] = { ...row, publications: [{ id: 9901, totalFeedback: c }, { id: 9902 }] };
        break;
      }
      case "member takes a seat":
        if (!this.members.some((member) => member.identifier === pick(people, a).identifier)) this.members.push({ ...pick(people, a), country: "BE", group: pick(groups, b), committees: ["ENVI", "6562"] });
        break;
      case "member leaves": {
        const [left] = this.members.length ? this.members.splice(nth(this.members, a), 1) : [];
        if (left) this.former.push({ identifier: left.identifier, givenName: left.givenName, familyName: left.familyName });
        break;
      }
      case "member changes": {
        const index = nth(this.members, a);
        const row = this.members[index];
        if (row)
          this.members[index] = pick(
            [
              { ...row, group: pick(groups, c) },
              { ...row, familyName: pick(["Specimen", row.familyName], c) },
              { ...row, committees: pick([["ENVI"], ["6562", "ITRE"], []], c) },
            ],
            b,
          );
        break;
      }
      case "file comes":
        if (!this.files.some((file) => file.label === pick(references, a * 2))) this.files.push({ label: pick(references, a * 2) || "2022/0009(COD)", title: "Repair of teapots", rapporteurs: ["900001"] });
        break;
      case "file is renamed": {
        const index = nth(this.files, a);
        const row = this.files[index];
        if (row)
          this.files[index] = pick(
            [
              { ...row, title: pick(["Common rules on teapots", "Repair of teapots"], c) },
              { ...row, rapporteurs: [pick(people, c).identifier] },
              { ...row, stage: pick(["RDG1", "RDG2"], c) },
            ],
            b,
          );
        break;
      }
    }
  }

  meetingRows(): MeetingRow[] {
    return this.epMeetings.map((row) => {
      const { identifier, givenName, familyName } = people[row.member] as (typeof people)[number];
      return {
        title: row.subject,
        member_id: identifier,
        member_name: `${familyName.toUpperCase()} ${givenName}`,
        meeting_date: row.date,
        member_capacity: row.capacity,
        procedure_reference: row.reference,
        attendees: row.attendees.join("|"),
        lobbyist_id: row.numbers.join(" "),
      };
    });
  }
}

/** Newest first, as the institutions list them. */
const newestFirst = <T>(rows: readonly T[], dateOf: (row: T) => string): T[] => [...rows].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));

interface File extends Pick<WorldDocument, "fileName" | "window"> {
  content: string | Uint8Array;
  /** What is left of it once personal data is dropped, where there is some. */
  kept?: string;
}

function filesOf(publication: (typeof publications)[number], state: State, day: string, hour: number): File[] {
  const instant = `${day}T${String(10 + hour).padStart(2, "0")}:00:00.000+00:00`;
  const meetings = newestFirst(state.meetingRows(), (row) => row.meeting_date);
  const wholePeriod = { from: "2023-01-01", to: "2026-12-31" };
  const halfPeriod = { from: "2024-12-01", to: "2025-02-28" };
  const rowDate = (row: CommissionRow) => row.date;
  switch (publication) {
    case "register":
      return [{ fileName: `ODP_${day}.xml`, content: writeRegister([...state.entries.values()], instant) }];
    case "register extract":
      return [{ fileName: `ODP_${day}.xml`, content: writeRegister([...state.entries.values()].slice(1), instant, state.entries.size + 5) }];
    case "meetings of members":
      return [{ fileName: "mep-meetings.csv", content: writeCsv(meetings) }];
    case "meetings of members, complete":
      return [{ fileName: "mep-meetings.csv", content: writeCsv(meetings), window: wholePeriod }];
    case "meetings of members, part":
      return [{ fileName: "mep-meetings.csv", content: writeCsv(meetings.filter((row) => row.meeting_date >= halfPeriod.from && row.meeting_date <= halfPeriod.to)), window: halfPeriod }];
    case "meetings of the college":
      return [{ fileName: "meetingscommissionrepresentatives2429.xlsx", content: writeCommissionWorkbook(newestFirst(state.college, rowDate), day, collegeColumns, { shared: hour % 2 === 0 }) }];
    case "meetings of the college, XML":
      return [{ fileName: "meetings.xml", content: writeCommissionXml(newestFirst(state.college, rowDate), day) }];
    case "meetings of departments":
      return [{ fileName: "meetingsdirectorgenerals.xlsx", content: writeCommissionWorkbook(newestFirst(state.departments, rowDate), day, directoratesColumns) }];
    case "responses":
    case "responses in two pages":
      return [9901, 9902].flatMap((publicationId) => {
        const rows = newestFirst(
          state.responses.filter((row) => row.publicationId === publicationId),
          (row) => row.dateFeedback,
        );
        const half = Math.ceil(rows.length / 2);
        const pages = publication === "responses" || rows.length < 2 ? [rows] : [rows.slice(0, half), rows.slice(half)];
        return pages.map((page, number) => ({
          fileName: `allFeedback_${publicationId}_page${number}.json`,
          content: writeFeedbackPage(page, { number, totalPages: pages.length, totalElements: rows.length }),
          kept: writeFeedbackPage(
            page.filter((row) => !/CITIZEN/.test(row.userType)),
            { number, totalPages: pages.length, totalElements: rows.length },
          ),
        }));
      });
    case "consultations":
      return state.initiatives.map((row) => ({ fileName: `groupInitiatives_${row.id}.json`, content: writeInitiative(row) }));
    case "members":
      return state.members.length ? [{ fileName: "meps.json", content: writeMembers(state.members) }] : [];
    case "former members":
      return state.former.length ? [{ fileName: "meps-former.json", content: writeMembers(state.former) }] : [];
    case "bodies":
      return [{ fileName: "corporate-bodies.json", content: writeBodies([{ id: "6562", label: pick(["AFET", "ITRE"], hour), name: pick(["Committee on Kettles", "-"], hour) }]) }];
    case "files":
      return state.files.length ? [{ fileName: "procedures.json", content: writeProcedures(state.files) }] : [];
  }
}

/**
 * The documents that come out in a world in which this happens, in the order of their days. One that says the same as an earlier one,
 * once personal data is dropped, is left out: an import takes it for the same document, whatever its day and name.
 */
export function documentsOf(days: readonly WorldDay[]): WorldDocument[] {
  const state = new State();
  const documents: WorldDocument[] = [];
  const known = new Set<string>();
  let at = 0;
  days.forEach(({ happens, publishes, sameDay }, i) => {
    if (i && !sameDay) at = Math.min(at + 1, calendar.length - 1);
    const day = calendar[at] as string;
    for (const happening of happens) state.happen(happening);
    for (const publication of publishes) {
      for (const { fileName, content, kept, window } of filesOf(publication, state, day, i)) {
        const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
        const says = kept ?? Buffer.from(bytes).toString("latin1");
        if (known.has(says)) continue;
        known.add(says);
        documents.push({ label: `${documents.length + 1} ${fileName} of ${day}`, fileName, day, bytes, ...(window && { window }) });
      }
    }
  });
  return documents;
}

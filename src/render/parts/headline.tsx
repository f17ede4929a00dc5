/** Headlines read as a sentence: "Meeting with David Cormand (Member of the European Parliament, Rapporteur) and Swappie and Refurbed Marketplace GmbH". */
import type { Activity, Declaration, Host, Party, ResponseActivity } from "../../model/index.js";
import { entityPath } from "../paths.js";
import { words } from "../words.js";

/** Parties that a headline names; the rest is folded below it. */
const shownParties = 5;

/** A party as a reader may follow it: a suggested link stays text. */
export const linkedParty = (party: Party): party is Party & { entityId: string } => party.entityId !== undefined && party.link !== "suggested";

/** The name to show: a suggested link must not put another's name in the place of the published one. */
export const shownName = (party: Party): string => (party.link === "suggested" ? party.text : party.name);

const PartyName = ({ party }: { party: Party }) => (linkedParty(party) ? <a href={entityPath("organisation", party.entityId, party.slug)}>{party.name}</a> : <b>{shownName(party)}</b>);

/** Staff of one body with one role share it: "Dino Toljan and Juraj Nociar (Cabinet of Vice-President Maroš Šefčovič)". */
function groupHosts(hosts: readonly Host[]): [Host, ...Host[]][] {
  const groups: [Host, ...Host[]][] = [];
  for (const host of hosts) {
    const last = groups.at(-1);
    if (last && !host.personId && !last[0].personId && last[0].role === host.role && last[0].body?.id === host.body?.id) last.push(host);
    else groups.push([host]);
  }
  return groups;
}

/** Staff have no page of their own: their role leads to the body's. */
const HostNames = ({ group }: { group: [Host, ...Host[]] }) => {
  const [host] = group;
  return (
    <>
      {group.map((one, index) => (
        <>
          {between(index, group.length, false)}
          {one.personId ? <a href={entityPath("person", one.personId, one.slug)}>{one.name}</a> : <b>{one.name}</b>}
        </>
      ))}{" "}
      <span class="role">({!host.personId && host.body ? <a href={entityPath("body", host.body.id, host.body.slug)}>{host.role}</a> : host.role})</span>
    </>
  );
};

/** Words between names: two are joined by "and", more by commas and a last "and"; an open list has commas only. */
function between(index: number, length: number, open: boolean): string {
  if (index === 0) return "";
  return index === length - 1 && !open ? " and " : ", ";
}

export interface Sides {
  hosts: Host[];
  parties: Party[];
}

/** Both sides of a declaration without the one whose page it is. */
export function sidesOf(declaration: Declaration, viewpoint?: string): Sides {
  if (!viewpoint) return declaration;
  return {
    hosts: declaration.hosts.filter((host) => host.personId !== viewpoint),
    parties: declaration.parties.filter((party) => party.entityId !== viewpoint || party.link === "suggested"),
  };
}

export const MeetingHeadline = ({ sides: { hosts, parties } }: { sides: Sides }) => {
  if (!hosts.length && !parties.length) return <>{words.meetingAlone}</>;
  const open = parties.length > shownParties;
  const shown = open ? parties.slice(0, shownParties) : parties;
  const groups = groupHosts(hosts);
  return (
    <>
      {words.meetingWith}{" "}
      {groups.map((group, index) => (
        <>
          {between(index, groups.length, false)}
          <HostNames group={group} />
        </>
      ))}
      {hosts.length > 0 && shown.length > 0 ? " and " : ""}
      {shown.map((party, index) => (
        <>
          {between(index, shown.length, open)}
          <PartyName party={party} />
        </>
      ))}
    </>
  );
};

/** "and 7 more": everyone a long headline left out, in the page all the same. */
export const MoreParties = ({ parties }: { parties: Party[] }) =>
  parties.length > shownParties ? (
    <details class="more">
      <summary>{words.andMore(parties.length - shownParties)}</summary>
      <p>
        {parties.slice(shownParties).map((party, index) => (
          <>
            {index ? ", " : ""}
            <PartyName party={party} />
          </>
        ))}
      </p>
    </details>
  ) : null;

/** On the respondent's page the title, on the consultation's page the respondent, elsewhere both. No name is published of a withdrawn one. */
export const ResponseHeadline = ({ activity, viewpoint }: { activity: ResponseActivity; viewpoint?: string | undefined }) => {
  const { consultation, respondent } = activity;
  const title = consultation ? <a href={entityPath("consultation", consultation.id, consultation.slug)}>{activity.title}</a> : <b>{activity.title}</b>;
  if (!respondent.text || (viewpoint && respondent.entityId === viewpoint)) return <>Response to {title}</>;
  const who = <PartyName party={respondent} />;
  if (viewpoint && consultation?.id === viewpoint) {
    return (
      <>
        {words.responseOf} {who}
      </>
    );
  }
  return (
    <>
      {words.responseOf} {who} to {title}
    </>
  );
};

const joinNames = (names: string[], open = false): string => names.map((name, index) => between(index, names.length, open) + name).join("");

/** The same sentence as plain text, for titles and citations. */
export function headlineText(activity: Activity, declaration = activity.declarations[0]): string {
  if (activity.kind === "response") return activity.respondent.text ? `${words.responseOf} ${shownName(activity.respondent)} to ${activity.title}` : words.responseTo(activity.title);
  if (!declaration) return words.activityKinds.meeting;
  const hosts = joinNames(groupHosts(declaration.hosts).map((group) => `${joinNames(group.map((host) => host.name))} (${group[0].role})`));
  const open = declaration.parties.length > shownParties;
  const parties = joinNames(declaration.parties.slice(0, shownParties).map(shownName), open);
  const more = open ? ` ${words.andMore(declaration.parties.length - shownParties)}` : "";
  return `${words.meetingWith} ${[hosts, parties].filter(Boolean).join(" and ")}${more}`;
}

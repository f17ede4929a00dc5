/** Kinds by shape as well as colour: circle Parliament, square Commission, speech mark response, diamond position. */
import { words } from "../words.js";

export type MarkKind = "parliament" | "commission" | "response" | "position";

const labels: Record<MarkKind, string> = { parliament: words.institutions.parliament, commission: words.institutions.commission, response: words.activityKinds.response, position: "Position" };

const shapes = {
  parliament: <circle cx="8" cy="8" r="7" />,
  commission: <path d="M1.5 1.5h13v13h-13z" />,
  response: <path d="M1 2h14v9H8l-4 4v-4H1z" />,
  position: <path d="M8 .5 15.5 8 8 15.5.5 8z" />,
};

/** `quiet` where the word stands beside it. */
export const KindMark = ({ kind, quiet }: { kind: MarkKind; quiet?: boolean }) =>
  quiet ? (
    <svg class={`mark ${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[kind]}
    </svg>
  ) : (
    <svg class={`mark ${kind}`} viewBox="0 0 16 16" role="img" aria-label={labels[kind]}>
      {shapes[kind]}
    </svg>
  );

export const markOf = (activity: { kind: "meeting" | "response"; institution: "parliament" | "commission" }): MarkKind => (activity.kind === "response" ? "response" : activity.institution);

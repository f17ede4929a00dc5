/** What later exports changed in an organisation's register entry, as news. */
import type { Entity } from "../model/index.js";
import type { ChangeDraft } from "./changes.js";

export function organisationChanges(entity: Entity): ChangeDraft[] {
  if (entity.kind !== "organisation") return [];
  const path = `/organisations/${entity.id}/${entity.slug}`;
  const byDay = new Map<string, string[]>();
  const changes: ChangeDraft[] = [];
  for (const change of entity.history) {
    if (change.kind !== "changed") changes.push({ date: change.date, kind: change.kind, path, title: entity.name, detail: entity.category ?? "" });
    else if (change.field === "name") changes.push({ date: change.date, kind: "renamed", path, title: entity.name, detail: `“${change.before}” became “${change.after}”` });
    else byDay.set(change.date, [...(byDay.get(change.date) ?? []), change.field ?? ""]);
  }
  for (const [date, fields] of byDay) changes.push({ date, kind: "changed", path, title: entity.name, detail: fields.join(", ") });
  return changes;
}

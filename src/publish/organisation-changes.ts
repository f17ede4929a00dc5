/** What later exports changed in an organisation's register entry, as news. */
import type { Entity } from "../model/index.js";
import { type ChangeDraft, type ChangedField, shortenField } from "./changes.js";

const registerSource = "transparency-register";

export function organisationChanges(entity: Entity): ChangeDraft[] {
  if (entity.kind !== "organisation") return [];
  const path = `/organisations/${entity.id}/${entity.slug}`;
  const about = { path, title: entity.name, source: registerSource };
  const byDay = new Map<string, ChangedField[]>();
  const changes: ChangeDraft[] = [];
  for (const { date, kind, field = "", before = "", after = "" } of entity.history) {
    if (kind !== "changed") changes.push({ date, kind, detail: entity.category ?? "", ...about });
    else if (field === "name") changes.push({ date, kind: "renamed", detail: `“${before}” became “${after}”`, fields: [{ field, before, after }], ...about });
    else byDay.set(date, [...(byDay.get(date) ?? []), { field, before, after }]);
  }
  for (const [date, fields] of byDay) changes.push({ date, kind: "changed", detail: fields.map(({ field }) => field).join(", "), fields: fields.map(shortenField), ...about });
  return changes;
}

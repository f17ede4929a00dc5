/** Who sits in a committee or a group by the newest list read, each with the meetings that they declared, whenever and in whatever capacity. */
import type { Body } from "../model/index.js";
import type { EditionReader } from "./edition-reader.js";

export interface BodyMember {
  id: string;
  slug: string;
  name: string;
  declarations: number;
}

/** The lists tell no days of joining or leaving: what is counted is the person's, not what they did for the body. */
export async function countMembers(reader: EditionReader, body: Body): Promise<BodyMember[]> {
  const found = await Promise.all(body.members.map(({ id }) => reader.findEntity("person", id)));
  return found.flatMap((one) => (one.state === "found" ? [one.value] : [])).map(({ id, slug, name, counts }) => ({ id, slug, name, declarations: counts.meetings }));
}

/** What of an activity and of its papers search is to find: by what was said, who took part, and the text. Only what pages show, and no private person's name. */
import { analyseText } from "../analyse/analyse-text.js";
import type { KnownNames } from "../analyse/mask-people.js";
import type { SearchText } from "../edition/tables.js";
import { type Activity, type Party, type PositionActivity, type PublishedPaper, positionAnswers, type ResponseActivity } from "../model/index.js";

/** Puts one text together from its parts, each said once. */
class Composer {
  private readonly said = new Set<string>();
  private readonly fields = { title: [] as string[], names: [] as string[], body: [] as string[] };
  private readonly stems = new Set<string>();

  constructor(private readonly known: KnownNames) {}

  add(field: keyof Composer["fields"], text: string | undefined, language?: string): this {
    if (!text || this.said.has(text)) return this;
    this.said.add(text);
    const { words, stems } = analyseText(text, this.known, language);
    if (words) this.fields[field].push(words);
    for (const stem of stems) this.stems.add(stem);
    return this;
  }

  /** Names are found as they are written: they have no stems that mean anything. */
  addName(text: string | undefined): this {
    if (!text || this.said.has(text)) return this;
    this.said.add(text);
    const { words } = analyseText(text, this.known, "");
    if (words) this.fields.names.push(words);
    return this;
  }

  addParty({ name, text, entityId, link }: Party): this {
    this.addName(text);
    return entityId && link !== "suggested" ? this.addName(name) : this;
  }

  finish(): SearchText {
    const { title, names, body } = this.fields;
    return { title: title.join(" "), names: names.join(" "), body: body.join(" "), stems: [...this.stems].join(" ") };
  }
}

function composeResponse(activity: ResponseActivity, composer: Composer): void {
  composer.add("title", activity.title).add("body", activity.text, activity.language).add("body", activity.translation);
}

function composePosition(activity: PositionActivity, composer: Composer): void {
  composer.addParty(activity.respondent).add("title", activity.headline, "en").add("body", activity.title);
  for (const answer of positionAnswers) for (const sentence of activity[answer]) composer.add("body", sentence.text, "en");
}

/** Staff below Director-General are named on the declaration alone: search finds its body. */
export function searchTextOf(activity: Activity, known: KnownNames): SearchText {
  const composer = new Composer(known);
  for (const declaration of activity.declarations) {
    if (activity.kind === "meeting") composer.add("title", declaration.subject);
    for (const host of declaration.hosts) {
      if (host.personId) composer.addName(host.name);
      // A role tells nothing apart: every second meeting has a Member of the European Parliament.
      composer.addName(host.body?.name);
    }
    for (const party of declaration.parties) composer.addParty(party);
    composer.addName(declaration.place);
  }
  for (const file of activity.files) if (file.link !== "suggested") composer.addName(file.reference).addName(file.title);
  if (activity.kind === "response") composeResponse(activity, composer);
  if (activity.kind === "position") composePosition(activity, composer);
  return composer.finish();
}

/** The passages of a paper that its page shows, under the name of its file and of who sent it. */
export function searchTextOfPaper(paper: PublishedPaper, respondent: Party, known: KnownNames): SearchText {
  const composer = new Composer(known).addParty(respondent).addName(paper.fileName);
  for (const { text } of paper.excerpts) composer.add("body", text, paper.language === "und" ? undefined : paper.language);
  return composer.finish();
}

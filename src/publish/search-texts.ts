/** What of an activity and of its papers search is to find: by what was said, who took part, and the text. Only what pages show; names of private people are left out when its words are read. */
import type { SearchedTexts } from "../edition/tables.js";
import { type Activity, type Party, type PositionActivity, type PublishedPaper, positionAnswers, type ResponseActivity } from "../model/index.js";

/** Puts what is searched together from its parts, each said once. */
class Composer {
  private readonly said = new Set<string>();
  private readonly texts: SearchedTexts = { title: [], names: [], body: [] };

  private isNew(text: string | undefined): text is string {
    if (!text || this.said.has(text)) return false;
    this.said.add(text);
    return true;
  }

  add(field: "title" | "body", text: string | undefined, language?: string): this {
    if (this.isNew(text)) this.texts[field].push(language ? [text, language] : [text]);
    return this;
  }

  addName(text: string | undefined): this {
    if (this.isNew(text)) this.texts.names.push(text);
    return this;
  }

  addParty({ name, text, entityId, link }: Party): this {
    this.addName(text);
    return entityId && link !== "suggested" ? this.addName(name) : this;
  }

  finish(): SearchedTexts {
    return this.texts;
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
export function searchTextsOf(activity: Activity): SearchedTexts {
  const composer = new Composer();
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
export function searchTextsOfPaper(paper: PublishedPaper, respondent: Party): SearchedTexts {
  const composer = new Composer().addParty(respondent).addName(paper.fileName);
  for (const { text } of paper.excerpts) composer.add("body", text, paper.language === "und" ? undefined : paper.language);
  return composer.finish();
}

/** Marks that a declaration carries in its own words: staff level, cancelled, postponed. */
import type { Tag } from "../model/index.js";
import { Memo } from "../normalise/memo.js";

/** Ways of saying that staff met in the Member's place, in the words that declarations use; one pattern a wording. */
const staffLevel: readonly RegExp[] = [
  /\bstaff[- ]level\b|\b(?:delegated|délégué\w*|deleg(?:iert|ada|ado|ato|ata|eret))\b[^.]{0,30}\b(?:assistants?|assistenten?|asistentes?|assistenti|staff|team|équipe)\b|\b(?:with|by|via|via the|avec|mit|con|com|met|z|s) (?:(?:my|the|an?|his|her|l['’]|un[ea]?|einem|einer|dem|der|el|la|il|lo|mes|mon|sus?|asystent\w*|de)\s*){0,2}(?:mep['’]?s )?(?:parliamentary )?(?:accredited )?(?:assistants?|assistenten?|assistentin|mitarbeiter(?:in|n)?|attachée?s? parlementaires?|collaborat(?:eur|rice)s?|asistentes?|asistentom|assistenti|asystent\w*|medewerkers?|apas?|büro)\b|\bassistant level\b|\bapa[- ]level\b|\bauf mitarbeiterebene\b|\bmitarbeiterebene\b|\(\s*(?:équipe|staff|apa|assistants?|assistent|equipo|mitarbeiter)\s*\)|\bniveau assistant\b|\blivello assistenti\b|\bnivel (?:de )?(?:asistente|assistente)s?\b/iu,
  /\b(?:staff|apas?|assistants?|team)[- ](?:only|seulement|meeting|level|on behalf)\b|\bonly staff\b/iu,
  /^[^\p{L}]*apas?\s*[-–:]/iu,
  /[(\-–]\s*(?:staff|apas?|assistente?s?|assistants?)\s*\)?$/iu,
  /\bassistants? (?:participated|attended)\b/iu,
  /\b(?:taken|held|met) by (?:the |my )?(?:responsible )?(?:parliamentary )?(?:staff|assistants?|apas?)\b/iu,
  /\bdoor (?:de )?medewerkers?\b/iu,
  /\bMEP .{1,30}['’]s team\b/iu,
];
const cancelledWords = "cancell?ed|annulé|annulée|abgesagt|entfällt|cancelad[oa]|annullat[oa]|geannuleerd|odwołan[ey]|zrušen[oaáé]|inställ[td]|aflyst|peruttu|peruutettu|anulată?";
const postponedWords = "postponed|reportée?|verschoben|aplazad[oa]|rinviat[oa]|uitgesteld|adiad[oa]|przełożon[ey]|odložen[oaáé]|uppskjut(?:en|et)|udsat|lykätty|amânată?";
/** The word must speak of the meeting ("Cancelled: …", "… (cancelled)", "… - cancelled"), not of "cancelled flight tickets". */
const aboutTheMeeting = (words: string): RegExp =>
  new RegExp(
    `^[^\\p{L}]*(?:${words})(?:[^\\p{L}\\s]|\\s*$|\\s*[-–:])|[([]\\s*(?:${words})\\s*[)\\]]|[-–:,/]\\s*(?:${words})[^\\p{L}]*$|\\bmeeting (?:was |is |has been )?(?:${words})(?!\\p{L})`,
    "iu",
  );
const cancelled = aboutTheMeeting(cancelledWords);
const postponed = aboutTheMeeting(postponedWords);

/** Every second subject stands on several rows. */
const known = new Memo<readonly Tag[]>(20_000);

/** Tags that the subject's own words give. */
export const readTags = (subject: string): readonly Tag[] => known.of(subject, findTags);

function findTags(subject: string): Tag[] {
  const tags: Tag[] = [];
  if (staffLevel.some((wording) => wording.test(subject))) tags.push("staff level");
  if (cancelled.test(subject)) tags.push("cancelled");
  if (postponed.test(subject)) tags.push("postponed");
  return tags;
}

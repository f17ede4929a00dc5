import { publicNames } from "./public-bodies.js";

/** Words by which attendee cells say what is no organisation: roles, public bodies, events, people; and what joins or parts names. All under the fold. */
const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** What somebody is or does: "CEO", "Vertreter", "policy officer"; a stretch of these is no name. */
const roleWords = list(`
 representative representatives rep reps representant representants representante representantes rappresentante rappresentanti vertreter vertreterin vertreterinnen vertreterinen vertegenwoordiger vertegenwoordigers predstavitel predstavitele przedstawiciele edustaja edustajat foretradare
 director directors direttore directeur directrice direktor direktorin dyrektor ceo cfo coo cto president presidente presidentin prasident prasidentin vicepresident vice chairman chairwoman chair chairperson vorsitzender vorsitzende presidents
 secretary secretaries general secretaire generalsekretar generalsekretarin segretario secretario manager managers managing geschaftsfuhrer geschaftsfuhrerin head heads leiter leiterin officer officers advisor adviser advisors policy senior junior executive
 member members membre membres mitglied mitglieder miembros membri delegation delegations delegacion delegazione delegierte board vorstand vorstandsmitglied vorstandsvorsitzender staff team assistant assistants apa apas
 responsable responsables charge chargee affairs affaires public governmental relations spokesperson sprecher sprecherin consultant lobbyist expert experts specialist lawyer researcher professor founder cofounder co coordinator campaigner campaign deputy acting former
 meeting with avec mit participants participant several various different other others autres and representing behalf on of the from including incl inter alia etc e g a o u a group visitors besuchergruppe besuchergruppen colleagues officials officer mr mrs ms
 referent referentin referatsleiter policyofficer eu european brussels head communication communications regulatory legal government strategic international european public investigadora investigador student students trainee professor ambassador
`);
/** Words that are roles beyond doubt: one of these must stand in a stretch that is taken for a role. */
const strongRoles = list(`
 representative representatives rep reps representant representants representante representantes rappresentante rappresentanti vertreter vertreterin vertreterinnen vertegenwoordiger vertegenwoordigers przedstawiciele edustaja edustajat foretradare
 director directors direttore directeur directrice direktor direktorin dyrektor ceo cfo coo cto president presidente presidentin prasident prasidentin vicepresident chairman chairwoman chair chairperson vorsitzender vorsitzende
 secretaire generalsekretar generalsekretarin segretario secretario manager managers geschaftsfuhrer geschaftsfuhrerin head leiter leiterin officer officers advisor adviser advisors member members membre membres mitglied mitglieder miembros membri delegation delegierte vorstand vorstandsmitglied vorstandsvorsitzender
 responsable responsables spokesperson sprecher sprecherin consultant lobbyist expert experts specialist founder cofounder coordinator campaigner apa apas assistant assistants staff participants visitors besuchergruppe besuchergruppen colleagues officials referent referentin referatsleiter meeting secretary
`);

const strongEnding =
  /.(?:sprecher|sprecherin|leiter|leiterin|referent|referentin|beauftragter|beauftragte|vorsitzender|vorsitzende|direktor|direktorin|prasident|prasidentin|geschaftsfuhrer|geschaftsfuhrerin|manager|managerin|vertreter|vertreterin|johtaja|paallikko|chef|sekreterare|ordforande)$/;
/** "Representative", "Vorstandssprecher": somebody's role beyond doubt. */
export const isStrongRole = (fold: string): boolean => strongRoles.has(fold) || strongEnding.test(fold);
export const isRole = (fold: string): boolean => roleWords.has(fold) || isStrongRole(fold);

/** Words between a person or a role and the organisation. */
export const fromWords = list("from of von vom der des de du d della del dell at bei beim van for representing behalf on the la le l les as chez aus fra fran z iz ot pour per with en im in");

/** "and" as cells write it. */
export const andWords = list("and und et y e en och og ja i a sowie as plus oraz und");

/** Titles before a person's name. */
export const personTitles = list(
  "mr mrs ms dr prof professor herr frau mme m mlle monsieur madame sir lord lady dame h he hrh sig dott ing mag avv dipl signor signora senor senora pan pani don minister ambassador botschafter botschafterin ambassadeur embajador ambasciatore commissioner prasident president",
);

const publicBody =
  /\b(?:consulat|consulate|permanent rep|perm rep|representation permanente|standige vertretung|representacion permanente|rappresentanza permanente|staendige vertretung|european commission|eu commission|commission europeenne|europaische kommission|komisja europejska|comision europea|commissione europea|dg [a-z]{2,6}|european parliament|parlement|parlament|parlamento|parliament of|national assembly|assemblee nationale|senate|senat\b|bundestag|bundesrat|bundestags|landtag|landesregierung|government|gouvernement|governo|gobierno|regierung|bundesregierung|mission of|mission to the|mission to|mayor|burgermeister|oberburgermeister|maire de|mairie|sindaco|alcalde|city of|stadt|landkreis|municipality|gemeente|ayuntamiento|comune di|region of|regione|county council|city council|state secretary|staatssekretar|secretary of state|foreign affairs|eeas|eurojust|europol|frontex|council of europe|conseil de l europe|council of the eu|council of ministers|presidency|united nations|prime minister|king of|queen of|verkhovna rada|duma|sejm|riksdag|folketing|eduskunta|valiokunta|court of|supreme court|verfassungsgericht|police|policia|polizei|bundeskanzler\w*|chancellery|tribunal|agency for|authority)\b/;
/** Beginnings of words that only public bodies have, for their inflections. */
const publicStem = /\b(?:ministr|ministe|bundesminist|embass|ambass|botschaft|embaj|embaix|ambasad|ambasciat|konsul|prefectur)\w*/;
/** Whether a folded name is that of a public body, an embassy or a country's mission. */
export const isPublicBody = (fold: string): boolean => publicBody.test(fold) || publicStem.test(fold) || publicNames.has(fold);

const event =
  /\b(?:conference|conferences|konferenz|conferencia|conferenza|lesung|reading of|summit|gipfel|sommet|roundtable|round table|panel|workshop|seminar|webinar|symposium|kongress|congress 20|festival|award|awards|preis|demokratiepreis|prize|prix|reception|empfang|dinner|lunch|breakfast|fruhstuck|event|events|hearing|anhorung|audition|event|debate|debatte|visit|besuch|trilogue|trilog|gala|fair|messe|ausstellung|exhibition)\b/;
export const isEvent = (fold: string): boolean => event.test(fold);

/** A legal form after a comma, which belongs to the name before it. */
export const formAlone = /^(?:inc|ltd|llc|l\.l\.c|llp|plc|corp|co|s\.?a|s\.?p\.?a|s\.?r\.?l|gmbh|b\.?v|n\.?v|e\.?\s?v|a\.?s|limited|incorporated|asbl|aisbl|z\.?\s?s|o\.?\s?p\.?\s?s|d\.?d)\.?$/i;

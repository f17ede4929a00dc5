/**
 * A disclosure is one thing that an institution published: one meeting, one feedback, one register entry, one mandate.
 * Every field is declared here once, with a sentence and a real example; types, validation and the data dictionary come from it.
 */
import { z } from "zod";

const about = (description: string, example: unknown) => ({ description, examples: [example] });

export const calendarDate = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .meta(about("A calendar day, ISO 8601.", "2023-09-06"));

export const registerNumberSchema = z
  .string()
  .regex(/^\d{5,15}-\d{2}$/)
  .meta(about("Number in the Transparency Register; text, leading zeros and all.", "699006341748-20"));

/** Euro amounts as declared. Open ranges stay open; never sum them. */
export const amountSchema = z.object({
  min: z.number().optional().meta(about("Lower end in euro; absent when the range is open below.", 50000)),
  max: z.number().optional().meta(about("Upper end in euro; absent when the range is open above.", 99999)),
  exact: z.number().optional().meta(about("The one figure, in euro, where the entry declares one.", 120000)),
});
export type Amount = z.infer<typeof amountSchema>;

export const hostSchema = z.object({
  name: z.string().meta(about("The public side of the meeting, given name first.", "Sunčana Glavak")),
  originalName: z.string().meta(about("The name exactly as published.", "GLAVAK Sunčana")),
  mepId: z.string().optional().meta(about("Parliament's number for the Member.", "202036")),
  title: z.string().optional().meta(about("Title or capacity exactly as published; absent when the source gives none.", "Rapporteur for opinion")),
});

export const meetingSchema = z.object({
  institution: z.enum(["parliament", "commission"]).meta(about("Whose side published it.", "parliament")),
  hosts: z
    .array(hostSchema)
    .min(1)
    .meta(about("Everyone on the public side of this row.", [{ name: "Sunčana Glavak", originalName: "GLAVAK Sunčana", mepId: "202036", title: "Rapporteur for opinion" }])),
  body: z
    .object({
      kind: z.enum(["cabinet", "directorate-general"]),
      name: z.string(),
      acronym: z.string().optional(),
    })
    .optional()
    .meta(about("Cabinet or Directorate-General that published the row.", { kind: "directorate-general", name: "Taxation and Customs Union", acronym: "TAXUD" })),
  subject: z.string().meta(about("Subject as published, white space folded.", "Right to repair ENVI Opinion")),
  place: z.string().optional().meta(about("Place as published.", "Brussels, Belgium")),
  participantsCell: z.string().meta(about("The cell that names the other side, exactly as published.", "Back Market|Lenovo Group Limited")),
  participantNames: z
    .array(z.string())
    .optional()
    .meta(about("The other side as a list, where the layout gives one name per element.", ["Back Market", "Lenovo Group Limited"])),
  registerNumbers: z.array(z.string()).meta(about("Register numbers that the source gives beside the names, in its order.", ["699006341748-20"])),
  fileReference: z.string().optional().meta(about("Legislative file named in its own column.", "2023/0083(COD)")),
});
export type MeetingContent = z.infer<typeof meetingSchema>;

export const attachmentSchema = z.object({
  documentId: z.string().optional().meta(about("The portal's number of the attached paper.", "090166e525b9306c")),
  fileName: z.string().meta(about("Name under which the respondent uploaded it.", "Eclipse_Foundation_feedback_on_Chips_Act.pdf")),
  pages: z.number().optional().meta(about("Pages, as the portal counts them.", 5)),
});

export const feedbackSchema = z.object({
  feedbackId: z.number().int().meta(about("The portal's number of the response, shown as F33204198.", 33204198)),
  publicationId: z.number().int().meta(about("The call within an initiative that it answers.", 20335)),
  reference: z.string().optional().meta(about("Reference of the published document.", "Ares(2025)7293034")),
  organisation: z.string().optional().meta(about("Organisation as typed by the respondent; absent when none is published.", "Eclipse Foundation AISBL")),
  registerNumber: z.string().optional().meta(about("Register number as typed, when it can be one.", "583649748541-53")),
  originalRegisterNumber: z.string().optional().meta(about("What was typed in that field, when it cannot be a number.", "N/A")),
  respondentType: z.string().meta(about("Type chosen by the respondent, as published.", "NGO")),
  country: z.string().optional().meta(about("ISO 3166 alpha-3 as published.", "BEL")),
  companySize: z.string().optional().meta(about("Size chosen by the respondent.", "MEDIUM")),
  scope: z.string().optional().meta(about("For public authorities: their level.", "REGIONAL")),
  governanceLevel: z.string().optional().meta(about("For public authorities: kind of body.", "AUTHORITY")),
  language: z.string().optional().meta(about("Language of the text, ISO 639-1, lower case.", "en")),
  text: z.string().meta(about("The response as written, white space folded, e-mail addresses and phone numbers masked.", "Open hardware is a foundation of semiconductor knowledge …")),
  translation: z.string().optional().meta(about("The portal's own translation, when the text is in another language.", "…")),
  anonymous: z.boolean().meta(about("The respondent's person is hidden; the organisation is published all the same.", false)),
  attachments: z.array(attachmentSchema).meta(about("Attached papers.", [])),
});
export type FeedbackContent = z.infer<typeof feedbackSchema>;

export const initiativeSchema = z.object({
  initiativeId: z.number().int().optional().meta(about("Number of the initiative on Have Your Say; absent when not known.", 14842)),
  title: z.string().optional().meta(about("Short title of the initiative.", "Chips Act 2")),
  reference: z.string().optional().meta(about("Reference of the initiative.", "Ares(2025)7293034")),
  actType: z.string().optional().meta(about("Kind of act that is foreseen.", "PROP_REG")),
  directorateGeneral: z.string().optional().meta(about("Responsible Directorate-General.", "CNECT")),
  stage: z.string().optional().meta(about("Stage of the initiative.", "PLANNING_WORKFLOW")),
  topics: z.array(z.string()).meta(about("Topics, as published.", ["Digital economy and society"])),
  publications: z
    .array(
      z.object({
        publicationId: z.number().int(),
        type: z.string().optional(),
        reference: z.string().optional(),
        publishedDate: calendarDate.optional(),
        endDate: calendarDate.optional(),
        status: z.string().optional(),
        totalFeedback: z.number().int().optional(),
      }),
    )
    .meta(about("The calls within it, with the number of responses received as the portal counts them.", [{ publicationId: 20335, totalFeedback: 209 }])),
});
export type InitiativeContent = z.infer<typeof initiativeSchema>;

export const attachmentFileSchema = z.object({
  documentId: z.string().optional(),
  feedbackId: z.number().int().optional(),
  fileName: z.string(),
  checksum: z.string().optional().meta(about("SHA-256 of the paper's bytes, when they are held.", "f4d0188d599bf524…")),
});

export const registerEntrySchema = z.object({
  registerNumber: z.string().meta(about("Number in the Transparency Register.", "699006341748-20")),
  name: z.string().meta(about("Name as registered, entities decoded.", "Back Market")),
  latinName: z.string().optional().meta(about("Name in the Latin alphabet, where the entry gives one.", "Kyivstar")),
  acronym: z.string().optional().meta(about("Acronym as registered.", "APPLiA")),
  legalForm: z.string().optional().meta(about("Legal form as registered.", "SRL")),
  website: z.string().optional().meta(about("Website as registered.", "https://www.backmarket.fr")),
  category: z.string().optional().meta(about("Category of registration.", "Companies & groups")),
  registeredDate: calendarDate.optional().meta(about("Day of registration.", "2022-02-03")),
  updatedDate: calendarDate.optional().meta(about("Day of the entry's last update.", "2024-11-29")),
  city: z.string().optional().meta(about("City of the head office.", "Paris")),
  country: z.string().optional().meta(about("Country of the head office, ISO 3166 alpha-2; the published words when not in the list.", "FR")),
  euOfficeCountry: z.string().optional().meta(about("Country of the EU office, ISO 3166 alpha-2.", "BE")),
  goals: z.string().optional().meta(about("The organisation's own description, any language.", "Back Market runs a European marketplace …")),
  levelsOfInterest: z.array(z.string()).meta(about("Levels of interest.", ["european", "national"])),
  proposals: z.string().optional().meta(about("EU proposals and policies that the entry names.", "Right to repair")),
  communication: z.string().optional().meta(about("Communication activities that the entry names.", "Conferences")),
  groupings: z.string().optional().meta(about("Intergroups and unofficial groupings.", "N/A")),
  forums: z.string().optional().meta(about("EU-supported forums and platforms.", "N/A")),
  people: z.number().optional().meta(about("People involved, heads.", 1)),
  peopleFte: z.number().optional().meta(about("People involved, full-time equivalents.", 0.5)),
  peopleShares: z
    .record(z.string(), z.number())
    .optional()
    .meta(about("Heads by share of working time, in per cent.", { "25": 1, "10": 5 })),
  peopleNote: z.string().optional().meta(about("What the entry says about them.", "…")),
  passes: z.number().optional().meta(about("European Parliament access passes.", 2)),
  interests: z.array(z.string()).meta(about("Fields of interest.", ["Single market"])),
  interestRepresented: z.string().optional().meta(about("Whose interests it represents.", "Advances interests of their clients")),
  members: z.string().optional().meta(about("Who its members are (the publisher writes this under isMemberOf).", "…")),
  memberships: z.string().optional().meta(about("What it belongs to (the publisher writes this under organisationMembers).", "…")),
  newOrganisation: z.boolean().optional().meta(about("Too new for a closed financial year.", false)),
  yearStart: calendarDate.optional().meta(about("First day of the closed financial year.", "2024-01-01")),
  yearEnd: calendarDate.optional().meta(about("Last month of the closed financial year, first day.", "2024-12-01")),
  costs: amountSchema.optional().meta(about("Costs of representing interests in the closed year, as declared.", { min: 50000, max: 99999 })),
  totalBudget: amountSchema.optional().meta(about("Total budget of the closed year.", { exact: 1200000 })),
  revenue: amountSchema.optional().meta(about("Revenue from clients in the closed year.", { min: 25000, max: 99999 })),
  clients: z
    .array(z.object({ name: z.string(), revenue: amountSchema.optional(), proposal: z.string().optional(), current: z.boolean().optional() }))
    .meta(about("Clients declared by a consultancy; `current` marks those of the running year.", [])),
  intermediaries: z.array(z.object({ name: z.string(), cost: amountSchema.optional() })).meta(about("Intermediaries that it pays.", [])),
  grants: z.array(z.object({ source: z.string().optional(), amount: amountSchema.optional() })).meta(about("EU grants.", [])),
  fundingSources: z.array(z.string()).meta(about("Kinds of funding.", ["Members' contributions"])),
  contributions: z.array(z.object({ name: z.string().optional(), amount: amountSchema.optional() })).meta(about("Contributions above the threshold.", [])),
  financialNote: z.string().optional().meta(about("Complementary information on money.", "…")),
});
export type RegisterEntryContent = z.infer<typeof registerEntrySchema>;

export const mandateSchema = z.object({
  mepId: z.string().meta(about("Parliament's number for the Member.", "197403")),
  layout: z.enum(["api", "directory"]).meta(about("Which publication told it; the API tells more.", "api")),
  fullName: z.string().meta(about("Name, given name first.", "Mika Aaltola")),
  familyName: z.string().optional().meta(about("Family name.", "Aaltola")),
  givenName: z.string().optional().meta(about("Given name.", "Mika")),
  officialName: z.string().optional().meta(about("Name in the original script, where published.", "Ελίζα ΒΟΖΕΜΠΕΡΓΚ")),
  country: z.string().optional().meta(about("Country of representation, ISO 3166 alpha-2.", "FI")),
  group: z.string().optional().meta(about("Political group, code.", "PPE")),
  term: z.number().int().optional().meta(about("Parliamentary term of the list, where it says one.", 9)),
  current: z.boolean().meta(about("Stands in the list of current Members.", true)),
  memberships: z
    .array(z.object({ code: z.string(), kind: z.string(), role: z.string().optional(), from: calendarDate.optional(), to: calendarDate.optional() }))
    .meta(about("Committees and groups, by code.", [{ code: "AFET", kind: "COMMITTEE_PARLIAMENTARY_STANDING" }])),
});
export type MandateContent = z.infer<typeof mandateSchema>;

export const bodySchema = z.object({
  code: z.string().meta(about("Parliament's code of the body.", "ENVI")),
  name: z.string().optional().meta(about("Name in English.", "Committee on the Environment, Public Health and Food Safety")),
});
export type BodyContent = z.infer<typeof bodySchema>;

export const fileSchema = z.object({
  reference: z.string().meta(about("Procedure reference.", "2023/0083(COD)")),
  type: z.string().optional().meta(about("Kind of procedure.", "COD")),
  titles: z.record(z.string(), z.string()).meta(about("Title by language, ISO 639-1.", { en: "Common rules promoting the repair of goods" })),
  stage: z.string().optional().meta(about("Current stage, code.", "RDG1")),
  documents: z.array(z.string()).meta(about("Documents the procedure brought forth, by number.", ["COM/2023/0155"])),
  comReference: z.string().optional().meta(about("The Commission's proposal, where present.", "COM(2023)155")),
  events: z.array(z.object({ type: z.string(), date: calendarDate })).meta(about("Dated steps, by type.", [{ type: "REFERRAL", date: "2023-04-17" }])),
  roles: z
    .array(z.object({ role: z.string(), mepId: z.string().optional(), body: z.string().optional(), group: z.string().optional(), date: calendarDate.optional(), committee: z.string().optional() }))
    .meta(about("Rapporteurs, shadows and committees.", [{ role: "RAPPORTEUR", mepId: "229839" }])),
});
export type FileContent = z.infer<typeof fileSchema>;

/** Kind of disclosure → what it says. */
export const contentSchemas = {
  meeting: meetingSchema,
  feedback: feedbackSchema,
  initiative: initiativeSchema,
  attachment: attachmentFileSchema,
  registerEntry: registerEntrySchema,
  mandate: mandateSchema,
  body: bodySchema,
  file: fileSchema,
} as const;

export type DisclosureKind = keyof typeof contentSchemas;
export type ContentOf<K extends DisclosureKind> = z.infer<(typeof contentSchemas)[K]>;

/** One record in our words. `key` is unique within its source and made from the fewest stable raw values. */
export type Disclosure = {
  [K in DisclosureKind]: {
    source: string;
    kind: K;
    /** Natural key inside the source: a number where the publisher gives one, else a hash over sorted sets of raw values. */
    key: string;
    /** Which set it belongs to: documents of one set can be compared with each other ("1924", "20335"). */
    set: string;
    /** Day of the encounter or response; absent for register entries, mandates and files. */
    date?: string;
    content: ContentOf<K>;
    /** Values that must agree for two records to be one edited disclosure; used only where the publisher gives no id. */
    facets?: Record<string, string | string[]>;
  };
}[DisclosureKind];

/** Words of the frame and of the pages about the site itself, in French. */
import { renderCount, renderNumber } from "../numbers.js";
import type { SiteWords } from "./en-site.js";

export const siteWords: SiteWords = {
  describe: {
    organisation: (name) => `${name} : contacts avec les institutions de l’Union européenne, tels qu’elles les publient.`,
    person: (name) => `Réunions déclarées par ${name}, telles que les institutions les publient.`,
    body: (name) => `${name} : réunions avec des représentants d’intérêts, telles que les institutions les publient.`,
    file: (name) => `${name} : réunions et contributions déclarées, telles que les institutions les publient.`,
    consultation: (name) => `Contributions d’organisations à la consultation ${name}, telles que la Commission les publie.`,
  },
  trouble: {
    blocked: (day) => `bloqué depuis le ${day}`,
    shortfall: (day) => `lu en partie depuis le ${day}`,
    failed: (day) => `non lu depuis le ${day}`,
  },
  changes: {
    of: (day) => `du ${day}`,
    howTitle: "Comment les changements sont constatés",
    how: "En comparant chaque document avec le précédent. Le premier document d’une source marque le début du suivi ; il n’est pas un changement. Ce qui a disparu manque dans un extrait complet du registre, ou dans deux lectures complètes des autres sources.",
  },
  limitsOf: {
    search: "Non cherchés : agents, particuliers, documents hors citations.",
    changes: "Seulement entre documents lus : ce qui est apparu puis disparu entre deux n’est pas vu. « Modifié » dit qu’un document diffère, non pourquoi.",
    paper: "Les passages autour des citations, non le document entier. Un programme en a lu le texte ; tableaux, images et notes peuvent manquer.",
    lists: {
      organisation: "Celles dont un document lu donne le numéro de registre ; tout autre nom reste du texte.",
      person: "Des décideurs seuls : agents et particuliers n’ont pas de page.",
      body: "Ceux que nomment les documents lus ; le Conseil n’est pas lu.",
      file: "Sans procédure dans l’objet, un contact manque à la sienne.",
      consultation: "Seulement celles dont les contributions ont été lues ; celles des citoyens ne sont pas conservées.",
    },
  },
  home: {
    newest: "Nouvelles déclarations",
    readOn: (day) => `Lu le ${day}`,
    responsesTo: "Contributions sur",
    andOthers: "et d’autres",
    activeFiles: "Procédures aux déclarations les plus récentes",
    filesNote: "Le nombre compte les déclarations.",
    allFiles: "Toutes les procédures",
  },
  problems: {
    near: "Vouliez-vous dire",
    noEdition: "Aucune édition ne peut être lue pour l’instant. Si ce site est nouveau, son exploitant doit importer des documents et en construire une ; sinon il revient bientôt.",
    crowded: "Trop de requêtes attendent pour l’instant. Réessayez dans quelques secondes.",
    objection: "Comment un élément est corrigé ou masqué",
  },
  status: {
    lead: "Ce que ce site a lu de chaque source, de quand cela date, et ce qu’il ne peut pas montrer.",
    period: "Jours couverts",
    held: "Contenu",
    holds: (documents, records, disclosures) =>
      `${renderCount(documents, "document", "documents")} avec ${renderCount(records, "enregistrement", "enregistrements")} ; ${renderCount(disclosures, "publication", "publications")}, chacune comptée une fois`,
    publisher: "Éditeur",
    renewed: "Mise à jour",
    lastRun: "Dernier passage",
    noRun: "Aucun passage n’est consigné sur cette machine : les données sont venues avec l’édition.",
    outcomes: {
      changed: "lu, avec du nouveau",
      unchanged: "lu, rien de nouveau",
      notYetPublished: "pas encore publié",
      blocked: "bloqué : autre chose se trouvait à la place du document",
      shortfall: "lu en partie : un document contenait moins que prévu, ou n’a pas pu être lu",
      failed: "n’a pas pu être lu",
    },
    since: (day) => `depuis le ${day}`,
    lastGood: (day) => `lu en entier pour la dernière fois le ${day} ; ce qui a été lu alors est affiché`,
    ranCounts: (fresh, edited, gone) => `${renderNumber(fresh)} nouveaux, ${renderNumber(edited)} modifiés, ${renderNumber(gone)} disparus`,
    contents: "Contient",
    editionNote:
      "Une édition est tout ce que ce site montre à un moment donné. Sa date est le jour du document le plus récent qu’elle contient. Les mêmes documents donnent la même empreinte, sur toute machine.",
  },
};

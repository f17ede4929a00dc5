/** Running text of whole pages, in French. */
import type { Words } from "./en.js";

export const prose = {
  about: ({ operator }) => (
    <>
      <p>
        L’antichambre est la pièce qui précède celle où se prennent les décisions. Ce site montre, pour chaque organisation, chaque décideur et chaque procédure législative de l’Union européenne, les
        contacts que les institutions publient : sur une page, du plus récent au plus ancien, dans leurs propres mots, chacun avec sa source.
      </p>
      <p>
        Il ne lit que des publications officielles : les réunions que déclarent les députés au Parlement européen, celles que publie la Commission, le registre de transparence, les contributions aux
        consultations du portail « Donnez votre avis », et les listes de députés et de procédures législatives du Parlement. La page <a href="/status">État des sources</a> indique lesquelles cette
        copie a lues, et jusqu’où.
      </p>
      <p>
        Il n’attribue aucune note d’influence et n’établit aucun classement de personnes. Davantage de réunions peut signifier davantage de transparence. La page <a href="/method">Méthode</a> explique
        comment les noms deviennent des liens et comment se fait le compte.
      </p>
      <h2>Qui l’exploite</h2>
      {operator ? <p>{operator}</p> : <p>Cette copie fonctionne sans exploitant désigné : elle est destinée à la machine qui l’héberge.</p>}
      <p>
        Le programme est libre (Apache-2.0) et chacun peut l’exploiter. Les données qu’il réunit sont utilisables sous CC BY 4.0 ; les faits et textes des institutions restent soumis à leurs propres
        conditions, indiquées à la page État des sources.
      </p>
    </>
  ),

  privacy: ({ operator, text }) => (
    <>
      <h2>Visiteurs</h2>
      <p>
        Le programme ne dépose pas de cookie, ne charge rien d’autres sites et ne tient aucune liste des visiteurs ni des recherches. Un seul script s’exécute dans le navigateur, sur la page d’accueil
        et celle de recherche : il envoie ce que vous tapez à ce seul site, qui répond par des noms. Tout fonctionne sans lui. L’ordinateur qui le sert, ou un autre placé devant lui, peut tenir son
        propre journal des requêtes.
      </p>
      <h2>Personnes nommées ici</h2>
      <p>
        Ce site reprend ce que les institutions de l’Union européenne publient sur les réunions de leurs députés, commissaires et fonctionnaires, car le public a intérêt à savoir qui rencontre celles
        et ceux qui font ses lois. Les députés, les membres de la Commission, les directeurs généraux et le secrétaire général ont une page. Les agents sous le niveau de directeur général sont nommés
        dans la déclaration comme publié, n’ont pas de page, et leurs éléments sont tenus à l’écart des moteurs de recherche. Les noms qui pourraient être ceux de particuliers restent du texte. Les
        contributions des citoyens aux consultations ne sont pas conservées. Les adresses électroniques, numéros de téléphone et adresses postales sont supprimés.
      </p>
      <p>
        Vous pouvez demander ce qui est détenu à votre sujet, et demander que ce soit corrigé ou masqué : voir <a href="/corrections">Corrections</a>. Ce qui est masqué le reste dans toutes les
        éditions suivantes.
      </p>
      <h2>Qui en répond</h2>
      {operator ? (
        <>
          <p>{operator}</p>
          {text && <p>{text}</p>}
        </>
      ) : (
        <p>Cette copie fonctionne sans exploitant désigné. Avant de la proposer à d’autres, son exploitant doit indiquer un contact et un texte sur la protection des données.</p>
      )}
    </>
  ),

  corrections: ({ operator, reported }) => (
    <>
      <h2>Si l’institution l’a mal publié</h2>
      <p>
        Demandez à l’institution de le corriger : « Source », sous chaque élément, mène à l’éditeur. Dès qu’il le modifie, la lecture suivante montre la nouvelle version, et la page de l’élément
        conserve l’ancienne avec sa date. D’ici là, il reste tel que publié.
      </p>
      <h2>Si le lien ou la lecture est erroné</h2>
      <p>
        Indiquez l’adresse permanente de l’élément (sa date est le lien) et l’erreur : un nom relié à la mauvaise organisation, deux personnes présentées comme une seule, une date mal lue. Une
        décision sur un lien est consignée avec ses motifs et vaut pour toutes les éditions suivantes ; ce que le programme a mal lu est corrigé dans le programme.
      </p>
      <h2>Si cela ne doit pas être montré</h2>
      <p>Écrivez au même contact. Ce qui est masqué l’est aussitôt et dans toutes les éditions ; son adresse indique alors que cela n’est plus affiché.</p>
      <h2>Si une position est erronée</h2>
      <p>
        Une position est établie par une machine, et un programme a retrouvé chacune de ses citations dans le document. Elle peut malgré tout être fausse. Indiquez la phrase : les numéros qui la
        suivent ouvrent les passages sur lesquels elle repose. Une position contestée est d’abord masquée, puis examinée.
      </p>
      {reported && <p>Votre signalement porte sur {reported}. Merci de donner cet identifiant.</p>}
      <h2>Contact</h2>
      {operator ? <p>{operator}</p> : <p>Cette copie fonctionne sans exploitant désigné. Adressez-vous à la personne qui l’exploite.</p>}
    </>
  ),

  api: ({ examples, problem, citation, operator }) => (
    <>
      <p>
        Ce que ce site dit des contacts peut être demandé en JSON, CSV, Atom ou sous forme de calendrier. Aucune clé n’est nécessaire.{" "}
        <a href="/api/openapi.json">La description pour les programmes</a> (OpenAPI 3.1, en anglais) donne chaque adresse avec ses paramètres et les champs de sa réponse.
      </p>
      <h2>Trois exemples</h2>
      {examples ?? <p>Cette édition est encore vide.</p>}
      <h2>Comment demander</h2>
      <p>
        S’il y a une suite, <code>next</code> contient un curseur : renvoyez-le comme <code>cursor</code>. <code>limit</code> va jusqu’à 100. Les fichiers CSV sont complets. La liste des procédures se
        poursuit par <code>after</code>.
      </p>
      <p>
        Chaque réponse de statut 200 porte un <code>ETag</code>. Renvoyé comme <code>If-None-Match</code>, il reçoit 304 sans contenu tant que rien n’a changé. Chaque réponse JSON, sauf la
        description, nomme son édition : les réponses d’une même édition vont ensemble.
      </p>
      <p>Ce qui ne peut recevoir de réponse a une seule forme, quoi que l’on ait demandé :</p>
      {problem}
      <p>
        Le statut est 400 quand un paramètre est illisible, 404 là où il n’y a rien, 410 quand un élément n’est plus affiché, 503 quand aucune édition ne peut être lue. Un identifiant fusionné avec un
        autre y mène par 301.
      </p>
      <h2>Conditions et citation</h2>
      <p>
        CC BY 4.0. Les faits et textes des institutions restent soumis à leurs propres conditions, indiquées à la page État des sources ; les textes des contributions appartiennent à leurs auteurs.
      </p>
      <p>Il convient de nommer Antechamber, l’édition et l’adresse :</p>
      {citation}
      <p>
        La page <a href="/data">Données</a> indique ce qui peut être emporté et ce que signifient les colonnes des CSV.
      </p>
      {operator && <p>Questions : {operator}</p>}
    </>
  ),
  apiExamples: {
    organisation: "Une organisation et ses cinq contacts les plus récents",
    file: "Chaque déclaration sur une procédure législative, en tableau",
    search: "Ce qui contient ce nom, du plus récent au plus ancien",
  },

  data: ({ addresses, columns, edition, facts, downloads }) => (
    <>
      <p>
        Ce que montrent les pages sur les organisations, les personnes, les organes, les procédures, les consultations et les contacts s’obtient à la même adresse en JSON, de même que la recherche,
        les changements et l’état des sources. Aucune clé n’est nécessaire. La page <a href="/api">API</a> explique comment un programme demande.
      </p>
      <h2>Cette édition</h2>
      {facts}
      <h2>Ce qui peut être téléchargé</h2>
      {downloads}
      {addresses}
      <p>
        Les contacts acceptent les filtres des pages : <code>kind</code> (meeting, response), <code>institution</code> (parliament, commission), <code>from</code> et <code>to</code> (jours inclus),{" "}
        <code>with</code> (l’identifiant d’une seconde page) et <code>limit</code> (jusqu’à 100). S’il y a une suite, <code>next</code> contient un curseur, à renvoyer comme <code>cursor</code>. Les
        pages du site s’arrêtent plus tôt lorsque des éléments nomment de très nombreux participants ; JSON et CSV, non. Les réponses portent un <code>ETag</code> : renvoyé comme{" "}
        <code>If-None-Match</code>, il épargne le téléchargement tant que l’édition est la même. Une requête qui échoue répond <code>{'{"error": {"status": 404, "message": "…"}}'}</code>.
      </p>
      <h2>Colonnes du CSV</h2>
      <p>UTF-8, virgule, une ligne par déclaration. Une cellule qu’un tableur pourrait prendre pour une formule commence par une apostrophe.</p>
      {columns}
      <h2>Ce qui n’existe pas</h2>
      <p>
        Aucun fichier ne contient encore tout : une édition ne se télécharge pas en bloc. Une liste donne jusqu’à 100 noms à la fois, un CSV toutes les déclarations d’une organisation, d’une personne,
        d’un service ou d’une instance, d’une procédure ou d’une consultation. Flux et calendriers ne contiennent que le plus récent. Qualité, Méthode et la fiche imprimable n’ont pas de JSON. Les
        documents joints aux contributions sont cités et liés, non redistribués. Qui exploite le programme détient toute l’édition en fichiers SQLite.
      </p>
      <h2>Identifiants et adresses</h2>
      <p>
        Une organisation se trouve sous son premier numéro d’enregistrement ou, à défaut, sous <code>x-</code> et une empreinte ; un député sous <code>mep-</code> et le numéro du Parlement ; une
        procédure sous sa référence. Les identifiants sont conservés : celui qui a été fusionné avec un autre redirige. Les pages en allemand et en français se trouvent sous <code>/de/</code> et{" "}
        <code>/fr/</code> ; les données ont une seule adresse pour toutes les langues.
      </p>
      <h2>Conditions et citation</h2>
      <p>
        CC BY 4.0. Il convient de nommer Antechamber et l’édition, actuellement {edition} ; chaque page propose la phrase sous « Citer ». Les textes des contributions appartiennent à leurs auteurs.
      </p>
    </>
  ),
  downloads: { kind: "Quoi", count: "Dans cette édition", list: "Liste", one: "L’un d’eux" },
  editionFacts: { name: "Nom", date: "Date", checksum: "sha-256" },
  dataAddresses: {
    "/organisations/{id}.json": "Une organisation et ses contacts ; de même people, bodies, files, consultations.",
    "/organisations/{id}.csv": "Tous ses contacts, une ligne par déclaration.",
    "/organisations/{id}.atom": "Un flux : ce qui a été connu en dernier vient en premier, sous des identifiants permanents. Accepte les filtres de la page.",
    "/organisations/{id}.ics": "Un calendrier de ses réunions, par jour. Accepte les filtres de la page.",
    "/activities/{id}.json": "Un contact avec chaque déclaration, ses documents et ses versions antérieures ; textes intégraux.",
    "/organisations.json?letter=A": "Noms par première lettre ; de même people, bodies, files, consultations.",
    "/search.json?q=…": "Noms et textes correspondants.",
    "/suggest.json?q=…": "Noms qui commencent par la saisie ou la contiennent.",
    "/changes.json": "Ce que les sources ont changé.",
    "/changes.csv": "La même chose en tableau, une ligne par champ modifié ; accepte kind, source, from et to.",
    "/changes.atom": "La même chose en flux.",
    "/status.json": "Sources, liens par type, édition.",
  },
  inEnglish: "Les descriptions des colonnes sont en anglais.",

  method: ({ duties, links, methods, fileMethods, withoutRole, table }) => (
    <>
      <h2>Ce qui est compté</h2>
      <p>
        L’unité de chaque chiffre est la <em>déclaration</em> : une ligne publiée par une institution. Souvent, plusieurs hôtes publient la même réunion. Les lignes qui concordent par le jour, l’objet
        et les participants forment un seul bloc, avec le titre de chacune, et sont comptées comme « 27 déclarations, probablement 26 réunions ». Page, JSON et CSV donnent le même chiffre.
      </p>
      <p>
        Les réunions déclarées annulées ou reportées, et celles datées d’après le document le plus récent, portent une mention et ne sont pas comptées. Un événement de plus de dix participants n’entre
        pas dans le relevé de qui était dans la salle avec qui.
      </p>
      <h2>Quand l’obligation de publier a changé</h2>
      {duties}
      <p>Des traits pointillés marquent ces moments dans le graphique des années, pour qu’une nouvelle règle ne soit pas lue comme une hausse des contacts.</p>
      <h2>Comment un nom devient un lien</h2>
      <p>Un lien dit son degré de certitude.</p>
      {links}
      <p>« Source », sous chaque élément, indique la règle appliquée :</p>
      {methods}
      <p>
        Ce qui ne peut être relié reste du texte. Un numéro saisi qui contredit le nom est montré comme contradiction et n’est pas utilisé. Société mère et filiale sont deux organisations. Aucune
        organisation n’est dite « non enregistrée ».
      </p>
      <p>
        Les noms qui ne sont pas mot pour mot ceux du registre sont comparés à toutes les inscriptions et reliés à partir d’un seuil publié. La page <a href="/quality">Qualité</a> indique combien de
        fois ces liens sont justes. Un lien proposé figure sous « Source » et parmi les autres noms de l’organisation ; il n’est compté nulle part.
      </p>
      <h2>Comment une réunion ou une contribution est reliée à une procédure</h2>
      <p>
        Le lien est déclaré lorsque la source donne la procédure, exact lorsque l’objet la nomme : par son numéro, son titre officiel, ou un nom ou sigle d’une liste publiée avec le programme, chacun
        avec sa langue et les jours entre lesquels il désigne cette procédure. Un mot employé aussi pour autre chose, un nom antérieur à la proposition et ce qui suit l’intitulé dans un compte rendu
        sont proposés : montrés plus bas sur la page de la procédure, comptés nulle part. « Échange de vues » ne mène à aucune procédure.
      </p>
      {fileMethods}
      <p>« {withoutRole} » signale une procédure déclarée pour laquelle l’hôte indique une fonction, alors que les fiches n’en connaissent ce jour-là que pour d’autres que lui.</p>
      {table}
      <h2>Fonctions</h2>
      <p>
        Une fonction est celle du jour, dans les termes publiés. Pour les députés : « membre du Parlement européen », suivi de la qualité, par exemple rapporteur. Pour les cabinets : le nom du cabinet
         ; personne n’en est fait le chef. Pour les directions générales : le titre et la DG. Lorsqu’aucun titre n’est publié : « fonction non indiquée ».
      </p>
      <h2>Ce qui est modifié ou retiré</h2>
      <p>
        Ce qu’une source modifie reste comme version antérieure sur la page de l’élément. Ce qui disparaît reste, avec la mention « n’est plus dans la source depuis … » : une inscription au registre
        après un extrait complet où elle manque, une réunion ou une contribution après deux lectures complètes. Un document partiel ne fait jamais rien disparaître.
      </p>
      <h2>Positions</h2>
      <p>
        Une position dit en anglais ce qu’un document demande, pourquoi, et ce qui s’ensuivrait selon lui. Un modèle de langue l’établit ; un programme la compare ensuite au document. Chaque citation
        doit s’y trouver à la lettre, et chaque phrase reposer sur une citation : ses chiffres, ses noms et chaque négation doivent y figurer aussi, et ses autres mots sont comparés à la citation. Le
        reste est écarté. Sont comparées les citations en anglais, allemand, français, espagnol, italien, portugais, néerlandais, suédois, danois, finnois et polonais ; une phrase fondée sur des
        citations dans une autre langue n’est pas montrée. D’une langue à l’autre sert une liste de mots ; un mot qui n’y figure pas n’est comparé à rien : il faut lire le passage derrière le numéro.
        « Motifs » et « Conséquences » ne disent rien de tiers. Les positions ne sont pas comptées comme des contacts.
      </p>
      <h2>Personnes</h2>
      <p>
        Les organisations et les décideurs ont une page. Un nom qui pourrait être celui d’un particulier reste du texte, sans page. Les contributions des citoyens ne sont pas conservées. Les agents
        sous le niveau de directeur général sont nommés dans la déclaration comme publié et n’ont pas de page.
      </p>
    </>
  ),

  quality: {
    intro: () => (
      <p>
        À quelle fréquence un nom est relié à la bonne organisation, mesuré sur des noms saisis avec un numéro d’enregistrement. Les numéros sont cachés pendant que les noms sont reliés ; un lien est
        juste lorsque son organisation porte le numéro saisi. Chaque part est suivie de son intervalle à 95 % et de ce dont elle est tirée. La page <a href="/method">Méthode</a> explique comment se
        font les liens.
      </p>
    ),
    interval: (low, high) => `${low} à ${high}`,
    outOf: (right, of) => `${right} sur ${of}`,
    notMeasured: "non mesuré",
    sets: { attendees: "Noms dans les cellules de participants du Parlement", respondents: "Noms de contributeurs" },
    halves: { learning: "apprentissage", testing: "épreuve", all: "toutes" },
    names: "Noms",
    half: "Moitié",
    labels: "Étiquettes",
    precision: "Précision",
    recall: "Rappel",
    shareColumn: "Part",
    right: "Justes",
    typed: "Liens de noms saisis",
    typedNote:
      "Précision : parmi les liens, combien sont justes. Rappel : parmi tous les noms, combien sont bien reliés. Une moitié des noms, partagés par organisation, a servi à apprendre les poids et à choisir le seuil ; la moitié d’épreuve, non. Une étiquette elle-même fausse n’est écartée qu’avec sa preuve, dans une liste ouverte ; les chiffres avec toutes les étiquettes figurent à côté.",
    curve: "Ce que donnerait un autre seuil",
    curveNote: (threshold, suggested) => (
      <>
        Un lien est <em>rapproché</em> à partir d’une valeur de {threshold}. À partir de {suggested}, il est <em>proposé</em> : montré à part, compté nulle part.
      </>
    ),
    curveFrom: "Liens à partir d’une valeur de",
    exactAlone: "noms exacts seulement",
    difficulty: "Par difficulté",
    method: "Par règle",
    why: "Pourquoi ce lien ?",
    cutting: "Découpage des cellules",
    cuttingNote: (cells) => `${cells} cellules de participants, tirées au hasard, ont été découpées à la main.`,
    bounds: "Organisations trouvées avec leurs limites exactes",
    stretches: "Segments pris pour une organisation qui en sont une ou un organisme public",
    people: "Personnes prises pour une organisation",
    joints: "Plusieurs numéros d’enregistrement, une organisation",
    jointsNote: (joints, groups, undecided) =>
      `${joints} rapprochements font une seule organisation de chacun des ${groups} groupes de numéros. 200 tirés au hasard ont été tranchés à la main ; ${undecided} d’entre eux n’ont pas pu l’être.`,
    jointsRight: "Rapprochements tirés qui sont justes",
    apart: "Branches, maisons mères et homonymes qui restent distincts",
    countries: "Par pays",
    countriesNote: "Par pays du siège, les dix qui ont le plus d’étiquettes ; il renseigne sur la langue des noms.",
    country: "Pays",
    files: "Réunions et procédures législatives",
    filesNote: (pairs, subjects, contested) =>
      `${pairs} paires jugées d’un objet et d’une procédure, et ${subjects} objets avec la procédure dont il s’agit ; ${contested} étiquettes sont fausses selon les preuves d’une liste ouverte. La liste des noms a été écrite en ayant certaines d’entre elles sous les yeux : ces chiffres ne sont pas une prévision.`,
    filesDeclared: (share, right, of) =>
      `Des objets pour lesquels un député déclare une procédure et qui mènent exactement à une procédure, ${share} mènent à celle qui est déclarée (${right} sur ${of}) ; les autres en nomment souvent plusieurs.`,
    links: "Liens",
    fileLinks: { exact: "exacts", "with suggested": "exacts et proposés" },
    members: "Députés européens",
    membersNote: "Si un nom, tel qu’une autre publication l’écrit, mène au seul bon député de tous ceux depuis 1952.",
    written: "Graphie",
    wrongOnes: (wrong, several) => `${wrong} faux, ${several} parmi plusieurs`,
    positions: "Positions",
    positionsNote: "Ce que la vérification des réponses d’un modèle a laissé.",
    kept: "Gardé",
    positionParts: { replies: "réponses", sentences: "phrases", quotes: "citations", offsets: "citations dont l’emplacement dans le document est exact" },
    silent: "Ce que les chiffres ne disent pas",
    silentList: (share, right, of) => [
      "Peu de bureaux saisissent des numéros d’enregistrement ; beaucoup sont allemands, finlandais et suédois.",
      `Tous les noms étiquetés sont enregistrés. La bonne organisation retirée du registre, ${share} des noms qui ne sont pas mot pour mot ceux du registre ont été rapprochés d’une autre (${right} sur ${of}).`,
      "Un nom antérieur au plus ancien extrait du registre qui a été lu reste du texte.",
    ],
  },
} satisfies Words["prose"];

/** Running text of whole pages, in German. */
import type { Words } from "./en.js";

export const prose = {
  about: ({ operator }) => (
    <>
      <p>
        Eine Antichambre ist das Zimmer vor dem Zimmer, in dem entschieden wird. Diese Website zeigt für jede Organisation, jede Entscheidungsträgerin, jeden Entscheidungsträger und jedes
        Gesetzgebungsverfahren der Europäischen Union die Kontakte, die die Organe offenlegen: auf einer Seite, die neuesten zuerst, im Wortlaut, jeweils mit Quelle.
      </p>
      <p>
        Sie liest nur amtliche Veröffentlichungen: Treffen, die Mitglieder des Europäischen Parlaments melden, Treffen, die die Kommission veröffentlicht, das Transparenzregister, die Rückmeldungen zu
        Konsultationen auf „Ihre Meinung zählt“ sowie die Listen des Parlaments zu Mitgliedern und Gesetzgebungsverfahren. Unter <a href="/status">Stand</a> ist zu lesen, welche davon hier vorliegen
        und wie weit sie reichen.
      </p>
      <p>
        Es gibt keine Wertung von Einfluss und keine Rangliste von Personen. Mehr Treffen können mehr Offenlegung bedeuten. Die <a href="/method">Methode</a> erklärt, wie aus Namen Verknüpfungen
        werden und wie gezählt wird.
      </p>
      <h2>Wer sie betreibt</h2>
      {operator ? <p>{operator}</p> : <p>Für diese Kopie ist niemand als Betreiber genannt: Sie ist für den Rechner bestimmt, auf dem sie läuft.</p>}
      <p>
        Das Programm ist quelloffen (Apache-2.0) und kann von allen betrieben werden. Die zusammengeführten Daten dürfen unter CC BY 4.0 genutzt werden; Fakten und Texte der Organe bleiben unter deren
        eigenen Bedingungen, die unter Stand genannt sind.
      </p>
    </>
  ),

  privacy: ({ operator, text }) => (
    <>
      <h2>Besucherinnen und Besucher</h2>
      <p>
        Das Programm setzt keine Cookies, lädt nichts von anderen Websites und führt keine Liste von Besuchen oder Suchanfragen. Ein einziges Skript läuft im Browser, auf der Startseite und bei der
        Suche: Es schickt, was Sie tippen, allein an diese Website, die mit Namen antwortet. Alles geht auch ohne es. Der Rechner, der es ausliefert, oder einer davor kann ein eigenes Protokoll der
        Anfragen führen.
      </p>
      <h2>Hier genannte Personen</h2>
      <p>
        Diese Website gibt wieder, was die Organe der Europäischen Union über Treffen ihrer Mitglieder, Kommissionsmitglieder und Bediensteten veröffentlichen, denn die Öffentlichkeit hat ein
        Interesse daran, wer diejenigen trifft, die ihre Gesetze machen. Mitglieder des Parlaments und der Kommission, Generaldirektorinnen und Generaldirektoren und die Spitze des Generalsekretariats
        haben eine Seite. Bedienstete unterhalb der Generaldirektoren werden in der Meldung so genannt wie veröffentlicht, haben keine Seite, und ihre Einträge bleiben aus Suchmaschinen heraus. Namen,
        die Privatpersonen gehören könnten, bleiben Text. Rückmeldungen von Bürgerinnen und Bürgern zu Konsultationen werden nicht aufbewahrt. E-Mail-Adressen, Telefonnummern und Anschriften werden
        entfernt.
      </p>
      <p>
        Sie können erfragen, was über Sie gespeichert ist, und verlangen, dass es berichtigt oder verborgen wird: siehe <a href="/corrections">Berichtigungen</a>. Was verborgen ist, bleibt es in jeder
        späteren Ausgabe.
      </p>
      <h2>Wer verantwortlich ist</h2>
      {operator ? (
        <>
          <p>{operator}</p>
          {text && <p>{text}</p>}
        </>
      ) : (
        <p>Für diese Kopie ist niemand als Betreiber genannt. Bevor sie anderen angeboten wird, sind ein Kontakt und ein Datenschutztext anzugeben.</p>
      )}
    </>
  ),

  corrections: ({ operator, reported }) => (
    <>
      <h2>Wenn das Organ es falsch veröffentlicht hat</h2>
      <p>
        Bitten Sie das Organ um Berichtigung: „Quelle“ unter jedem Eintrag führt zur veröffentlichenden Stelle. Sobald diese es ändert, zeigt die nächste Lesung die neue Fassung, und die Seite des
        Eintrags bewahrt die frühere mit ihrem Datum. Bis dahin bleibt es, wie es veröffentlicht ist.
      </p>
      <h2>Wenn hier falsch verknüpft oder gelesen wurde</h2>
      <p>
        Nennen Sie die dauerhafte Adresse des Eintrags (sein Datum ist der Link) und den Fehler: ein Name, der mit der falschen Organisation verknüpft ist, zwei Personen als eine, ein falsch gelesenes
        Datum. Eine Entscheidung über eine Verknüpfung wird mit ihrer Begründung festgehalten und gilt für jede spätere Ausgabe; was das Programm falsch gelesen hat, wird im Programm behoben.
      </p>
      <h2>Wenn es nicht gezeigt werden soll</h2>
      <p>Schreiben Sie an denselben Kontakt. Was verborgen wird, verschwindet sofort und aus jeder Ausgabe; unter seiner Adresse steht dann, dass es nicht mehr gezeigt wird.</p>
      <h2>Wenn eine Position falsch ist</h2>
      <p>
        Eine Position ist maschinell erstellt, und ein Programm hat jedes ihrer Zitate im Papier gefunden. Falsch sein kann sie dennoch. Nennen Sie den Satz: Die Zahlen dahinter öffnen die
        Textstellen, auf denen er beruht. Wird einer Position widersprochen, so wird sie zuerst verborgen und dann geprüft.
      </p>
      {reported && <p>Ihr Hinweis betrifft {reported}. Bitte geben Sie diese Kennung an.</p>}
      <h2>Kontakt</h2>
      {operator ? <p>{operator}</p> : <p>Für diese Kopie ist niemand als Betreiber genannt. Fragen Sie die Person, die sie betreibt.</p>}
    </>
  ),

  api: ({ examples, problem, citation, operator }) => (
    <>
      <p>
        Was diese Website über Kontakte sagt, lässt sich als JSON, CSV, Atom oder als Kalender abfragen. Ein Schlüssel ist nicht nötig. <a href="/api/openapi.json">Die Beschreibung für Programme</a>{" "}
        (OpenAPI 3.1, auf Englisch) nennt jede Adresse mit ihren Parametern und den Feldern ihrer Antwort.
      </p>
      <h2>Drei Beispiele</h2>
      {examples ?? <p>Diese Ausgabe ist noch leer.</p>}
      <h2>Wie gefragt wird</h2>
      <p>
        Folgt mehr, so enthält <code>next</code> eine Marke: Schicken Sie sie als <code>cursor</code> zurück. <code>limit</code> reicht bis 100. CSV-Dateien sind vollständig. Die Liste der Verfahren
        geht mit <code>after</code> weiter.
      </p>
      <p>
        Jede Antwort mit Status 200 trägt ein <code>ETag</code>. Als <code>If-None-Match</code> zurückgeschickt, wird es mit 304 ohne Inhalt beantwortet, solange sich nichts geändert hat. Jede
        JSON-Antwort außer der Beschreibung nennt ihre Ausgabe: Antworten aus einer Ausgabe passen zusammen.
      </p>
      <p>Was nicht beantwortet werden kann, hat eine einzige Form, gleich wonach gefragt wurde:</p>
      {problem}
      <p>
        Der Status ist 400, wenn ein Parameter nicht lesbar ist, 404, wo nichts steht, 410, wo etwas nicht mehr gezeigt wird, 503, wenn keine Ausgabe gelesen werden kann. Eine Kennung, die mit einer
        anderen zusammengelegt wurde, leitet mit 301 weiter.
      </p>
      <h2>Bedingungen und Zitierweise</h2>
      <p>CC BY 4.0. Fakten und Texte der Organe bleiben unter deren eigenen Bedingungen, die unter Stand genannt sind; die Texte der Rückmeldungen gehören denen, die sie geschrieben haben.</p>
      <p>Zu nennen sind Antechamber, die Ausgabe und die Adresse:</p>
      {citation}
      <p>
        Unter <a href="/data">Daten</a> steht, was sich mitnehmen lässt und was die Spalten der CSV-Dateien bedeuten.
      </p>
      {operator && <p>Fragen: {operator}</p>}
    </>
  ),
  apiExamples: {
    organisation: "Eine Organisation mit ihren fünf neuesten Kontakten",
    file: "Jede Meldung zu einem Gesetzgebungsverfahren, als Tabelle",
    search: "Was diesen Namen enthält, das Neueste zuerst",
  },

  data: ({ addresses, columns, edition, facts, downloads }) => (
    <>
      <p>
        Was die Seiten zu Organisationen, Personen, Stellen, Verfahren, Konsultationen und einzelnen Kontakten zeigen, gibt es unter derselben Adresse als JSON, ebenso Suche, Änderungen und Stand. Ein
        Schlüssel ist nicht nötig. Unter <a href="/api">API</a> steht, wie Programme fragen.
      </p>
      <h2>Diese Ausgabe</h2>
      {facts}
      <h2>Was sich herunterladen lässt</h2>
      {downloads}
      {addresses}
      <p>
        Für Kontakte gelten die Filter der Seiten: <code>kind</code> (meeting, response), <code>institution</code> (parliament, commission), <code>from</code> und <code>to</code> (Tage,
        einschließlich), <code>with</code> (die Kennung einer zweiten Seite) und <code>limit</code> (bis 100). Folgt mehr, so enthält <code>next</code> eine Marke, die als <code>cursor</code>{" "}
        zurückgegeben wird. Seiten der Website enden früher, wo Einträge sehr viele Beteiligte nennen; JSON und CSV nicht. Antworten tragen ein <code>ETag</code>: Als <code>If-None-Match</code>{" "}
        zurückgeschickt, erspart es das Herunterladen, solange die Ausgabe besteht. Eine gescheiterte Anfrage antwortet mit <code>{'{"error": {"status": 404, "message": "…"}}'}</code>.
      </p>
      <h2>Spalten der CSV-Datei</h2>
      <p>UTF-8, Komma, eine Zeile je Meldung. Eine Zelle, die eine Tabellenkalkulation für eine Formel halten könnte, beginnt mit einem Apostroph.</p>
      {columns}
      <h2>Was es nicht gibt</h2>
      <p>
        Noch gibt es keine Datei mit allem: Eine Ausgabe lässt sich nicht als Ganzes herunterladen. Eine Liste nennt bis zu 100 Namen auf einmal, eine CSV-Datei alle Meldungen einer Organisation,
        Person, Stelle, Konsultation oder eines Verfahrens. Feeds und Kalender enthalten nur das Neueste. Qualität, Methode und die gedruckte Kurzübersicht gibt es nicht als JSON. Papiere, die
        Rückmeldungen beiliegen, werden zitiert und verlinkt, nicht weitergegeben. Wer das Programm betreibt, hat die ganze Ausgabe als SQLite-Dateien.
      </p>
      <h2>Kennungen und Adressen</h2>
      <p>
        Eine Organisation ist unter ihrer ersten Registernummer zu finden oder, wo sie keine hat, unter <code>x-</code> und einer Prüfsumme; ein Mitglied des Parlaments unter <code>mep-</code> und der
        Nummer des Parlaments; ein Verfahren unter seiner Nummer. Kennungen bleiben bestehen: Eine, die mit einer anderen zusammengelegt wurde, leitet weiter. Seiten auf Deutsch und Französisch stehen
        unter <code>/de/</code> und <code>/fr/</code>; Daten haben eine Adresse für alle Sprachen.
      </p>
      <h2>Bedingungen und Zitierweise</h2>
      <p>
        CC BY 4.0. Zu nennen sind Antechamber und die Ausgabe, derzeit {edition}; jede Seite bietet den Satz dafür unter „Zitieren“. Die Texte der Rückmeldungen gehören denen, die sie geschrieben
        haben.
      </p>
    </>
  ),
  downloads: { kind: "Was", count: "In dieser Ausgabe", list: "Liste", one: "Eines davon" },
  editionFacts: { name: "Name", date: "Datum", checksum: "sha-256" },
  dataAddresses: {
    "/organisations/{id}.json": "Eine Organisation mit ihren Kontakten; ebenso people, bodies, files, consultations.",
    "/organisations/{id}.csv": "Alle ihre Kontakte, eine Zeile je Meldung.",
    "/organisations/{id}.atom": "Ein Feed: Zuletzt Bekanntgewordenes zuerst, unter dauerhaften Kennungen. Nimmt die Filter der Seite an.",
    "/organisations/{id}.ics": "Ein Kalender ihrer Treffen, nach Tagen. Nimmt die Filter der Seite an.",
    "/activities/{id}.json": "Ein Kontakt mit jeder Meldung, seinen Dokumenten und früheren Fassungen; Texte in voller Länge.",
    "/organisations.json?letter=A": "Namen nach Anfangsbuchstaben; ebenso people, bodies, files, consultations.",
    "/search.json?q=…": "Passende Namen und Texte.",
    "/suggest.json?q=…": "Namen, die mit dem Eingegebenen beginnen oder es enthalten.",
    "/changes.json": "Was sich in den Quellen geändert hat.",
    "/changes.csv": "Dasselbe als Tabelle, eine Zeile für jedes geänderte Feld; nimmt kind, source, from und to.",
    "/changes.atom": "Dasselbe als Feed.",
    "/status.json": "Quellen, Verknüpfungen nach Art, die Ausgabe.",
  },
  inEnglish: "Die Beschreibungen der Spalten sind auf Englisch.",

  method: ({ duties, links, methods, fileMethods, withoutRole, table }) => (
    <>
      <h2>Was gezählt wird</h2>
      <p>
        Die Einheit jeder Zahl ist die <em>Meldung</em>: eine Zeile, die ein Organ veröffentlicht hat. Oft veröffentlichen mehrere dasselbe Treffen. Zeilen, die in Tag, Thema und Beteiligten
        übereinstimmen, stehen als ein Block mit der Überschrift jeder Zeile und werden als „27 Meldungen, vermutlich 26 Treffen“ gezählt. Seite, JSON und CSV nennen dieselbe Zahl.
      </p>
      <p>
        Treffen, die als abgesagt oder verschoben gemeldet sind, und Treffen mit einem Datum nach dem neuesten Dokument tragen einen Hinweis und werden nicht gezählt. Eine Veranstaltung mit mehr als
        zehn Beteiligten bleibt außer Betracht, wenn es darum geht, wer mit wem im Raum war.
      </p>
      <h2>Wann sich die Veröffentlichungspflicht geändert hat</h2>
      {duties}
      <p>Gestrichelte Linien im Bild der Jahre stehen an diesen Zeitpunkten, damit eine neue Regel nicht als Zunahme der Kontakte gelesen wird.</p>
      <h2>Wie aus einem Namen eine Verknüpfung wird</h2>
      <p>Eine Verknüpfung sagt, wie sicher sie ist.</p>
      {links}
      <p>„Quelle“ unter jedem Eintrag nennt die angewandte Regel:</p>
      {methods}
      <p>
        Was sich nicht verknüpfen lässt, bleibt Text. Eine eingegebene Nummer, die dem Namen widerspricht, wird als Widerspruch gezeigt und nicht verwendet. Mutter- und Tochtergesellschaft sind zwei
        Organisationen. Keine Organisation wird als nicht eingetragen bezeichnet.
      </p>
      <p>
        Namen, die nicht wörtlich im Register stehen, werden mit allen Einträgen verglichen und ab einem veröffentlichten Ähnlichkeitswert verknüpft. Wie oft solche Verknüpfungen stimmen, steht unter{" "}
        <a href="/quality">Qualität</a>. Eine vorgeschlagene Verknüpfung erscheint unter „Quelle“ und bei den weiteren Namen der Organisation und wird nirgends gezählt.
      </p>
      <h2>Wie ein Treffen oder eine Rückmeldung mit einem Verfahren verknüpft wird</h2>
      <p>
        Angegeben ist die Verknüpfung, wo die Quelle das Verfahren nennt, genau, wo das Thema es nennt: mit seiner Nummer, seinem offiziellen Titel oder einem Namen oder Kürzel aus einer Liste, die
        mit dem Programm veröffentlicht ist, jeweils mit Sprache und den Tagen, zwischen denen dieses Verfahren gemeint ist. Ein Wort, das auch für anderes gebraucht wird, ein Name vor dem Vorschlag
        und was im Protokoll hinter der Überschrift steht, ist vorgeschlagen: weiter unten auf der Seite des Verfahrens gezeigt, nirgends gezählt. „Meinungsaustausch“ führt zu keinem Verfahren.
      </p>
      {fileMethods}
      <p>
        „{withoutRole}“ kennzeichnet ein von der Quelle genanntes Verfahren, zu dem die öffentliche Seite eine Funktion nennt, während die Unterlagen an diesem Tag solche Funktionen nur für andere
        verzeichnen.
      </p>
      {table}
      <h2>Funktionen</h2>
      <p>
        Eine Funktion ist die des Tages, wie veröffentlicht. Bei Abgeordneten: „Mitglied des Europäischen Parlaments“, gefolgt von der Eigenschaft, etwa Berichterstatter/in. Bei Kabinetten: der Name
        des Kabinetts; niemand wird zu dessen Leitung gemacht. Bei Generaldirektionen: die Amtsbezeichnung und die Generaldirektion. Wo keine Bezeichnung veröffentlicht ist: „Funktion nicht
        angegeben“.
      </p>
      <h2>Was geändert oder zurückgezogen wird</h2>
      <p>
        Was eine Quelle ändert, bleibt als frühere Fassung auf der Seite des Eintrags stehen. Was verschwindet, bleibt mit dem Hinweis „seit … nicht mehr in der Quelle“: ein Registereintrag nach einem
        vollständigen Auszug ohne ihn, ein Treffen oder eine Rückmeldung nach zwei vollständigen Lesungen. Ein Dokument, das nur ein Ausschnitt ist, lässt nie etwas verschwinden.
      </p>
      <h2>Positionen</h2>
      <p>
        Eine Position sagt auf Englisch, was ein Papier fordert, warum, und was nach seinen Worten folgen würde. Ein Sprachmodell erstellt sie; ein Programm vergleicht sie dann mit dem Papier. Jedes
        Zitat muss buchstäblich im Papier stehen und jeder Satz auf einem Zitat beruhen: Auch seine Zahlen, Namen und jedes „nicht“ müssen dort stehen, und seine übrigen Wörter werden mit dem Zitat
        verglichen. Was das nicht erfüllt, entfällt. Verglichen werden Zitate auf Englisch, Deutsch, Französisch, Spanisch, Italienisch, Portugiesisch, Niederländisch, Schwedisch, Dänisch, Finnisch
        und Polnisch; ein Satz über Zitate in einer anderen Sprache wird nicht gezeigt. Über Sprachen hinweg dient eine Wortliste; ein Wort, das ihr fehlt, wird mit nichts verglichen: Es zählt die
        Textstelle hinter der Zahl. In „Begründung“ und „Folgen“ wird nichts über Dritte gesagt. Positionen werden nicht als Kontakte gezählt.
      </p>
      <h2>Personen</h2>
      <p>
        Seiten gibt es für Organisationen und für Entscheidungsträger. Ein Name, der einer Privatperson gehören könnte, bleibt Text ohne eigene Seite. Rückmeldungen von Bürgerinnen und Bürgern werden
        nicht aufbewahrt. Bedienstete unterhalb der Generaldirektoren werden in der Meldung so genannt wie veröffentlicht und haben keine Seite.
      </p>
    </>
  ),

  quality: {
    intro: () => (
      <p>
        Wie oft ein Name mit der richtigen Organisation verknüpft wird, gemessen an Namen, die Menschen zusammen mit einer Registernummer eingegeben haben. Die Nummern bleiben beim Verknüpfen
        verdeckt; eine Verknüpfung ist richtig, wenn ihre Organisation die eingegebene Nummer hat. Hinter jedem Anteil stehen sein 95-Prozent-Intervall und woraus er gezählt ist. Wie Verknüpfungen
        entstehen, erklärt die <a href="/method">Methode</a>.
      </p>
    ),
    interval: (low, high) => `${low} bis ${high}`,
    outOf: (right, of) => `${right} von ${of}`,
    notMeasured: "nicht gemessen",
    sets: { attendees: "Namen in Teilnehmerzellen des Parlaments", respondents: "Namen von Absendern" },
    halves: { learning: "Lernen", testing: "Prüfen", all: "alle" },
    names: "Namen",
    half: "Hälfte",
    labels: "Vorgaben",
    precision: "Genauigkeit",
    recall: "Trefferquote",
    shareColumn: "Anteil",
    right: "Richtig",
    typed: "Verknüpfungen eingegebener Namen",
    typedNote:
      "Genauigkeit: wie viele der Verknüpfungen richtig sind. Trefferquote: wie viele aller Namen richtig verknüpft sind. An der einen Hälfte der Namen, nach Organisationen geteilt, wurden die Gewichte gelernt und der Schwellenwert gewählt, an der zum Prüfen nicht. Eine Vorgabe, die selbst falsch ist, wird nur mit Beleg in einer offenen Liste beiseitegelassen; die Zahlen mit allen Vorgaben stehen daneben.",
    curve: "Was ein anderer Schwellenwert ergäbe",
    curveNote: (threshold, suggested) => (
      <>
        <em>Zugeordnet</em> wird ab einem Wert von {threshold}. Ab {suggested} wird <em>vorgeschlagen</em>: getrennt gezeigt und nirgends gezählt.
      </>
    ),
    curveFrom: "Verknüpfungen ab einem Wert von",
    exactAlone: "nur genaue Namen",
    difficulty: "Nach Schwierigkeit",
    method: "Nach Regel",
    why: "Warum diese Verknüpfung?",
    cutting: "Zerlegen der Zellen",
    cuttingNote: (cells) => `${cells} zufällig gezogene Teilnehmerzellen wurden von Hand zerlegt.`,
    bounds: "Organisationen mit richtigen Grenzen gefunden",
    stretches: "Für eine Organisation gehaltene Stücke, die eine oder eine öffentliche Stelle sind",
    people: "Für eine Organisation gehaltene Personen",
    joints: "Mehrere Registernummern, eine Organisation",
    jointsNote: (joints, groups, undecided) =>
      `${joints} Verbindungen machen aus ${groups} Gruppen von Nummern je eine Organisation. 200 zufällig gezogene wurden von Hand entschieden; bei ${undecided} davon war keine Entscheidung möglich.`,
    jointsRight: "Gezogene Verbindungen, die richtig sind",
    apart: "Niederlassungen, Muttergesellschaften und Namensvettern, die getrennt bleiben",
    countries: "Nach Ländern",
    countriesNote: "Nach dem Land des Hauptsitzes, die zehn mit den meisten Vorgaben; es deutet auf die Sprache der Namen hin.",
    country: "Land",
    files: "Treffen und Gesetzgebungsverfahren",
    filesNote: (pairs, subjects, contested) =>
      `${pairs} beurteilte Paare aus Gegenstand und Verfahren und ${subjects} Gegenstände mit dem Verfahren, um das es geht; ${contested} Vorgaben sind nach den Belegen einer offenen Liste falsch. Beim Schreiben der Namensliste lagen einige davon vor, die Zahlen sind daher keine Vorhersage.`,
    filesDeclared: (share, right, of) =>
      `Von Gegenständen, für die ein Mitglied ein Verfahren angibt und die genau zu einem führen, führen ${share} zum angegebenen (${right} von ${of}); die übrigen nennen oft mehrere.`,
    links: "Verknüpfungen",
    fileLinks: { exact: "genau", "with suggested": "genau und vorgeschlagen" },
    members: "Mitglieder des Parlaments",
    membersNote: "Ob ein Name, wie ihn eine andere Veröffentlichung schreibt, zu dem einen richtigen Mitglied aller seit 1952 führt.",
    written: "Schreibweise",
    wrongOnes: (wrong, several) => `${wrong} falsch, ${several} unter mehreren`,
    positions: "Positionen",
    positionsNote: "Was die Prüfung von den Antworten eines Modells übrig ließ.",
    kept: "Behalten",
    positionParts: { replies: "Antworten", sentences: "Sätze", quotes: "Zitate", offsets: "Zitate, deren Stelle im Papier stimmt" },
    silent: "Was die Zahlen nicht sagen",
    silentList: (share, right, of) => [
      "Registernummern geben nur wenige Büros ein, viele davon deutsche, finnische und schwedische.",
      `Alle geprüften Namen sind eingetragen. Nimmt man die richtige Organisation aus dem Register heraus, so wurden ${share} der Namen, die nicht wörtlich im Register stehen, einer anderen zugeordnet (${right} von ${of}).`,
      "Ein Name aus der Zeit vor dem ältesten gelesenen Registerauszug bleibt Text.",
    ],
  },
} satisfies Words["prose"];

import { wordTable } from './word-table.ts';

/**
 * Words that are common in one language here and unknown to the dictionaries of the other two: lower case, `nl`, `en` and
 * `de`. One of them says of a text as much as a little word does.
 */
export const commonWords: ReadonlyMap<string, ReadonlySet<string>> = wordTable({
  nl: `aangeeft aangegeven aangeroepen aanhalingstekens aanmaken aanmelden aanpassen aanroepen aantal aarde achtergrond
      actief actieve afbeelding afbeeldingen afdrukken afgedrukt afgerond afhankelijk afmelden afstand algemeen ander
      antwoord antwoorden apparaat artikelen avond baan banen bedrijf bedrijven beeld begint begon behalve beheren
      behulp bekijk bekijken belangrijk belangrijke beneden bepaald bepaalde bepaalt bepalen bereik bereiken berekend
      berekenen berekening berekent beschikbaar beschikbare beschreven bestaan bestaande bestaat bestandsnaam
      bestandssysteem besturingselement besturingselementen besturingssysteem bestuurder betekent beter bevat bevatten
      bewerken bewerking bewerkingen bibliotheek biedt bijna bijvoorbeeld blad bladen blauw blauwe bleef blijft
      blijven bloem bloemen boek boeken bomen boven breedte bron categorie cel cellen cijfers concurrenten
      contextmenu controleren converteert daarna dacht dagen deel definieert definiëren delen deur deuren dezelfde
      dialoogvenster dialoogvensters dichtbij dier dieren dinsdag documenten doel doelen dokter donderdag doorgegeven
      draadloos draadloze draaitabel drie drinken drinkt druk drukken drukt dubbel dubbele duidelijk eenvoudig eerst
      eerste eet eigenschap eigenschappen eind einde eindelijk eindigen elkaar enkele ervan ervoor eten exporteren
      expressie expressies fabriek fabrieken februari fiets fietsen formaat formule formules formulier fout fouten
      functie functies gaf gebaseerd gebeurtenissen gebied gebruik gebruiken gebruiker gebruikers gebruikersnaam
      gebruikt geconverteerd gedeelte gedefinieerd gedefinieerde geeft geel gegeven gegevens gegevensbron
      gegevensreeksen gegevensveld geheel gehele gekeken gekopieerd gekoppeld gekozen geldige geleerd gelezen gelijk
      gemaakt gemakkelijk gemiddelde genegeerd geopend geplaatst gereedschap geretourneerd geschreven geselecteerd
      geselecteerde gesloten gespecificeerd getal getallen getoond geval gevallen geven gevonden gewenste gewijzigd
      gezegd gezien gezocht gezond geïnstalleerd gisteren goed goede groen groene groep groeperen groot grootste
      grootte grote groter handig handleiding helaas hele helpen helpt hetzelfde hiermee hieronder hoeft hoek hoge
      hoger hond hoofd hoofdlettergevoelig hoofdstad hoog hoogte hoort horen houd huidige huis huizen hulp importeren
      inclusief informatie ingedrukt ingeschakeld ingesteld ingevoegd ingevoerd inhoud inhoudsopgave inleiding
      instellen instelling instellingen instructie instructies invoegen invoer invoeren jaar januari jaren jong jonge
      juiste kaas kamer kansen kat keer keuken keuzelijst kiest kiezen kijken kijkt kinderen klaar klant klanten
      klembord kleur kleuren klik klikken klikt knop knoppen koe koffie kolom kolommen koopt koos kopen kopiëren kort
      korte krant kranten krijgen krijgt kun kunt laag laat laatste langzaam laten leeg leerling leerlingen leest
      lengte leraar leren leven lezen lezer lezers liep liet lijn lijnen lijst locatie loopt lopen lucht luisteren
      luistert maak maakt maakte maan maand maandag maanden maart maken markten mee meerdere meest meestal meeste melk
      mensen moeilijk mogelijk mogelijke mooi mooie muis muisknop naam naast nadat natuurlijk neemt negatieve nemen
      netwerk nieuw nieuwe nieuws nieuwste nodig nul numerieke objecten ochtend onderstaande onderzoek ongedaan
      ongeveer onmogelijk ontwerp ontwerper ontwikkeling onwaar oorlog opdracht opdrachten openen opent opgegeven
      opgeslagen oplossing oplossingen opmaak opmaakprofiel opmaakprofielen opmaken opnieuw opslaan optie opties
      optioneel optionele oud oude overeen overeenkomstige overeenkomt overzicht paard paden pagina palet paragraaf
      penseel penselen plaats plaatsen plakken politie positie positieve prijs prijzen probleem programma punten raam
      randen redenen regels regering rekening resultaat retourneert richting rij rijden rijdt rijen samenvatting
      schakelen scheidingsteken scherm schijf scholen schreef schrijft schrijven schrijver schrijvers selecteer
      selecteert selecteren selectie slecht slechte slechts slepen sleutel sleutels sluit sluiten snel snelheid snelle
      sneller som sommige soort soorten sorteren speciale specificeert sprak spreekt spreken staan stad standaard
      standaardwaarde stap stappen steden stel stelt stoel straat straten systeem taal tabblad tabel talen teken
      tekenen tekenreeks tekenreeksen tekens tekst teksten tekstvak terug teruggegeven terwijl tijd toegang toegepast
      toegevoegd toegewezen toekomst toepassen toepassing toepassingen toets toetsen toetsenbord toevoegen toont
      topman trein treinen tweede uitdrukking uitgevoerd uitvoeren vak vandaag vanuit variabele variabelen veilig
      veiligheid velden venster vensters ver veranderen verbinding verbonden verdeling vergelijking verhaal verhalen
      verkocht verkoop verkoopt verkopen verleden verloop verplaatsen verplaatst verplicht verschijnt verschil
      verschillende versie vertaal vertaalt vertalen vertaling vertalingen vertegenwoordigt verticale vervangen
      vervolgens verwijderd verwijderen verwijdert verwijzing vinden vindt vis vlucht voeg voegen voegt voer voeren
      voet volgende volgorde volgt volledig volledige vond vooral voorbeeld voorbeelden voordat voorkomen voorspellen
      voorwaarde vraag vraagt vragen vrede vriend vrienden vrijdag vroeg vrouw vrouwen vullen vuur waarbij waarde
      waarden waarin waarmee waarnaar waarop waarschijnlijk waarschuwing waarvan waarvoor wachtwoord wanneer weergave
      weergegeven weergeven weggelaten weken wereld werkbalk werkblad werknemer werknemers weten wijn wijzigen
      wijzigingen wijzigt willekeurig willekeurige witte woensdag woord woorden zag zaterdag zeggen zegt zei zelfs
      zetten zich zichtbaar zie ziek ziekenhuis zien ziet zin zodat zoek zoeken zoekt zon zondag zowel zwart zwarte
      één`,
  en: `able above according actions activate active activities actually add added adding address adds adjust advanced
      align allow allowed allows along already amount animal animals another answer answers appear appearance appears
      application applications applied applies apply applying areas around arrow article articles assign assigned
      associated automatic automatically available average axis based battery beautiful began begins being below
      better bike bikes bird blur book books bottom bought boxes bread brush buy calculate calculated calculates
      calculation called cannot car category cell cells certain chair chances change changed changes changing channel
      characters checked cheese child children choose chooses choosing circle cities clear clicking closed color
      colors com command commands companies company competitor competitors completely components conditions connect
      connected connection contain containing contains control controls convert converted converts copied copies copy
      corresponding corresponds countries cow create created creates creating crop currency current currently custom
      customer customers days decimal define defined defines degrees deleted deletes depending depends depreciation
      described description desired determine determined determines difference difficult dimensions direction directly
      disable disabled displayed distance documents done drag drawing drove early earth easily eat eats edge edges
      editing effects either electric empty enable enabled entered entire entries entry equal equation especially etc
      evening exactly example examples except execution exist existing exists expression expressions external
      factories factory false faster february fields fill finally find finds fire fixed flight floating flower flowers
      following follows foot forecast foreground formatting forms formula formulas found four friday friend friends
      function functions given gives good government gradients greater grid group groups guide guides head healthy
      hear heard height helps hidden hide higher however ignored imported impossible include including indexed
      indicates individual inserted inside install installed instance instead internal introduction invalid itself
      january kitchen knew knows language languages layer layers learn learned learns left length less libraries
      library life line lines listed lists loaded locale location logical logout looked lower macros makes manually
      march markets mask maybe mean means menus merge message messages method methods modified modify monday month
      months morning mouse moved moving named names naturally near necessary need needs newest newspaper next night
      noise number numbers numeric objects october off omitted once ones opacity opened operations options otherwise
      outline outside overview own paint painting palettes passed path paths pattern patterns peace period pivot place
      please point points possible preferences press prevent previous price prices primary printed printing
      probability probably process properties property provide provided provides quality question questions quickly
      rather reads reason reasons rectangle rectangular refer reference references regular remove replace replaced
      representing represents required resize result resulting results returned rights roads rotate rounded rule rules
      safety saturday saved saving saw says scale section selected selecting selection selections sell sells send
      sentence sentences several shadow shape shared shown side sidebar sides sign similar simply size slider solution
      solutions sometimes sort sorted space speak speaks specific specified specifies specify spoke started starting
      stay stays stored stories streets stroke structure students styles sum summary sunday supported sure table
      tables texture things think thinks those thought three thursday today together tomorrow too took toolbar toolbox
      trains transform translate translated translates translation translations transparency true tuesday two typing
      undo unfortunately used useful uses using usually valid value values various vertical visible walks ways
      wednesday whether whole whose width window wine woman women words work worked working works workspace write
      writers writes written wrote year years yellow yesterday`,
  de: `abend abfrage abmelden abschnitt abstand aktive aktiven aktivieren aktiviert aktuell aktuelle aktuellen allein
      allerdings alphakanal alte alternativ anfang anfangen anführungszeichen angegeben angegebene angegebenen
      angewandt angewendet angezeigt angibt anklicken anleitung anmelden anpassen ansehen antwort antworten anweisung
      anwenden anwendung anwendungen anwendungsbeispiel anzahl anzeigen anzuzeigen arbeit arbeiten arbeitet argumente
      arten arzt aufgerufen aufruf aufrufen ausdruck ausdrücke ausführen ausgeführt ausgewählt ausgewählte
      ausgewählten auswahl auswählen auszuwählen autor autoren beachten bearbeiten bedeutet bedingung befehl befehle
      befinden befindet begann beginnt beim beispiel beispiele beispielsweise benutzen benutzer benutzername benutzt
      benötigen berechnen berechnet berechnung bereich bereiche bereichs beschreibung beschrieben besonders besser
      besteht bestimmt bestimmte bestimmten bett beziehungsweise bezug bibliothek bietet bild bildes bildfenster
      bildschirm bitte blau blaue bleiben bleibt blieb blumen breite brot bäume bücher dabei dachte dadurch dafür
      daher dargestellt darstellt darstellung datei dateien datenbank datensätze davon dazu deaktivieren deckkraft
      definieren definiert deutlich diagramm dialoge dialoges dialogfenster dialogs dienstag dienstes direkt dokument
      dokuments donnerstag doppelt drehen drei drucken drucker drücken ebene ebenen ebenfalls ecke effekt eigenschaft
      eigenschaften einfach einfügen eingabe eingabefeld eingabetaste eingeben eingefügt eingegeben einige einleitung
      einmal einstellen einstellung einstellungen eintrag einträge einzelne einzelnen elektroautos elemente entfernen
      entfernt enthalten enthält entsprechend entsprechende entsprechenden entspricht entweder entwicklung entwurf
      erde erforderlich ergebnis ergebnisse ergibt erhalten erlaubt ermöglicht erneut erreicht erscheint ersetzen
      ersetzt erste erstellen erstellt ersten erzeugen erzeugt existiert exportieren fabrik fabriken fahren fahrer
      fahrrad falsch fand farbe farben farbverlauf februar fehler felder fenster fertig festgelegt festlegen
      festzulegen feuer finden findet fisch flug folgende folgenden folgt formatieren formel formeln formular
      forschung frage fragen fragt freitag freund freunde frieden früh fuhr funktion funktionen funktioniert fuß fährt
      fälle fügen fügt führen führt füllen ganz ganze gearbeitet geben gedrückt gefunden gegeben gehen gekauft gelb
      gelernt gelesen gelöscht gemacht genau genommen gerade gerät gesagt geschichte geschichten geschlossen
      geschrieben geschwindigkeit gesehen gesetz gesetze gesetzt gespeichert gestern gesucht gesund gewählt gewünschte
      gewünschten geändert geöffnet gleich gleichen groß große gruppe gruppierung größe größer größte grün gründe
      grüne gute guten halb handbuch hauptstadt heißt helfen heute hierzu hilfe hilfslinien hilft hintergrund
      hintergrundfarbe hinzu hinzufügen hinzugefügt hoch hohe hängt häuser höhe höher hören hört ignoriert ihrem ihren
      ihrer ihres indem informationen ingenieure inhalt inhalte inhaltsverzeichnis innerhalb isst jahre jahren januar
      jeden jeweils kaffee katze kaufen kauft klar kleinschreibung klick klicken konkurrent konkurrenten kontextmenü
      konvertiert kopieren kopiert kostenlos krankenhaus krieg kuh kunden kurz kurze käse küche langsam laufen leben
      leere leerzeichen lehrer leiter lernen lernt lesen leser letzte letzten liest ließ linien liste listenfeld luft
      länder länge lässt läuft löschen lösung lösungen machen makro makros maus maustaste mauszeiger mehrere meisten
      menschen menü menüeintrag mindestens mitarbeiter mittels mittelwert mittwoch modul monat monate montag männer
      märkte märz möchten möglich möglichkeit möglichkeiten nachdem nachricht nachrichten nahm natürlich neben nehmen
      netzwerk neue neuen neuer neues neueste niedrig nimmt numerische numerischen numerischer nutzer nächste nächsten
      nötig oben oberen objekt objekte optionen orte passwort pfad pferd pinsel polizei preis preise probleme punkt
      punkte rahmen rechner regeln regierung reihe reihenfolge reiter richtung rückgängig sagt sah samstag satz
      schaltfläche schauen schaut schieberegler schlecht schlechte schließen schließt schlüssel schnell schnelle
      schneller schreiben schreibt schrieb schritt schritte schule schwarze schwierig schön schöne schüler sehen seite
      seiten selbst setzen sicher sicherheit sichtbar siehe sieht sobald sollten sondern sonne sonntag sowohl spalte
      spalten speichern sprach sprache sprachen sprechen spricht stadt standardmäßig standardwert stehen steht stelle
      stellt steuerelement straße straßen stuhl städte suche suchen sucht summe symbolleiste sätze tabelle
      tabellendokument tage tagen tastatur tastenkürzel teile texte tief tiere tisch transparenz trinken trinkt tür
      türen ungefähr unmöglich unten unteren untermenü unternehmen unterschied unterstützt variablen verbindung
      verfügbar verfügbaren verfügung vergangenheit verkauf verkaufen verkauft verschieben verschiedene verschiedenen
      verschoben versuchen verwalten verwendet verwendung verändern verändert viele vielleicht vorhanden vorhandenen
      vorherige vorschau wahr wahrscheinlich warnung wechseln wege wein weit weiter weitere weiß weiße welche welcher
      welches weniger werkzeug werkzeuge wert werte werten wobei woche wochen wurden wusste wählen wählt
      währungseinheiten wörter zahl zahlen zeichen zeichenfolge zeichenfolgen zeichnen zeigt zeile zeit zeitung
      zeitungen zellbereich zelle zellen ziehen zug zugriff zukunft zunächst zurück zurückgegeben zusammen
      zusammenfassung zusätzliche zweite zwischenablage züge ändern ändert änderungen öffnen öffnet übergeben
      überprüfen übersetzen übersetzt übersetzung übersetzungen übersicht`,
});

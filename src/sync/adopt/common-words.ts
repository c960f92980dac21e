import { plainWord } from './plain-word.ts';

/**
 * Words that pages of these languages are full of, and that do not look alike; a line is one meaning: Dutch, English, German.
 * For lining texts up only: a word that is missing costs little.
 */
const meanings = `
voorbeeld voorbeelden example examples beispiel beispiele
gebruik gebruiken gebruikt use using used usage verwendung verwenden benutzen nutzung nutzen
gebruiker gebruikers user users benutzer nutzer anwender
instellingen instelling settings setting einstellungen einstellung
inleiding introduction einleitung einführung
bestand bestanden file files datei dateien
map mappen folder folders directory ordner verzeichnis
afbeelding afbeeldingen image images picture bild bilder abbildung
jaar jaren year years jahr jahre jahren
werk werken work works working arbeit arbeiten
maken maak make create creating created erstellen
toevoegen add adding hinzufügen
verwijderen verwijder remove delete entfernen löschen
wijzigen wijzigingen change changes changing ändern änderungen änderung
zoeken search find suche suchen finden
inhoud contents content inhalt inhaltsverzeichnis
vraag vragen question questions frage fragen
antwoord antwoorden answer answers antwort antworten
fout fouten error errors fehler
lijst list lists liste listen
naam namen name names namen
regel regels line lines rule rules zeile zeilen regeln
opmerking note notes hinweis anmerkung bemerkung
waarschuwing warning warnung achtung
meer more mehr weitere
nieuw nieuwe new neu neue neuen neuer
overzicht overview übersicht überblick
pakket pakketten package packages paket pakete
taal talen language languages sprache sprachen
computer rechner computers
schijf schijven disk disks disc festplatte
netwerk network netzwerk
laag lagen layer layers ebene ebenen
gereedschap tool tools werkzeug werkzeuge
kleur kleuren color colour colors farbe farben
venster window windows fenster
knop knoppen button buttons knopf schaltfläche
vereisten requirements voraussetzungen anforderungen
samenvatting summary zusammenfassung
beschrijving description beschreibung
hoofdstuk chapter kapitel
tabel table tabelle
pagina pagina's page pages seite seiten
starten beginnen start begin beginnt getting
installeren installatie install installing installation installieren
overheid government regierung
gemeente municipality gemeinde
mensen people leute menschen
tijd time zeit
dag dagen day days tag tage tagen
geld money geld
prijs price preis
groot grote large big groß große
klein kleine small klein kleine
eerste first erste ersten
laatste last letzte
volgende next following nächste folgende
zie see siehe
alle all alle
sleutel key schlüssel
wachtwoord password passwort
bijdragen contributing contribute beitragen
licentie license licence lizenz
onderwerp topic subject thema
stap stappen step steps schritt schritte
waarde waarden value values wert werte
keuze kiezen kies choose select choice wählen auswahl
openen open öffnen
sluiten close schließen
opslaan save speichern
terug back zurück
bron bronnen source sources quelle quellen
hulp help hilfe
school scholen schule
leerling leerlingen student students schüler
`;

/** Plain word → name of its meaning. */
export const commonWords: ReadonlyMap<string, string> = new Map(
  meanings
    .trim()
    .split('\n')
    .flatMap((line, index) => line.split(' ').map((word): [string, string] => [plainWord(word), `#${index}`])),
);

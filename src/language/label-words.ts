import { wordTable } from './word-table.ts';

/**
 * More words that are common in menus, on buttons and in headings of one language here, and unknown to the dictionaries of the
 * other two: lower case. They say nothing of a sentence, where names have such words too; but a label that is the same in
 * two languages, and is made of these, was not translated.
 */
export const labelWords: ReadonlyMap<string, ReadonlySet<string>> = wordTable({
  nl: `aanbevolen aangemaakt aangepast aangepaste aanpassingen aanwezig accepteren achtergrondkleur achternaam actie
      acties activeer activeren activiteit actuele afbreken afronden afsluiten afspelen algemene algoritme
      allemaal alternatieve annuleren archief architectuur auteur auteurs authenticatie beantwoorden begrijpen
      behandelen beheer beheerder behouden bekende belangrijkste benodigde beperken beperkingen beperkte bereikt
      beschadigd beschrijving bestaand bestandsformaat bestandsgrootte besturing betekenis betere beveiliging
      bevestig bevestigen bevestiging bewaar bewaard bewerk bewerkt bezig beëindigd beëindigen bijbehorende
      bijgewerkt bijhouden bijlage bijsnijden bijwerken bladeren bladwijzer bladwijzers blok blokken bouwen
      bovenste brengen broncode bronnen categorieën commandoregel commentaar compileren componenten configuratie
      configuratiebestand configureren controle controleer converteren creëer creëren cursief dankbetuiging
      dankbetuigingen definitie derde detecteren dialoog distributie documentatie doet donker donkere doorgaan
      doorzoeken draaien dubbelklik dupliceren duur eenheden eenheid eenvoudige eerder eerdere effecten eigenaar
      eindigt enige ergens ervaring exacte exporteer extensie extensies filteren functionaliteit geactiveerd
      geannuleerd geavanceerd geavanceerde gebeurtenis gebieden gebruikelijke gebruikersinterface gebruikte
      geconfigureerd gecontroleerd gedeeld gedeeltelijk gedetailleerde gedrag geef geldig gelijke geluid
      gemarkeerd genereer genereren genummerde geopende gepubliceerd geregistreerd geschiedenis geschikt gestopt
      getoonde geverifieerd gevolgd geweigerd gewone geïnstalleerde geüpload globaal grijs groepen handboek
      handeling handmatig harde helemaal herhaal herhalen herhaling hernoemen hersteld hierboven hoeveel
      hoeveelheid hoofdletters hoofdmenu hoofdvenster hoogste houden huidig hulpmiddel hulpmiddelen iedereen
      implementatie inactief indeling individuele ingebedde ingebouwde initiële inschakelen insluiten
      installatie installeer installeren integratie interactie introductie invullen kaart kaarten klok knippen
      kopieer koppelen koppeling koppelingen krijg kwaliteit laatst leden lettertype lettertypen licentie
      lijsten limiet locaties lokaal mailadres markeren markering maximaal meldingen menubalk minstens minuut
      mislukt mogelijkheden momenteel muisaanwijzer navigatie navigeren neem negatief negeer negeren normaal
      notitie notities omgeving omhoog omkeren omlaag omschakelen omschrijving omzetten onbekend onbekende
      onderdelen onderhoud onderkant onderliggende ondersteund ondersteunde ondersteuning ondersteunt
      onderstrepen onderwerp ongeldig ongeldige ontbreekt ontbrekende ontvangen ontwikkelaar ontwikkelaars
      oorspronkelijke opdrachtregel opgehaald opgelost opgenomen opgeven ophalen opheffen oplossen opmerking
      opmerkingen opnemen opslag opstarten opzetten opzoeken organisatie origineel originele oudere overeenkomst
      overige overschrijven overslaan pakket pakketten pauzeren persoonlijk persoonlijke pijl plannen poort
      primaire prioriteit privé probeer proberen profiel profielen projecten publiceren rapporteren recente
      rechthoek referentie repareren resetten rond ruimte samenvoegen schakel schrijf seconden sectie secties
      sessie sessies situatie sjablonen sjabloon sneltoets sneltoetsen sorteer spatie spaties speciaal
      specificeren specifiek specifieke spel spelen spiegelen splitsen statistieken statusbalk stijl stijlen
      structuur stuur succesvol suggestie suggesties symbool synchroniseren syntaxis taak tabbladen
      telefoonnummer tenslotte tijdlijn tijdstip tijdzone toegankelijkheid toegestaan toekomstige toestaan
      toestemming toon totaal uitbreiden uiterlijk uitgebreide uitgeschakeld uitleg uitlijnen uitloggen
      uitnodiging uitschakelen uitvoer uitvoering uitzoomen uniek unieke uploaden vallen vaste vele verander
      veranderingen verberg verbeterde verbeteren verbindingen verdelen verder verdere vergelijken vergeten
      vergroot vergroten verificatie verkeerde verkleinen verkrijgen verlaat verlaten verliezen verlopen
      verminderen veroorzaakt verouderd verplaats verschillend versies verslepen versturen verticaal vervang
      verversen verwerken verwijder verwijdering verzamelen verzameling verzenden verzoek verzoeken verzonden
      vierkant virtuele vlaggen volg volgen voltooid voltooien vooraf voorkeuren voorkomende voornaam voortgang
      voorwaarden vormen vrij vrije wachtwoorden weigeren welkom werking wijze wijzig wijziging wissel wisselen
      woordenboek zaken zeer zelfde zichtbaarheid zichtbare zijbalk zoekopdracht zoekresultaten`,
  en: `aborted accepted adapt adjusting adjustments advance agree aliases allocation animate anyway appointment
      appointments approve archived arrange ascending assigning attendee attribution authenticate authorized
      axes barbarian billing bindings blocked brightness broadband budgeting bulleted calculations calendar
      calendars campaign campaigns canceled capitalization caption castle categories channels circles citizen
      clockwise collaborators collapsed collapsible combat compare completing completion conclusion
      configurations contacts contribute controlling conversation converting costs counterclockwise counts
      cropping currencies damaged deactivate decline decrement decryption defeat deleting deletion delivered
      descending designation destroy diagnostics diamond dictionary digits diplomacy disconnected dismiss
      distortion divisions duplicates duplication eastern edits enables encrypting ended enemy equations eraser
      erasers erasing establish estimated excluding exercise exercises exits expenses expire expired expires
      explore factorization female fetching filling flatten flavor flipped flood focal fold footnotes friendly
      fulfill grass grids grow growing guest guided hanging headings health heart hearts hexagon hides ignoring
      illustrations immediately implies improving income incompatible indentation indents initializing insights
      installations instances instantly insurance integrity interactively inventory inverted invitation
      invitations invoke invokes invoking iron issuer italics japanese keybindings launching lighting
      limitations linked loan locality logarithmic lowercase manufacturer margins marking mathematical maximize
      maze meanings microphone miscellaneous movement muted natural navigating networked norwegian numbering
      numerical objectives observations occurred occurrence octagon ordered organize organizing orientation
      outbound outstanding overdue paid panes paragraphs participate paused pausing payee payees payment
      payments pencil perspective picked pinned playing pointed portrait postal posted prefer preparing
      presenting pricing printable products proposal punctuation pupils purple quits quitting recalculate
      receipts receive recipients reconciliation reconnect recording recover recurrence recurring recursively
      refunded regenerate removing renaming reopen replacement replying resend resetting resolve resolved
      resolving responding restored restoring restrict resuming retype revert reviewing revoke revoked rotated
      ruler rulers satellites schedule scrolling seed semantic serial shaded sharpen shipping showing simplify
      skew slide snapping snippet snippets snow solving sorting sparkle spellcheck spellchecks statistical
      stopped straighten strategies submitting subscribed subscription subscriptions subsection subtotal
      subtotals suppression synchronize syncing taxes trade translatable triangle unable underlined undoing
      unexpected unfold uninstall uninstalling unlock unlocked unnamed unordered unpin unpublished unread
      unreliable untitled unverified uploaded uploading uppercase validation verified volunteer waiting weak
      weather wisely workers wrapping yourself zooming`,
  de: `abbrechen abgebrochen abgelehnt abgeschlossen ablegen ablehnen abschließen absenden absteigend adresse aktion
      aktionen aktiv aktivitäten aktualisieren aktualisiert aktualisierung aktualisierungen aktueller aktuelles
      akzeptieren akzeptiert allgemein allgemeine anderer anderes anforderungen anfrage angabe angeben
      angemeldet anlegen anmeldung anmerkung anmerkungen anordnen anweisungen anzeige aufgabe aufgaben
      aufgetreten aufheben auflisten aufnahme aufnehmen aufsteigend ausblenden ausführung ausgabe ausgeben
      ausklappen ausrichten ausrichtung ausschalten ausschneiden aussehen ausstehend auswahlliste
      authentifizierung außerhalb bauen bearbeitet bearbeitung bedeutung bedingungen beendet befehls
      befehlszeile behalten beheben beibehalten bekannte benachrichtigungen benutzerdefiniert benutzerdefinierte
      benutzerdefinierter benutzerkonto benutzernamen benutzeroberfläche benutzers benutzung benötigt benötigte
      berechtigung berechtigungen bereit beschriftung beschädigt bestehende bestätigen bestätigung
      betriebssystem bevorzugte bewegt bezeichnung bildschirmfoto blöcke bringen buchstaben danach darunter
      darüber dateigröße dateiname dateinamen dateisystem dateityp dauer dauerhaft deaktiviert deine
      detaillierte dinge dokumentation dokumente doppelklick doppelte dunkel duplizieren durchsuchen eigenes
      einbetten einblenden einfache einfachen einfacher einfaches einführung eingeschaltet einigen einklappen
      einladen einloggen einrichten einrichtung einschränkung einschränkungen empfohlen empfänger endet englisch
      entfernte entwickler ereignis ereignisse erfahren erfolg erfolgreich erforderliche erfordert erhöhen
      erkannt erlauben erledigt ermöglichen erscheinungsbild erstelle erstellte erstellung erster erstes
      erweitern erweitert erweiterte erweiterung erweiterungen erzwingen falsche fehlende fehlerbericht
      fehlermeldung fehlern fehlgeschlagen fehlt festplatte fett filtern finde fokus folge folgen folgendes
      formatierung formen fortfahren fortgeschrittene fortsetzen freie freier freigabe freigeben freizugeben
      funktionalität gefolgt gehe geht gemeinsam generieren geräte geräten gesamten gesendet gespeicherte
      gespeicherten gesperrt gestartet gestattet gestellt getrennt gleiche gleichzeitig grau großbuchstaben
      großer grundlagen grundlegende gruppen gruppieren gründen gültig gültige gültigen herunter herunterladen
      hinweis hinweise hochladen häufig identisch identität ignorieren importieren inaktiv inklusive insgesamt
      installieren installiert installierte installierten kamera karte kategorie kategorien keinen kennung
      klammern kleinbuchstaben kommentar kommentare kompatibel komponente komponenten konfiguration
      konfigurationsdatei konfigurieren konfiguriert konnte kontakt kontaktieren konto kontos kontrast kopfzeile
      kursiv laufenden leeren leicht lesezeichen lizenz lösche löscht lösen manuell markieren markiert
      markierung markierungen medien mehreren meldungen mitglied mitglieder mithelfen mittel modell möchte
      mögliche nachname niemals notizen nummerierte nutzen nutzung nutzungsbedingungen nächstes nützliche
      oberfläche oberhalb objekten organisieren paket pakete passwörter persönliche persönlichen pfeil platz
      primäre priorität protokoll prozess prüfen quellcode quellen rechteck registrieren registriert ressourcen
      richtlinien rückwärts sammlung schalten schlüsselwort schriftart schriftgröße seit seitenleiste sekunden
      setzt sichern sichtbarkeit sitzung skript sortieren speicherplatz spezielle spiegeln spielen spielverlauf
      später standort startet statistiken steuern steuerung stimmen stunde stunden tastenkombination
      tastenkombinationen teilweise telefonnummer tipp tipps trennen trotzdem umbenennen umgebung umgehen
      umschalten umwandeln unbekannt ungültig ungültige ungültiger unsere unterhalb unterschiedliche
      unterstützen unterstützte unterstützung veraltet verarbeitung verbessern verbunden verfolgen verfügbare
      verfügbarkeit vergessen vergleichen vergrößern verhalten verhindern verifizieren verifiziert verkleinern
      verknüpfung verlassen verlauf verringern verschiedenes verschlüsselung versenden versendet versionen
      versionsnummer verstecken versuche verteilen vertikal verwaltung verweigert verwendete verwerfen
      verzeichnis verzeichnisse veröffentlichen veröffentlicht veröffentlichung vollbild vollbildmodus
      vollständige vollständigen voreinstellung vorgang vorhandene vorherigen vorlage vorname vorschläge
      vorsicht vorzunehmen webseite weiteren weiterer weitergabe werkzeugleiste wiederhergestellt
      wiederherstellen wiederholen willkommen wähle zeichenkette zeige zeigen zeilenumbruch zeitzone zuerst
      zugang zugewiesen zugreifen zukünftige zuletzt zurückgesetzt zurücksetzen zuschneiden zustand zuweisen
      ältere änderung öffentlich überblick überein übereinstimmung übernehmen überprüft überprüfung
      überschreiben überspringen übertragen`,
});

import type { Target } from './make-site.ts';

/** The words of generated articles: Dutch, English, German. */
const vocabulary = `
fiets bicycle Fahrrad|trein train Zug|haven harbour Hafen|winkel shop Laden|molen mill Mühle|dijk dyke Deich|markt market Markt
school school Schule|tuin garden Garten|brug bridge Brücke|straat street Straße|schrijver writer Autor|bakker baker Bäcker
gemeente municipality Gemeinde|regel rule Regel|vergunning permit Genehmigung|klant customer Kunde|reiziger traveller Reisender
machine machine Maschine|motor engine Motor|accu battery Akku|lading load Ladung|sleutel key Schlüssel|venster window Fenster
bericht message Nachricht|verslag report Bericht|afspraak appointment Verabredung|vergadering meeting Sitzung|ploeg team Mannschaft
wedstrijd match Spiel|seizoen season Saison|recept recipe Rezept|saus sauce Soße|oven oven Ofen|kaas cheese Käse|appel apple Apfel
regen rain Regen|wind wind Wind|zomer summer Sommer|winter winter Winter|kamer room Zimmer|zolder attic Dachboden|kelder cellar Keller
vindt finds findet|bouwt builds baut|leest reads liest|schrijft writes schreibt|opent opens öffnet|sluit closes schließt
verkoopt sells verkauft|koopt buys kauft|test tests testet|meet measures misst|vergelijkt compares vergleicht
verbetert improves verbessert|onderhoudt maintains pflegt|levert delivers liefert|bewaart keeps bewahrt|verplaatst moves verlegt
bestelt orders bestellt|betaalt pays bezahlt|controleert checks prüft|begint begins beginnt|eindigt ends endet|groeit grows wächst
oude old alte|nieuwe new neue|snelle fast schnelle|trage slow langsame|rode red rote|lichte light leichte|zware heavy schwere
stille quiet stille|drukke busy volle|handige handy praktische|slimme smart schlaue|zuinige thrifty sparsame|ruime roomy geräumige
smalle narrow schmale|warme warm warme|koude cold kalte|volgens following laut|de the die|makers makers Hersteller|sinds since seit
vorig last letztem|jaar year Jahr|in in in|praktijk practice Praxis|wie who wer|goed well gut|kijkt looks schaut|op on an
dagen days Tagen|bij at bei|eerste first ersten|proef test Versuch|na after nach|het the das|weekend weekend Wochenende|voor for für
veel many viele|lezers readers Leser|zonder without ohne|omwegen detours Umwege|met with mit|wat some etwas|geduld patience Geduld
een a ein|van of von|zo’n around etwa|en and und|procent percent Prozent|die that welche|hoe how wie|aantal number Anzahl
`;

const words: Readonly<Record<Target, ReadonlyMap<string, string>>> = { en: tableOf(1), de: tableOf(2) };

/** Translate a text of a generated article word by word, as an editor would leave it: with its code, and numbers as they are written. */
export function translate(value: string, locale: Target): string {
  const own = words[locale];
  return value.replaceAll(/`[^`]*`|https?:[^\s)]+|\d+[.,]\d+|\p{L}+(?:’n)?/gu, (text) => {
    if (/^\d/.test(text)) return locale === 'en' ? text.replace(/[.,]/, (mark) => (mark === '.' ? ',' : '.')) : text;
    if (/^(?:`|https?:)/.test(text)) return text;
    const lower = text.toLowerCase();
    const word = own.get(lower) ?? own.get(lower.replace(/s$/, ''));
    if (word === undefined) return text;
    const many = own.has(lower) || locale === 'de' ? word : `${word}s`;
    return lower === text ? many : many.charAt(0).toUpperCase() + many.slice(1);
  });
}

function tableOf(column: number): ReadonlyMap<string, string> {
  return new Map(
    vocabulary
      .trim()
      .split(/[|\n]/)
      .map((row) => row.split(' '))
      .map((row) => [row[0] ?? '', row[column] ?? '']),
  );
}

import { wordTable } from './word-table.ts';

/**
 * Little words that every text of a language has, and few texts of others: articles, pronouns, prepositions, verbs such as
 * "to be". Words that two languages here share count for neither of the two.
 */
export const functionWords: ReadonlyMap<string, ReadonlySet<string>> = wordTable({
  nl: `de het een en van ik te dat die in is niet zijn op aan met voor er maar om hij ze dan zou of wat mijn men dit zo
      door over bij ook tot je uit der naar heb hoe heeft hebben deze want nog zal me zij nu geen omdat iets worden wordt
      toch al waren veel meer doen toen moet moeten ben zonder kan kunnen hun dus alles onder ja eens hier wie werd
      altijd doch waarom waar welke zullen zelf tegen na reeds wil willen kon niets uw iemand geweest andere onze ons
      jouw jullie wij we jij hem haar hen wel daar daarom erg heel deze gaan gaat komt komen staat vaak alleen elke elk
      ieder weer tussen tijdens vanaf zoals volgens binnen buiten echter even misschien juist nooit steeds`,
  en: `the be to of and a in that have it for not on with he as you do at this but his by from they we say her she or an
      will my one all would there their what so up out if about who get which go me when make can like time no just him
      know take into your some could them see other than then now only come its over also back after use how our well
      way even new want because any these give most us is are was were been has had does did where why should must may
      might shall each every both few more much many such very through during before between under again against
      without within while until since though although yet still never always often here`,
  de: `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass
      sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch
      man sein wurde sei hatte kann gegen vom können schon wenn habe seine mark ihre dann unter wir soll ich eines jahr
      zwei diese dieser wieder keine seiner worden will zwischen immer was sagte gibt alle etwas ohne kein keiner mir mich
      dir dich uns euch ihr ihm ihn ihnen unser euer mein dein wer wo warum weil damit doch ja nein sehr viel wenig muss
      müssen darf dürfen sollte könnte würde bist seid waren wäre hier dort jetzt dies diesem diesen dieses jede jeder
      jedes nichts niemand während gegenüber außerdem jedoch sowie bereits deshalb`,
  fr: `le la les des du un une et est que qui dans pour pas sur plus par avec ce cette ces il elle nous vous ils elles
      sont été être avoir ont au aux mais ou où donc ne se sa son ses leur leurs comme tout tous très bien aussi sans sous
      entre chez depuis pendant votre notre vos nos je tu me te lui y en fait faire peut peuvent`,
  es: `el la los las un una unos unas y o que de en por para con no se su sus es son fue ser está están ha han como más
      pero si sin sobre este esta estos estas ese esa lo le les al del todo todos muy también entre desde hasta cuando
      donde porque yo tú él ella nosotros ellos puede pueden`,
  it: `il lo la i gli le un uno una e o che di in per con non si su suo sua sono è era essere ha hanno come più ma se
      senza questo questa questi queste del della dei delle al alla ai alle dal dalla nel nella anche molto tra fra quando
      dove perché io tu lui lei noi voi loro può possono`,
});

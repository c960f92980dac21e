/** What is known of a language’s words for numbers. */
export interface NumberWords {
  /** Words that a larger one is made of: their value, and whether they multiply what stands before them. */
  readonly cardinals: ReadonlyMap<string, number>;
  /** Other words that say a number: what each may stand for. */
  readonly others: ReadonlyMap<string, readonly number[]>;
  readonly months: ReadonlyMap<string, number>;
  /** Words for a time of so many days or months, which say its number only where those are counted. */
  readonly periods: ReadonlyMap<string, number>;
  /** True where the words of a number are written as one: `vijfendertig`. */
  readonly joins: boolean;
}

/** Words for numbers, by language: what is in digits in one language is often spelled out in another. */
export const numberWords: ReadonlyMap<string, NumberWords> = new Map([
  [
    'nl',
    words({
      cardinals: `nul 0 één 1 een 1 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 tien 10 elf 11 twaalf 12
        dertien 13 veertien 14 vijftien 15 zestien 16 zeventien 17 achttien 18 negentien 19 twintig 20 dertig 30 veertig 40
        vijftig 50 zestig 60 zeventig 70 tachtig 80 negentig 90 honderd 100 duizend 1000 miljoen 1e6 miljard 1e9 biljoen 1e12`,
      others: `eerste 1 eens 1 eenmaal 1 enkel 1 enkele 1 beide 2 beiden 2 dubbel 2|100|200 dubbele 2|100|200 dubbelen 2|100|200 tweede 2 tweemaal 2
        paar 2 verdubbelen 2|100|200 verdubbeld 2|100|200 verdubbelt 2|100|200 verdubbeling 2|100|200 tweeling 2 derde 3 driemaal 3 half 0.5|50|30|2
        halve 0.5|50|2 helft 0.5|50|2 anderhalf 1.5 anderhalve 1.5 kwart 0.25|25|15|4 kwartier 15 driekwart 0.75|75
        tweeënhalf 2.5 dozijn 12 middernacht 0|24|12 middag 12 eeuw 100 decennium 10 decennia 10 geen 0 niets 0 etmaal 24 alle 100 volledig 100 halfjaar 6 kwartaal 3 millennium 1000 weekend 2
        haaks 90 haakse 90 loodrecht 90`,
      months: 'januari februari maart april mei juni juli augustus september oktober november december',
      periods: 'week 7 weken 7 jaar 12 jaren 12 jaarlijks 12 wekelijks 7',
      joins: true,
    }),
  ],
  [
    'en',
    words({
      cardinals: `zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13
        fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50
        sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 thousand 1000 million 1e6 billion 1e9 trillion 1e12`,
      others: `first 1 once 1 single 1 second 2|0.5 twice 2 double 2|100|200 doubles 2|100|200 doubled 2|100|200 doubling 2|100|200 both 2 couple 2 pair 2 twin 2
        third 3|0.333 thirds 3 thrice 3 triple 3 quadruple 4 fourth 4 quarter 0.25|25|15|4|3 quarters 4 fifth 5 eighth 8 ninth 9
        twelfth 12 twentieth 20 half 0.5|50|30|2 halve 0.5|2 halves 2 dozen 12 dozens 12 midnight 0|24|12 noon 12 midday 12
        century 100 decade 10 decades 10 no 0 none 0 never 0 nil 0 fortnight 14 all 100 score 20
        teens 10|19 teenage 10|19 binary 2 either 2 millennium 1000 weekend 2 perpendicular 90`,
      months: 'january february march april may june july august september october november december',
      periods: 'week 7 weeks 7 weekly 7 year 12 years 12 yearly 12 annual 12 annually 12',
      joins: false,
    }),
  ],
  [
    'de',
    words({
      cardinals: `null 0 ein 1 eins 1 eine 1 zwei 2 zwo 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11
        zwölf 12 dreizehn 13 vierzehn 14 fünfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreißig 30
        dreissig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 hundert 100 tausend 1000 million 1e6
        millionen 1e6 milliarde 1e9 milliarden 1e9 billion 1e12 billionen 1e12`,
      others: `doppel 2 einen 1 einem 1 einer 1 eines 1 erstens 1 erste 1 ersten 1 erster 1 erstes 1 erstem 1 einmal 1 einzeln 1 einzige 1 beide 2 beiden 2 beider 2 beides 2 doppelt 2|100|200
        doppelte 2|100|200 doppelten 2|100|200 doppelter 2|100|200 verdoppeln 2|100|200 verdoppelt 2|100|200 verdoppelung 2|100|200 verdopplung 2|100|200 paar 2 zweite 2 dritte 3
        dritt 3 dritten 3 dritter 3 drittel 3 viert 4 viertel 0.25|25|15|4 viertelstunde 15 dreiviertel 0.75|75 siebte 7 siebten 7
        halb 0.5|50|30|2 halbe 0.5|50|30|2 halben 0.5|50|30|2 halber 0.5|50|2 halbes 0.5|2 hälfte 0.5|50|2 anderthalb 1.5
        eineinhalb 1.5 zweieinhalb 2.5 dutzend 12 mitternacht 0|24|12 mittag 12 mittags 12 jahrhundert 100 jahrzehnt 10
        jahrzehnte 10 jahrzehnten 10 kein 0 keine 0 keinen 0 keinem 0 keiner 0 keines 0 keinerlei 0 nie 0 alle 100 komplett 100 jahrtausend 1000 wochenende 2 rechtwinklig 90 rechtwinklige 90 senkrecht 90`,
      months: 'januar februar märz april mai juni juli august september oktober november dezember',
      periods: 'woche 7 wochen 7 wöchentlich 7 jahr 12 jahre 12 jahren 12 jahres 12 jährlich 12',
      joins: true,
    }),
  ],
]);

function words({
  cardinals,
  others,
  months,
  periods,
  joins,
}: Readonly<{ cardinals: string; others: string; months: string; periods: string; joins: boolean }>): NumberWords {
  const pairs = (text: string): [string, string][] =>
    Array.from(text.matchAll(/(\S+)\s+(\S+)/g), ([, word = '', value = '']): [string, string] => [word, value]);
  return {
    cardinals: new Map(pairs(cardinals).map(([word, value]) => [word, Number(value)])),
    others: new Map(pairs(others).map(([word, value]) => [word, value.split('|').map(Number)])),
    months: new Map(months.split(' ').map((month, index) => [month, index + 1])),
    periods: new Map(pairs(periods).map(([word, value]) => [word, Number(value)])),
    joins,
  };
}

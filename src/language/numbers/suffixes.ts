/** What may follow a number without a space, besides what it counts: ordinals, decades, times, multiplication. */
const suffix = /^(?:e|de|ste|st|nd|rd|th|er|ers|ern|ère|re|s|x|vs?|h|u|uur|uhr|am|pm|mal)$/iu;
const measure =
  /^(?:fach|voudig|maal|teilig|prozent|procent|percent|[kmbt]|mln|mio|mrd|bn|mn|[nµμmcdkhMGTP]?(?:m|g|l|s|w|v|a|j|b|hz|wh|ah|va|bit|byte|bps|pa|px|eur|usd)|[kKMGT]i?[bB](?:ps|it|its|yte|ytes)?|[mk]?m[²³23]|km\/h|kmh|mph|ft|in|lb|lbs|oz|pt|dpi|px|fps|min|sec|sek|pk|ps|hp|kw|kwh|mwh|gwh|dpi|ct|nm|cal|kcal|db|dba|cc|w|v|second(?:e|en|s)?|sekunden?|minute[ns]?|minut(?:en)?|jaar|years?|jahren?)$/iu;
/** `20jährig`, `1,5zeilig`, `30jarige`: adjectives of which a number is the first half. */
const adjective = /^\p{Ll}{2,}(?:ig|lich)(?:e[mnrs]?)?$/u;

/** Tell whether letters that stand right after digits leave them a number: `10km`, `1990s`, `3rd`; but not `5G`. */
export function isNumberSuffix(letters: string): boolean {
  return letters !== 'G' && (suffix.test(letters) || measure.test(letters) || adjective.test(letters));
}

/** Tell whether a number at a place in a text is an amount, of money or of something else; what a clock shows is none. */
export function isAmountAt(text: string, start: number, end: number): boolean {
  if (/[€$£]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  const after = text.slice(end, end + 24);
  // A closing quotation mark is no inch, and `in` is hardly ever one.
  if (/^[\s\u00A0\u202F]?(?:[%‰€$£°]|[gml](?![\p{L}’']))/u.test(after)) return true;
  const unit = /^[\s\u00A0\u202F-]?(\p{L}{2,})/u.exec(after)?.[1] ?? '';
  return unit !== '' && unit !== 'in' && (unitSystemOf(unit) !== undefined || measure.test(unit));
}

const metric =
  /^(?:[mck]?m[²³]?|kilometers?|kilomètres?|meters?|metres?|centimeters?|zentimetern?|millimeters?|kilometern?|kilometres?|metern|km\/[hu]|[mk]?g|gram|gramm|kilo|kilos|kilogramm?|ton|tonnes?|tonnen|[mcd]?l|liters?|litres?|litern|graden|grad|degrees?|celsius|c|°c?|°|hectares?|hektar|ha|pk|ps|kw|newtonmeter|nm|kmh)$/iu;
const imperial =
  /^(?:miles?|mijlen|mijl|meilen?|mph|feet|foot|ft|fuß|fuss|voet|inch|inches|inches|zoll|in|″|"|'|′|yards?|lbs?|pounds?|pond|pfund|oz|ounces?|gallons?|acres?|fahrenheit|°?f|hp|horsepower|bhp)$/iu;

/** Tell which system of units a word is of. */
export function unitSystemOf(word: string): 'metric' | 'imperial' | undefined {
  if (metric.test(word)) return 'metric';
  return imperial.test(word) ? 'imperial' : undefined;
}

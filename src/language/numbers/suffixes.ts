/** What may follow a number without a space: ordinals, decades, times, multiplication, units. */
const suffix =
  /^(?:e|de|ste|st|nd|rd|th|er|ers|ern|ère|re|s|x|vs?|h|u|uur|uhr|am|pm|fach|voudig|mal|maal|teilig|prozent|procent|percent|[kmbt]|mln|mio|mrd|bn|mn|[nµμmcdkhMGTP]?(?:m|g|l|s|w|v|a|j|b|hz|wh|ah|va|bit|byte|bps|pa|px|eur|usd)|[kKMGT]i?[bB](?:ps|it|its|yte|ytes)?|[mk]?m[²³23]|km\/h|kmh|mph|ft|in|lb|lbs|oz|pt|dpi|px|fps|min|sec|sek|pk|ps|hp|kw|kwh|mwh|gwh|dpi|ct|nm|cal|kcal|db|dba|cc|w|v)$/iu;

/** Tell whether letters that stand right after digits leave them a number: `10km`, `1990s`, `3rd`; but not `5G`. */
export function isNumberSuffix(letters: string): boolean {
  return letters !== 'G' && suffix.test(letters);
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

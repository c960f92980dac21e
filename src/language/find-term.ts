/** How a term is looked for. */
export interface TermSearch {
  /** BCP 47 tag of the text's language. */
  readonly locale: string;
  readonly caseSensitive: boolean;
  /** Whether its words may have the endings of the language. */
  readonly inflected: boolean;
}

/**
 * Find where a text has a term: its words one after the other, in the forms that endings and accents make of them.
 *
 * @returns Span of the first place, or undefined.
 */
export function findTerm(text: string, term: string, search: TermSearch): { start: number; end: number } | undefined {
  const { locale, caseSensitive, inflected } = search;
  const flat = (value: string): string => (inflected ? withoutMarks(value) : value);
  const words = flat(term)
    .split(/[\s\u00A0-]+/)
    .filter(Boolean);
  const haystack = flat(text);
  const lower = haystack.toLowerCase();
  if (words.length === 0 || !words.every((word) => lower.includes(word.toLowerCase()))) return undefined;
  const ending = inflected ? (endings[locale.split('-')[0]?.toLowerCase() ?? ''] ?? '\\p{L}{0,3}') : "(?:[’']s)?";
  const pattern = words.map((word) => `${escape(word)}${ending}`).join('[\\s\\u00A0-]+');
  const match = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, caseSensitive ? 'u' : 'iu').exec(
    haystack,
  );
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** What a word may end with beside itself. */
const endings: Readonly<Record<string, string>> = {
  nl: "(?:e|en|n|s|[’']s|es|t|je|jes|tje|tjes)?",
  de: "(?:e|en|er|ern|es|em|n|s|se|sen|[’']s?|in|innen|t|st)?",
  en: "(?:s|es|[’']s?|d|ed|ing)?",
};

/** Base letters only, each in its place. */
function withoutMarks(text: string): string {
  return text.replaceAll(/[\u00C0-\u024F]/g, (letter) => letter.normalize('NFD')[0] ?? letter);
}

function escape(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

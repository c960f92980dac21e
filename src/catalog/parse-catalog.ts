import type { Catalog, CatalogEntry } from '../model/catalog.ts';
import type { JsonProblem } from './json-problem.ts';
import { defaultLayout, readCatalog, type ParsedCatalog } from './read-catalog.ts';
import { showText } from './show-text.ts';
import { holdsTwoTexts, splitTexts } from './two-texts.ts';

/**
 * Parse a resource file.
 *
 * A file that is no JSON object, has a key twice, or a text that a merge left undecided, gives no catalog: writing it
 * again could lose a text, and using it publish one that nobody chose. A value that is not a string is a problem too,
 * but the catalog can be used; the value stays in the file as it is.
 *
 * @param text The whole file, byte order mark included; all offsets count in it. White space alone is an empty catalog.
 */
export function parseCatalog(text: string): ParsedCatalog {
  const { catalog, problems } = readCatalog(text);
  if (!catalog) return { catalog, problems };
  const undecided = catalog.entries.filter(({ value }) => value !== undefined && holdsTwoTexts(value));
  if (undecided.length > 0) return { catalog: undefined, problems: undecided.map(notDecided) };
  return { catalog, problems: catalog.entries.filter(({ value }) => value === undefined).map(notText) };
}

/** Make the catalog of a file that does not exist yet. */
export function emptyCatalog(): Catalog {
  return { text: '', entries: [], layout: defaultLayout };
}

function notDecided({ key, value = '', valueSpan }: CatalogEntry): JsonProblem {
  const texts = splitTexts(value);
  const shown = texts ? `: \`${showText(texts[0])}\` and \`${showText(texts[1])}\`` : ' here';
  return {
    message: `Unexpected two texts for \`${showText(key)}\`, expected one`,
    note: `A merge left both${shown}. Keep what is right of each, and remove \`<<<<<<< ours\`, \`=======\` and \`>>>>>>> theirs\`, with the \`\\n\` beside them.`,
    span: valueSpan,
  };
}

function notText({ key, raw, valueSpan }: CatalogEntry): JsonProblem {
  const found = raw.startsWith('{') ? 'object' : raw.startsWith('[') ? 'list' : `\`${showText(raw)}\``;
  return {
    message: `Unexpected ${found} for \`${showText(key)}\`, expected a text in double quotes`,
    note: 'A catalog is flat: every key has one text. This value is not used, and stays as it is.',
    span: valueSpan,
  };
}

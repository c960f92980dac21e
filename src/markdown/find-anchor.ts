import type { PageAnchors } from './page-anchors.ts';

/** Where the name of an anchor leads. */
export interface FoundAnchor {
  /** True where an anchor was given that very name. */
  readonly isNamed: boolean;
  /** For each way of making anchors, the index of the heading that has it; −1 for none. */
  readonly headings: readonly number[];
}

/** Find an anchor by its name, letter for letter. */
export function findAnchor({ named, slugs }: PageAnchors, name: string): FoundAnchor {
  return { isNamed: named.has(name), headings: slugs.map((all) => all.indexOf(name)) };
}

/** Tell whether a name leads anywhere, in whatever way the site makes its anchors. */
export function leadsSomewhere({ isNamed, headings }: FoundAnchor): boolean {
  return isNamed || headings.some((index) => index >= 0);
}

/** What site generators, browsers and scripts make by themselves: notes, tops, lines, text fragments, routes. */
const generated = /^(?:$|_?top$|fn(?:ref)?[-:]?\d|fn(?:ref)?[-:]|footnote|L\d+(?:$|-|C)|:~:|[/!?]|.*[=&/])/i;

/**
 * Read the name of an anchor as an address writes it.
 *
 * @returns Undefined for one that no author makes, which is not looked for.
 */
export function anchorName(written: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(written);
  } catch {
    return undefined;
  }
  name = name.replace(/^user-content-/, '');
  return generated.test(name) ? undefined : name.normalize('NFC');
}

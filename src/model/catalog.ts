import type { Span } from './span.ts';

/** One key and its value in a catalog, with its places in the file. */
export interface CatalogEntry {
  readonly key: string;
  /** The text, or undefined where the file holds something that is not a string (kept as it is, never used). */
  readonly value: string | undefined;
  /** The value as the file writes it, quotes included. */
  readonly raw: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** How a resource file is laid out, kept when it is written again. */
export interface JsonLayout {
  readonly bom: boolean;
  readonly eol: string;
  readonly indent: string;
  readonly finalEol: boolean;
}

/** The resource file of one locale and namespace: key → value in the order of the file. */
export interface Catalog {
  /** The text the catalog was read from; empty for one that does not exist yet. */
  readonly text: string;
  readonly entries: readonly CatalogEntry[];
  readonly layout: JsonLayout;
}

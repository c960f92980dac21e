import type { Span } from './span.ts';

/** How much a problem weighs: an `error` fails a check. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a problem is. Lines and columns count from 1, columns in UTF-16 units; `end` is exclusive. */
export interface FilePlace {
  /** Path below the project folder, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** What a rule says; the runner stamps `rule`, `severity` and `url`. */
export interface Finding {
  /** "Unexpected X, expected Y". */
  readonly message: string;
  /** Why, and what to do. */
  readonly note?: string;
  readonly place: FilePlace;
  readonly related?: readonly FilePlace[];
  readonly expected?: string;
  readonly actual?: string;
  readonly locale?: string;
  readonly namespace?: string;
  readonly key?: string;
  /** How it can be mended without a doubt: what to put in place of a span of the value; or `park`, for a key that nobody uses. */
  readonly fix?: (Span & { readonly text: string }) | 'park';
}

/** A finding as people are shown it. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Where the rule is documented: an address where the package has a homepage, else a path below the package’s folder. */
  readonly url?: string;
  /** The fix as an edit of the file: the text that is to stand in a place, written as the file writes it. */
  readonly edit?: { readonly place: FilePlace; readonly text: string };
}

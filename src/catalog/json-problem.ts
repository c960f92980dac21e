import type { Span } from '../model/span.ts';

/** Something in a JSON file that is not as it should be. */
export interface JsonProblem {
  /** "Unexpected X, expected Y". */
  readonly message: string;
  /** Why, and what to do. */
  readonly note?: string;
  /** Offsets into the text of the file, byte order mark included. */
  readonly span: Span;
}

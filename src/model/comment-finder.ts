import type { Span } from './span.ts';

/**
 * Finds the comments in code, with what opens and closes them, as offsets into the code.
 *
 * @param language As a fence names it, in lower case; in one that is unknown nothing is found.
 */
export type CommentFinder = (code: string, language: string) => readonly Span[];

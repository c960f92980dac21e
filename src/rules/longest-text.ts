/**
 * How many characters of a text are read, some ten pages; the rules that read words and markup leave longer ones alone, which
 * would take them minutes, and `max-length` tells where they are.
 */
export const longestText = 20_000;

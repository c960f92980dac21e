import { languageOf } from '../language-of.ts';

/** An opening mark and the closing one that goes with it. */
export type QuotePair = readonly [open: string, close: string];

/** The marks that readers of a language are used to, the preferred ones first; CLDR’s, and others that are in print. */
export interface QuotationMarks {
  readonly double: readonly QuotePair[];
  readonly single: readonly QuotePair[];
}

const english: QuotationMarks = { double: [['“', '”']], single: [['‘', '’']] };
const german: QuotationMarks = {
  double: [
    ['„', '“'],
    ['»', '«'],
  ],
  single: [
    ['‚', '‘'],
    ['›', '‹'],
  ],
};
const swiss: QuotationMarks = {
  double: [
    ['«', '»'],
    ['„', '“'],
  ],
  single: [
    ['‹', '›'],
    ['‚', '‘'],
  ],
};

const marks: ReadonlyMap<string, QuotationMarks> = new Map([
  ['en', english],
  ['de', german],
  ['de-ch', swiss],
  ['de-li', swiss],
  [
    'nl',
    {
      double: [
        ['“', '”'],
        ['„', '”'],
      ],
      single: [
        ['‘', '’'],
        ['‚', '’'],
      ],
    },
  ],
  [
    'fr',
    {
      double: [
        ['«', '»'],
        ['“', '”'],
      ],
      single: [
        ['‹', '›'],
        ['‘', '’'],
      ],
    },
  ],
]);

/** Look up the quotation marks of a locale; undefined for one of which nothing is known. */
export function quotationMarksOf(locale: string): QuotationMarks | undefined {
  return marks.get(locale.toLowerCase()) ?? marks.get(languageOf(locale));
}

import { apostrophe } from './apostrophe.ts';
import { consistentTranslation } from './consistent-translation.ts';
import { dash } from './dash.ts';
import { endPunctuation } from './end-punctuation.ts';
import { glossary } from './glossary.ts';
import { inStep } from './in-step.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { knownComment } from './known-comment.ts';
import { leadingCapital } from './leading-capital.ts';
import { maxLength } from './max-length.ts';
import { noConflictMarker } from './no-conflict-marker.ts';
import { noDoubledWord } from './no-doubled-word.ts';
import { noEmpty } from './no-empty.ts';
import { noHiddenCharacter } from './no-hidden-character.ts';
import { noHomoglyph } from './no-homoglyph.ts';
import { noMissing } from './no-missing.ts';
import { noMojibake } from './no-mojibake.ts';
import { noStale } from './no-stale.ts';
import { noUntranslated } from './no-untranslated.ts';
import { noUnusedKey } from './no-unused-key.ts';
import { numberFormat } from './number-format.ts';
import { outerSpace } from './outer-space.ts';
import { punctuationSpace } from './punctuation-space.ts';
import { quotationMarks } from './quotation-marks.ts';
import type { Rule } from './rule.ts';
import { sameMarkup } from './same-markup.ts';
import { sameNumbers } from './same-numbers.ts';
import { sourceChanged } from './source-changed.ts';
import { spelling } from './spelling.ts';
import { wellFormedMdx } from './well-formed-mdx.ts';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  apostrophe,
  consistentTranslation,
  dash,
  endPunctuation,
  glossary,
  inStep,
  inlineMarkdown,
  knownComment,
  leadingCapital,
  maxLength,
  noConflictMarker,
  noDoubledWord,
  noEmpty,
  noHiddenCharacter,
  noHomoglyph,
  noMissing,
  noMojibake,
  noStale,
  noUntranslated,
  noUnusedKey,
  numberFormat,
  outerSpace,
  punctuationSpace,
  quotationMarks,
  sameMarkup,
  sameNumbers,
  sourceChanged,
  spelling,
  wellFormedMdx,
];

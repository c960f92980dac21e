import { altText } from './alt-text.ts';
import { apostrophe } from './apostrophe.ts';
import { consistentTranslation } from './consistent-translation.ts';
import { dash } from './dash.ts';
import { endPunctuation } from './end-punctuation.ts';
import { glossary } from './glossary.ts';
import { headingLevels } from './heading-levels.ts';
import { inStep } from './in-step.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { knownComment } from './known-comment.ts';
import { leadingCapital } from './leading-capital.ts';
import { linkText } from './link-text.ts';
import { maxLength } from './max-length.ts';
import { noBrokenAnchor } from './no-broken-anchor.ts';
import { noBrokenLink } from './no-broken-link.ts';
import { noConflictMarker } from './no-conflict-marker.ts';
import { noDoubleSpace } from './no-double-space.ts';
import { noDoubledWord } from './no-doubled-word.ts';
import { noDuplicateHeading } from './no-duplicate-heading.ts';
import { noEmpty } from './no-empty.ts';
import { noHiddenCharacter } from './no-hidden-character.ts';
import { noHomoglyph } from './no-homoglyph.ts';
import { noMissing } from './no-missing.ts';
import { noMissingFile } from './no-missing-file.ts';
import { noMojibake } from './no-mojibake.ts';
import { noParked } from './no-parked.ts';
import { noRepeatedTranslation } from './no-repeated-translation.ts';
import { noStale } from './no-stale.ts';
import { noUntranslated } from './no-untranslated.ts';
import { noUnusedKey } from './no-unused-key.ts';
import { noWaiting } from './no-waiting.ts';
import { numberFormat } from './number-format.ts';
import { outerSpace } from './outer-space.ts';
import { punctuationSpace } from './punctuation-space.ts';
import { quotationMarks } from './quotation-marks.ts';
import type { Rule } from './rule.ts';
import { sameAddress } from './same-address.ts';
import { sameMarkup } from './same-markup.ts';
import { sameNumbers } from './same-numbers.ts';
import { samePlaceholders } from './same-placeholders.ts';
import { sameUnits } from './same-units.ts';
import { sentenceLength } from './sentence-length.ts';
import { sourceAnchor } from './source-anchor.ts';
import { sourceChanged } from './source-changed.ts';
import { spelling } from './spelling.ts';
import { wellFormedMdx } from './well-formed-mdx.ts';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  altText,
  apostrophe,
  consistentTranslation,
  dash,
  endPunctuation,
  glossary,
  headingLevels,
  inStep,
  inlineMarkdown,
  knownComment,
  leadingCapital,
  linkText,
  maxLength,
  noBrokenAnchor,
  noBrokenLink,
  noConflictMarker,
  noDoubleSpace,
  noDoubledWord,
  noDuplicateHeading,
  noEmpty,
  noHiddenCharacter,
  noHomoglyph,
  noMissing,
  noMissingFile,
  noMojibake,
  noParked,
  noRepeatedTranslation,
  noStale,
  noUntranslated,
  noUnusedKey,
  noWaiting,
  numberFormat,
  outerSpace,
  punctuationSpace,
  quotationMarks,
  sameAddress,
  sameMarkup,
  sameNumbers,
  samePlaceholders,
  sameUnits,
  sentenceLength,
  sourceAnchor,
  sourceChanged,
  spelling,
  wellFormedMdx,
];

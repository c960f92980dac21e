import { consistentTranslation } from './consistent-translation.ts';
import { glossary } from './glossary.ts';
import { inStep } from './in-step.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { knownComment } from './known-comment.ts';
import { maxLength } from './max-length.ts';
import { noConflictMarker } from './no-conflict-marker.ts';
import { noEmpty } from './no-empty.ts';
import { noMissing } from './no-missing.ts';
import { noStale } from './no-stale.ts';
import { noUntranslated } from './no-untranslated.ts';
import { noUnusedKey } from './no-unused-key.ts';
import { numberFormat } from './number-format.ts';
import { outerSpace } from './outer-space.ts';
import type { Rule } from './rule.ts';
import { sameMarkup } from './same-markup.ts';
import { sameNumbers } from './same-numbers.ts';
import { sourceChanged } from './source-changed.ts';
import { wellFormedMdx } from './well-formed-mdx.ts';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  consistentTranslation,
  glossary,
  inStep,
  inlineMarkdown,
  knownComment,
  maxLength,
  noConflictMarker,
  noEmpty,
  noMissing,
  noStale,
  noUntranslated,
  noUnusedKey,
  numberFormat,
  outerSpace,
  sameMarkup,
  sameNumbers,
  sourceChanged,
  wellFormedMdx,
];

import type { Finding } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { findingFor, type RuleContext, type RuleText } from './rule.ts';

/** What a finding says beside its message. */
interface More {
  readonly note?: string;
  /** What the words should be; a fix puts it there. */
  readonly expected?: string;
  /** Whether `expected` may be put in place of the words without a doubt. */
  readonly isSafe?: boolean;
}

/**
 * Make the finding for a stretch of a text's words, at its place in the value.
 *
 * There is a fix only where no markup stands between the words: that is not for a machine to move.
 *
 * @param span Offsets in the words, `text.target.text`; at least one character.
 */
export function findingIn(
  context: RuleContext,
  text: RuleText,
  span: Span,
  message: string,
  { note, expected, isSafe = false }: More = {},
): Finding {
  const { key, value } = text;
  const { start, end } = spanInValue(text, span);
  const words = text.target.text.slice(span.start, span.end);
  const hasFix = isSafe && expected !== undefined && value.slice(start, end) === words;
  return findingFor(context, key, message, {
    place: context.placeInValue(key, start, end),
    actual: words,
    ...(note !== undefined && { note }),
    ...(expected !== undefined && { expected }),
    ...(hasFix && { fix: { start, end, text: expected } }),
  });
}

/** Tell where in the value a stretch of its words stands. */
export function spanInValue({ target }: RuleText, { start, end }: Span): Span {
  return { start: target.offsetOf(start), end: target.offsetOf(Math.max(start, end - 1)) + 1 };
}

import type { Place } from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';

/**
 * Write a text into a comment of a code block.
 *
 * Law 2 for code: whatever the value says, the comment ends where it did, and so does the block. There are no escapes in
 * comments, so what would end one is written with spaces in it.
 *
 * @param text The article, of which the characters around the span decide.
 */
export function renderComment(
  value: string,
  { close, avoid, atLineStart }: Place & { type: 'code-comment' },
  text: string,
  span: Span,
): string {
  let result = value.replaceAll(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g, ' ').trim();
  for (const sequence of [close, ...avoid]) result = broken(result, sequence);
  if (atLineStart) result = result.replace(/^(?:`{3,}|~{3,}|:{3,})/, (fence) => [...fence].join(' '));
  // A backslash at the end of a line joins the next one to the comment; in Visual Basic, a low line does.
  if (close === '') result = result.replace(/(?:\s*\\|\s+_)+$/, '');
  // What touches the marks of the comment could be read with them.
  const isBare = (at: number): boolean => !/\s/.test(text[at] ?? ' ');
  const before = isBare(span.start - 1) && /^[^\p{L}\p{N}]/u.test(result) ? ' ' : '';
  const after = isBare(span.end) && /[^\p{L}\p{N}]$/u.test(result) ? ' ' : '';
  return before + result + after;
}

/** A text in which a sequence no longer stands, in whatever case: a space comes after its first character. */
function broken(text: string, sequence: string): string {
  if (sequence === '') return text;
  const rest = sequence.slice(1).toLowerCase();
  let result = text;
  for (let at = result.length - sequence.length; at >= 0; at -= 1) {
    if (result[at] === sequence[0] && result.slice(at + 1, at + sequence.length).toLowerCase() === rest)
      result = `${result.slice(0, at + 1)} ${result.slice(at + 1)}`;
  }
  return result;
}

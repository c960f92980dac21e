import type { Span } from '../../model/span.ts';
import { isProse } from '../prose.ts';
import type { CommentForm } from './comment-forms.ts';
import { isForTool, looksLikeCode, speaksToTool } from './not-prose.ts';

/**
 * Find the lines of prose in a comment, without what makes them look like a comment: stars, rules, tags of JSDoc.
 *
 * @param comment With what opens and closes it.
 * @returns Offsets into the comment.
 */
export function commentLines(comment: string, { open, close }: CommentForm): Span[] {
  const opening = open.exec(comment)?.[0].length ?? 0;
  const inner = comment.slice(opening, comment.length - close.length);
  // What is said to a tool is said in the whole comment.
  if (isForTool(comment) || speaksToTool(inner.trim())) return [];
  return [...inner.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const before = ornament(line, index > 0 && close === '*/');
    const text = line.slice(before).replace(/(?:\s+[-=*#~_+/]{2,})?\s*$/, '');
    const tag = tagLength(text);
    if (tag === undefined) return [];
    const prose = text.slice(tag);
    if (!isProse(prose.replaceAll(/<[^<>]*>/g, ' ')) || speaksToTool(prose) || looksLikeCode(prose)) return [];
    const start = opening + index + before + tag;
    return [{ start, end: start + prose.length }];
  });
}

/** The length of what stands before the text of a line: white space, a star, a rule. */
function ornament(line: string, starred: boolean): number {
  const star = starred ? (/^[ \t]*\*+/.exec(line)?.[0].length ?? 0) : 0;
  return star + (/^\s*(?:[-=*#~_+/]{2,}\s+)?/.exec(line.slice(star))?.[0].length ?? 0);
}

/** Tags with a name before the text, and tags with a text alone; what follows any other is no prose. */
const named = /^[@\\](?:param|arg|argument|prop|property|template|tparam)\b/;
const plain =
  /^[@\\](?:returns?|yields?|throws|exception|deprecated|description|summary|brief|remarks|todo|note|details|warning)\b/;

/** The length of the tag that begins a line of documentation, with its type and name; undefined for no prose. */
function tagLength(text: string): number | undefined {
  const name = named.exec(text)?.[0];
  const tag = name ?? plain.exec(text)?.[0];
  if (tag === undefined) return /^@\w/.test(text) ? undefined : 0;
  const type = /^\s*\{[^{}]*\}/.exec(text.slice(tag.length))?.[0] ?? '';
  const before = tag.length + type.length;
  const after =
    before + (name === undefined ? 0 : (/^\s*(?:\[[^\]]*\]|\S+)/.exec(text.slice(before))?.[0].length ?? 0));
  return after + (/^\s*(?:-\s+)?/.exec(text.slice(after))?.[0].length ?? 0);
}

import type { Code } from 'mdast';
import { commentForm } from '../code/comment-forms.ts';
import { commentLines } from '../code/comment-lines.ts';
import { spanOf } from '../node-span.ts';
import type { Extraction } from './extraction.ts';

/** Make segments of the comments in fenced code, where the configuration asks for it; of nothing else in it. */
export function extractCode(node: Code, into: Extraction): void {
  const { code, comments } = into.options;
  const language = /^\{?\.?([\w+#.-]+)/.exec(node.lang ?? '')?.[1]?.toLowerCase();
  if (code !== 'comments' || !comments || language === undefined) return;
  const offsets = offsetsOf(node.value, spanOf(node).start, into.text);
  if (!offsets) return;
  for (const span of comments(node.value, language)) {
    const comment = node.value.slice(span.start, span.end);
    const form = commentForm(comment, language);
    if (!form) continue;
    for (const line of commentLines(comment, form)) {
      const start = offsets(span.start + line.start);
      const end = start + line.end - line.start;
      const before = comment.slice(0, line.start);
      const atLineStart = /[\r\n][ \t]*$/.test(before);
      const place = { type: 'code-comment', close: form.close, avoid: form.avoid, atLineStart } as const;
      into.add({ kind: 'comment', format: 'text', value: into.text.slice(start, end), span: { start, end }, place });
    }
  }
}

/**
 * Tell where the characters of a fenced block's code stand in the article: on each line they are what comes last, after
 * the marks of its containers.
 *
 * @param fence Where the block begins.
 * @returns Undefined where the lines are not found; the function is for characters that are no white space.
 */
function offsetsOf(code: string, fence: number, text: string): ((at: number) => number) | undefined {
  const lines: { readonly at: number; readonly offset: number }[] = [];
  const breaks = /\r\n|\n|\r|$/g;
  breaks.lastIndex = fence;
  breaks.exec(text);
  for (const { 0: line, index } of code.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const content = line.trim();
    const end = breaks.exec(text)?.index;
    if (content === '') continue;
    const trailing = line.replace(/[\r\n]+$/, '').length - line.trimEnd().length;
    const offset = (end ?? 0) - trailing - content.length;
    if (end === undefined || text.slice(offset, offset + content.length).replaceAll('\0', '\uFFFD') !== content) return;
    lines.push({ at: index + line.length - line.trimStart().length, offset });
  }
  return (at) => {
    const line = lines.findLast((one) => one.at <= at) ?? { at: 0, offset: fence };
    return line.offset + at - line.at;
  };
}

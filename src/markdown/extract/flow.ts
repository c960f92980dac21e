import type { Heading, Paragraph, Parents } from 'mdast';
import type { Place, SegmentKind } from '../../model/segment.ts';
import { lineStartAt } from '../../model/line-start-at.ts';
import type { Span } from '../../model/span.ts';
import { contentStart, type Container } from '../container-lines.ts';
import { contentLines, lineGroups } from '../line-groups.ts';
import { unescapeLineStart } from '../line-starts.ts';
import { contentSpan } from '../node-span.ts';
import type { Extraction, Surroundings } from './extraction.ts';
import { extractTitles, takesProse, valueOf } from './inline.ts';

/** Make segments of a block of running text on lines of its own: a paragraph or a setext heading. */
export function extractFlow(
  node: Paragraph | Heading,
  { ancestors, containers }: Surroundings,
  into: Extraction,
): void {
  const whole = contentSpan(node);
  if (!whole) return;
  const { text } = into;
  const parent = ancestors.at(-1);
  const isFirst = parent?.children[0] === (node as unknown);
  const inQuote = parent?.type === 'blockquote' && isFirst;
  const isTask = parent?.type === 'listItem' && typeof parent.checked === 'boolean' && isFirst;
  const inItem = parent?.type === 'listItem' && isFirst && !isTask;
  extractTitles({ span: whole, containers, inCell: false }, into);
  for (const { kept, ...span } of lineGroups(text, whole, containers, inQuote)) {
    const inline = { nodes: node.children, span, containers, inCell: false };
    if (!takesProse(inline, into)) continue;
    const atLineStart =
      contentStart(text, lineStartAt(text, span.start), containers) === span.start || span.start === whole.start;
    const start = { atBlockStart: atLineStart && !isTask, inItem, inQuote };
    const { value, destinations } = valueOf(inline, into);
    const place: Place = kept
      ? { type: 'line', container: 'line', ...start }
      : {
          type: 'flow',
          ...start,
          prefix: prefixOf(text, span, containers),
          wrapping: { style: 'none' },
          setext: node.type === 'heading',
        };
    const lines = value.split('\n').map((line, index) => {
      if (index === 0 && !start.atBlockStart) return line;
      return unescapeLineStart(line, { ...start, atBlockStart: index === 0, syntax: into.options.syntax });
    });
    const kind = node.type === 'heading' ? 'heading' : kindBelow(ancestors);
    into.add(
      { kind, format: 'markdown', value: lines.join('\n'), span, place, destinations },
      kept
        ? undefined
        : contentLines(text, span, containers).map((line) => text.slice(lineStartAt(text, line.start), line.end)),
    );
  }
}

const kinds = { listItem: 'item', blockquote: 'quote', footnoteDefinition: 'note' } as const;

/** What a paragraph is called by the block it stands in. */
function kindBelow(ancestors: readonly Parents[]): SegmentKind {
  const found = ancestors.findLast((node) => node.type in kinds);
  return found ? kinds[found.type as keyof typeof kinds] : 'paragraph';
}

/** What begins the lines after the first: as the source has it, or the first line's with its markers as spaces. */
function prefixOf(text: string, span: Span, containers: readonly Container[]): string {
  const next = /\r\n|\n|\r/g;
  next.lastIndex = span.start;
  const match = next.exec(text);
  if (match && match.index < span.end) {
    const start = match.index + match[0].length;
    return text.slice(start, contentStart(text, start, containers));
  }
  return text.slice(lineStartAt(text, span.start), span.start).replace(/[^>\t]/g, ' ');
}

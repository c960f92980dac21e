import type { Catalog } from '../model/catalog.ts';
import { positionAt } from '../model/position-at.ts';
import type { FilePlace } from '../model/problem.ts';
import type { Segment, SegmentedArticle } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import type { LoadedFile } from './load-files.ts';

/** The place of a key's value in its catalog; the top of the file where it has none. */
export function placeOfKey(file: LoadedFile<Catalog>, key: string): FilePlace {
  const entry = file.content.entries.find((one) => one.key === key);
  if (!entry) return { file: file.path, line: 1, column: 1 };
  const start = positionAt(file.content.text, entry.valueSpan.start);
  const end = positionAt(file.content.text, entry.valueSpan.end);
  return { file: file.path, ...start, endLine: end.line, endColumn: end.column };
}

/** The place of a segment in its article. */
export function placeOfSegment(file: string, article: SegmentedArticle, segment: Segment): FilePlace {
  return placeInArticle(file, article, segment.span);
}

/** The place of a span in an article. */
export function placeInArticle(file: string, article: SegmentedArticle, span: Span): FilePlace {
  const start = positionAt(article.text, span.start);
  const end = positionAt(article.text, span.end);
  return { file, ...start, endLine: end.line, endColumn: end.column };
}

import { parseBaseline, type PlacedEntry } from '../catalog/parse-baseline.ts';
import type { Host } from '../host/host.ts';
import { ConfigError } from '../model/config-error.ts';
import { positionAt } from '../model/position-at.ts';
import type { FilePlace } from '../model/problem.ts';
import { decodeText } from './decode-text.ts';

/** Where the accepted findings are kept. */
export const baselineFile = '.vertaalstraat/baseline.json';

/** The baseline as it was read. */
export interface LoadedBaseline {
  /** Undefined where there is no file. */
  readonly text: string | undefined;
  readonly entries: ReadonlyMap<string, PlacedEntry>;
  readonly placeOf: (entry: PlacedEntry) => FilePlace;
}

/**
 * Load the baseline; a project without the file accepts nothing.
 *
 * @throws ConfigError for a file that cannot be used: without it all that was accepted would be found anew.
 */
export function loadBaseline(host: Host): LoadedBaseline {
  const bytes = host.readIfExists(baselineFile);
  const decoded = bytes && decodeText(bytes);
  if (decoded && !('text' in decoded)) {
    throw new ConfigError('Unexpected bytes that are not UTF-8, expected UTF-8 text', {
      file: baselineFile,
      ...decoded,
      note: 'Save the file as UTF-8.',
    });
  }
  const text = decoded?.text ?? '';
  const { baseline, problems } = parseBaseline(text);
  const [problem] = problems;
  if (problem) {
    const { message, note } = problem;
    throw new ConfigError(message, {
      file: baselineFile,
      ...positionAt(text, problem.span.start),
      ...(note !== undefined && { note }),
    });
  }
  const placeOf = ({ span }: PlacedEntry): FilePlace => {
    const start = positionAt(text, span.start);
    const end = positionAt(text, span.end);
    return { file: baselineFile, ...start, endLine: end.line, endColumn: end.column };
  };
  return { text: decoded?.text, entries: baseline ?? new Map(), placeOf };
}

import { HostError, type Host } from '../host/host.ts';
import type { Problem } from '../model/problem.ts';
import { decodeText } from './decode-text.ts';
import { attempt } from './load-files.ts';

/** Read the files that findings are in, where they can be read. */
export function readSources(host: Host, problems: readonly Problem[]): ReadonlyMap<string, string> {
  const files = new Set(problems.map(({ place }) => place.file));
  return new Map(
    [...files].flatMap((file): [string, string][] => {
      const bytes = attempt(() => host.readIfExists(file));
      if (bytes === undefined || bytes instanceof HostError) return [];
      const decoded = decodeText(bytes);
      return 'text' in decoded ? [[file, decoded.text]] : [];
    }),
  );
}

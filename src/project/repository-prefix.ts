import type { Host } from '../host/host.ts';

/** Tell where a project stands in its repository: a folder with a `/` at its end; empty at the top, and without git. */
export function repositoryPrefix(host: Host): string {
  return host.git(['rev-parse', '--show-prefix'])?.replace(/\r?\n$/, '') ?? '';
}

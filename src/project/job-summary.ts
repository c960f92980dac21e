import { basename, dirname, resolve } from 'node:path';
import { HostError, type Host } from '../host/host.ts';
import { ConfigError } from '../model/config-error.ts';
import { openFolder } from './open-project.ts';

/**
 * Add to the summary of the job that GitHub runs; outside of one there is none.
 *
 * @returns Why that could not be done; undefined where it was, or had not to be.
 */
export function addToJobSummary(host: Host, text: string): string | undefined {
  const path = host.variable('GITHUB_STEP_SUMMARY');
  if (path === undefined) return undefined;
  try {
    const folder = openFolder(dirname(resolve(host.root, path)));
    const before = folder.readIfExists(basename(path)) ?? new Uint8Array();
    folder.write(basename(path), Buffer.concat([before, Buffer.from(text)]));
    return undefined;
  } catch (error) {
    if (error instanceof HostError || error instanceof ConfigError) return error.message;
    throw error;
  }
}

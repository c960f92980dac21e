import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HostError, type FileFacts, type Host } from '../host/host.ts';
import { createNodeHost } from '../host/node-host.ts';
import { ConfigError } from '../model/config-error.ts';
import type { Config } from '../model/config.ts';
import { loadConfig } from './load-config.ts';
import { namesOfRules, optionsOfRule } from './rules-there-are.ts';

export type { FileFacts };

/** A project that a command works on. */
export interface OpenProject {
  readonly host: Host;
  readonly config: Config;
}

/**
 * Open a project folder and read its configuration.
 *
 * @param root Absolute path of the folder.
 * @param again How often it has been read before by this process: a module is kept by its address.
 * @throws ConfigError when there is no such folder, or its configuration needs mending.
 */
export async function openProject(root: string, again = 0): Promise<OpenProject> {
  const host = openFolder(root);
  const config = await loadConfig(
    host,
    (path) => import(`${pathToFileURL(resolve(root, path)).href}${again > 0 ? `?${again}` : ''}`),
    { get: optionsOfRule, keys: () => namesOfRules().values() },
  );
  return { host, config };
}

/**
 * Open a folder on the disk.
 *
 * @throws ConfigError when there is none.
 */
export function openFolder(root: string): Host {
  try {
    return createNodeHost(root);
  } catch (error) {
    if (error instanceof HostError)
      throw new ConfigError(error.message, { note: 'Name an existing folder, for instance with `--cwd`.' });
    throw error;
  }
}

/**
 * Tell what is at a path, which may lie outside any project.
 *
 * @param path Absolute.
 * @returns undefined where there is nothing.
 */
export function kindOf(path: string): FileFacts['kind'] | undefined {
  if (path === dirname(path)) return 'folder';
  return kindOf(dirname(path)) === 'folder' ? createNodeHost(dirname(path)).stat(basename(path))?.kind : undefined;
}

/** Tell whether an error is the file system's, and not a bug of ours. */
export function isFileError(error: unknown): error is Error {
  return error instanceof HostError;
}

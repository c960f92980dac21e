import { relative } from 'node:path';

/** What stops a watch. */
export interface FileWatch {
  close(): Promise<void>;
}

/** What happened at a path below the project folder. */
export interface FileEvent {
  readonly path: string;
  /** `folder`: one has come or gone. */
  readonly what: 'changed' | 'came' | 'went' | 'folder';
}

/**
 * Watch files and folders below a folder, those that are not there yet included. What was there before is not told of.
 *
 * A file that another takes the name of, or that is removed and made again at once, as editors do, has changed.
 *
 * @param root Absolute path.
 * @param paths Below `root`.
 * @param ignores Tells of a path below `root` that nothing in it matters.
 */
export async function watchFiles(
  root: string,
  paths: readonly string[],
  ignores: (path: string) => boolean,
  listener: (event: FileEvent) => void,
): Promise<FileWatch> {
  // Loaded only by who watches.
  const { watch } = await import('chokidar');
  const below = (path: string): string => relative(root, path).replaceAll('\\', '/');
  const watcher = watch(
    paths.map((path) => `${root}/${path}`),
    { ignoreInitial: true, ignorePermissionErrors: true, ignored: (path) => ignores(below(path)) },
  );
  const tell =
    (what: FileEvent['what']) =>
    (path: string): void =>
      listener({ path: below(path), what });
  watcher
    .on('change', tell('changed'))
    .on('add', tell('came'))
    .on('unlink', tell('went'))
    .on('addDir', tell('folder'))
    .on('unlinkDir', tell('folder'))
    // A folder that goes while it is looked at; what matters of it is told of by its parent.
    .on('error', () => undefined);
  await new Promise<void>((done) => void watcher.on('ready', done));
  return { close: () => watcher.close() };
}

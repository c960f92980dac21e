/** What is at a path, as far as this project cares. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  /** Size in bytes. */
  readonly size: number;
  /** Time of last change, in milliseconds. */
  readonly mtimeMs: number;
}

/**
 * What tells that a file has not changed: some numbers that the system keeps of it, its size and its time of last change
 * first. Empty where nobody can tell.
 */
export type Stamp = readonly number[];

/** How a file is written. */
export interface WriteOptions {
  /**
   * True for what can be made again, as outputs can: it need not be on the disk when the call returns, so a computer that
   * is switched off at that moment may lose it. Waiting for the disk takes a hundred times as long as writing.
   */
  readonly replaceable?: boolean;
  /**
   * Folder on the same disk in which the bytes stand until they are complete; absent: beside the file. So that there is one
   * folder to sweep when the run is killed.
   */
  readonly via?: string;
}

/** How files are looked for. */
export interface GlobOptions {
  /** Globs of files to leave out. */
  readonly ignore?: readonly string[];
  /** True where capitals in a name make no difference. */
  readonly anyCase?: boolean;
  /** Is told of each folder that cannot be read, by an error with its path; absent: the first such error is thrown. */
  readonly unreadable?: (error: HostError) => void;
}

/**
 * The one seam to the world: files, environment, fingerprints.
 *
 * Paths are relative to the project folder, use `/`, and are refused when they leave that folder.
 * Every method that fails throws a `HostError`.
 */
export interface Host {
  /** Absolute path of the project folder, for messages only. */
  readonly root: string;
  /** Read a whole file. Throws a `HostError` with code `ENOENT` where there is none. */
  read(path: string): Uint8Array;
  /** Read a whole file, or undefined where there is none. */
  readIfExists(path: string): Uint8Array | undefined;
  /** Write a file at once: a reader sees the old bytes or the new ones. Makes folders as needed; keeps the mode. */
  write(path: string, content: Uint8Array | string, options?: WriteOptions): void;
  /** Copy a file, making folders as needed. */
  copy(from: string, to: string, options?: WriteOptions): void;
  /** Remove a file, and the folders that this leaves empty, up to (not including) `upTo`. */
  remove(path: string, upTo?: string): void;
  /** Facts about a path, or undefined where there is nothing. */
  stat(path: string): FileFacts | undefined;
  /**
   * Stamps of files, undefined where there is no file: one that has the same settled stamp as before has not changed.
   */
  stamps(paths: readonly string[]): (Stamp | undefined)[];
  /** Tell whether a stamp is old enough to count on: the next change to a file written just now might leave it as it is. */
  isSettled(stamp: Stamp): boolean;
  /** Files that match the globs, sorted by code unit, without `node_modules` and hidden folders. */
  glob(patterns: readonly string[], options?: GlobOptions): string[];
  /** Names of the folders directly in a folder, sorted by code unit; empty where it does not exist. */
  folders(path: string): string[];
  /** Take a lock, a file that one process at a time can make: what lets go of it, or who holds it. */
  lock(path: string): { readonly release: () => void } | { readonly holder: string };
  /** Remove the temporary files that runs which were cut short left in folders. */
  sweep(folders: readonly string[]): void;
  /** Remove files directly in a folder, the oldest first, until those that are left have no more than so many bytes. */
  trim(folder: string, bytes: number): void;
  /**
   * Start a thread that segments articles ahead of whoever asks for them; undefined where that is not possible, or does
   * not pay.
   */
  thread(module: string, data: object): HostThread | undefined;
  /**
   * Let go of the processor for a moment. What was begun in the background is finished then: native modules give memory
   * back only when the program pauses.
   */
  pause(): Promise<void>;
  /** Run git in the project folder; what it printed, or undefined where there is no git, no repository, or it failed. */
  git(args: readonly string[], input?: string): string | undefined;
  /** Value of a variable of the environment; undefined where it is not set, or empty. */
  variable(name: string): string | undefined;
  /** A short fingerprint of a text: 16 hexadecimal digits of its SHA-256. */
  fingerprint(text: string): string;
}

/** A thread of the same process that runs a module of ours. */
export interface HostThread {
  /** Take the next message of the thread, without waiting; undefined where there is none. */
  receive(): unknown;
  /** End the thread. */
  stop(): void;
}

/** A file operation that failed, with the system's code and a sentence a person understands. */
export class HostError extends Error {
  override readonly name: string = 'HostError';
  readonly code: string;
  readonly path: string;

  constructor(code: string, path: string, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

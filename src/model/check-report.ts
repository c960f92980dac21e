import type { Problem } from './problem.ts';

/** Which check a shard is part of: that of another version, commit or question cannot be joined with it. */
export interface CheckIdentity {
  readonly version: string;
  /** Of the repository; empty where there is none. */
  readonly commit: string;
  /** Fingerprint of what was asked for. */
  readonly asked: string;
}

/** What a check found, and what its reports say of it. */
export interface CheckReport {
  /** The findings to show, in order. */
  readonly problems: readonly Problem[];
  /** The articles that were checked. */
  readonly articles: readonly string[];
  /** File → its text, for those that findings are in. */
  readonly sources: ReadonlyMap<string, string>;
  /** How many findings the baseline accepts. */
  readonly accepted: number;
  /** The part of the articles that was checked, where others check the rest. */
  readonly shard?: { readonly index: number; readonly count: number } | undefined;
  /** Present where a part was checked. */
  readonly of?: CheckIdentity | undefined;
  /** Set where there are more warnings than `--max-warnings` allows. */
  readonly tooMany: { readonly warnings: number; readonly most: number } | undefined;
  /** Where the project stands in its repository: empty, or a folder with a `/` at its end. */
  readonly prefix: string;
  /** The program that made it. */
  readonly tool: { readonly version: string; readonly homepage?: string };
  /** A short fingerprint of a text. */
  readonly fingerprint: (text: string) => string;
}

/**
 * Set-up that the user can mend: what is wrong, where, and how to mend it.
 *
 * Shown without a stack; the command exits with 2.
 */
export class ConfigError extends Error {
  override readonly name: string = 'ConfigError';
  /** Path of the file that needs mending, below the project folder. */
  readonly file: string | undefined;
  /** Line and column in that file, from 1. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** How to mend it. */
  readonly note: string | undefined;

  constructor(message: string, where: { file?: string; line?: number; column?: number; note?: string } = {}) {
    super(message);
    this.file = where.file;
    this.line = where.line;
    this.column = where.column;
    this.note = where.note;
  }
}

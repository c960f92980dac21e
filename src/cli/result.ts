/** What a command has to say, and how it ends; `main` prints it. */
export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 clean, 1 findings, 2 set-up that the user can mend. */
  readonly exitCode: 0 | 1 | 2;
}

/** What a command knows of the terminal. */
export interface Terminal {
  /** The folder the command was started in. */
  readonly cwd: string;
  readonly colorOut: boolean;
  readonly colorErr: boolean;
}

/** Options that every command has. */
export interface GlobalOptions {
  readonly cwd?: string;
  readonly quiet?: boolean;
}

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
  /** Absent: nobody looks on while a command is at work. */
  readonly live?: LiveTerminal;
  /** Absent: nobody wants to see how far a command is. */
  readonly progress?: (done: number, total: number, file: string) => void;
}

/** A terminal that a command can talk to while it is at work. */
export interface LiveTerminal {
  /** Write to stdout at once. */
  readonly out: (text: string) => void;
  /** Write to stderr at once. */
  readonly err: (text: string) => void;
  /** True where stderr is a terminal that a person looks at. */
  readonly isWatched: boolean;
  /** How wide stderr is now, where that is known. */
  readonly columns: () => number | undefined;
  readonly now: () => Date;
  /** From when it is called on, wait until the user or the system asks to stop. */
  readonly stopped: () => Promise<void>;
}

/** Options that every command has. */
export interface GlobalOptions {
  readonly cwd?: string;
  readonly quiet?: boolean;
}

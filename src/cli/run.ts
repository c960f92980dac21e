import { CommanderError } from 'commander';
import { createProgram } from './create-program.ts';
import { commands } from './help.ts';
import { mendMessage } from './mend-message.ts';
import { showProgress } from './show-progress.ts';
import type { CommandResult, Terminal } from './result.ts';

/**
 * Run a command line.
 *
 * @param argv Words after `vertaalstraat`.
 * @returns What to print and the exit code: 0 clean, 1 findings, 2 set-up to mend, 3 a bug of ours.
 */
export async function run(
  argv: readonly string[],
  terminal: Terminal,
): Promise<{ stdout: string; stderr: string; exitCode: number }> {
  let result: CommandResult = { stdout: '', stderr: '', exitCode: 0 };
  let stdout = '';
  let stderr = '';
  const shown = argv.includes('--quiet') ? undefined : showProgress(terminal.live);
  const program = createProgram({ ...terminal, ...(shown && { progress: shown.progress }) }, (outcome) => {
    result = outcome;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        stdout += text;
      },
      writeErr: (text) => {
        stderr += text;
      },
    });
  }
  try {
    await program.parseAsync(commandFirst(argv), { from: 'user' });
    return result;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander ends with 1 for a wrong call; here that is set-up the user can mend.
      return { stdout, stderr: stderr.replace(/^error: /, 'vertaalstraat: '), exitCode: error.exitCode === 0 ? 0 : 2 };
    }
    const mend = mendMessage(error);
    if (mend !== undefined) return { stdout, stderr: mend, exitCode: 2 };
    return { stdout, stderr: bugMessage(error), exitCode: 3 };
  } finally {
    shown?.end();
  }
}

/** `help sync` and `--help sync` are asked for by people who mean `sync --help`. */
function commandFirst(argv: readonly string[]): string[] {
  const [first = '', second] = argv;
  const asksFirst = /^(?:help|--help|-h)$/.test(first) && second !== undefined && !second.startsWith('-');
  if (asksFirst) return Object.hasOwn(commands, second) ? [second, '--help'] : [second];
  // Of a command that does not exist there is no help; without the option it is told so.
  return first.startsWith('-') || Object.hasOwn(commands, first)
    ? [...argv]
    : argv.filter((word) => word !== '--help' && word !== '-h');
}

function bugMessage(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `vertaalstraat: this is a bug of ours, and we’d like to hear of it. Please report it with the lines below.\n${stack}\n`;
}

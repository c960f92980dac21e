import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';
export async function initCommand(_options: GlobalOptions, _terminal: Terminal): Promise<CommandResult> {
  return { stdout: '', stderr: '', exitCode: 0 };
}

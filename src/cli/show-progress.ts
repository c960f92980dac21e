import { textWidth } from '../model/text-width.ts';
import { showUnseen } from '../report/show-unseen.ts';
import type { LiveTerminal } from './result.ts';

/** A line that tells how far a command is. */
export interface ProgressLine {
  readonly progress: (done: number, total: number, file: string) => void;
  /** Take the line away. */
  readonly end: () => void;
}

/** How long something must last to be told of, and how often it is, in milliseconds. */
const [patience, pace] = [500, 100];

/** How wide a terminal is that does not tell. */
const usualWidth = 80;

/** Show on one line of a terminal how far a command is, when it lasts; nothing where nobody looks on. */
export function showProgress(live: LiveTerminal | undefined): ProgressLine | undefined {
  if (!live?.isWatched) return undefined;
  let started = live.now().getTime();
  let last = started + patience - pace;
  let before = 0;
  let isShown = false;
  return {
    progress(done, total, file) {
      const now = live.now().getTime();
      // Articles are gone through a second time at their own pace.
      if (done < before) started = now;
      before = done;
      if (now - last < pace) return;
      last = now;
      isShown = true;
      const rate = Math.round((done * 1000) / Math.max(now - started, 1));
      const line = `${done}/${total} articles, ${rate} a second: ${showUnseen(file)}`;
      live.err(`\r\u001B[2K${cutAt(line, (live.columns() ?? usualWidth) - 1)}`);
    },
    end: () => {
      if (isShown) live.err('\r\u001B[2K');
      isShown = false;
    },
  };
}

/** Leave as much of a line as fits: of one that is broken, only the last row could be taken away. */
function cutAt(line: string, columns: number): string {
  if (textWidth(line) <= columns) return line;
  let [cut, room] = ['', columns - 1];
  for (const char of line) {
    room -= textWidth(char);
    if (room < 0) break;
    cut += char;
  }
  return columns < 1 ? '' : `${cut}…`;
}

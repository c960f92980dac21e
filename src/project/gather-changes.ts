/** How long after a change no other is to come, in milliseconds: an editor writes several files at once. */
const settling = 15;

/** How long a file that is empty or gone is waited for: an editor may be in the middle of writing it. */
const patience = 150;

/** How long somebody who is at work on many files is waited for, and how often it is asked, in milliseconds. */
const [longest, pace] = [5000, 50];

/** Changes that are waiting to be worked on. */
export interface GatheredChanges {
  add(path: string): void;
  /** The paths that changed, when no more come for a moment. */
  next(): Promise<ReadonlySet<string>>;
}

/**
 * Gather changes until there is a pause.
 *
 * @param isHalf Tells of a path that it may not be complete yet; it is asked once the pause is there.
 * @param isBusy Tells whether somebody is still at it, with pauses.
 */
export function gatherChanges(isHalf: (path: string) => boolean, isBusy: () => boolean = () => false): GatheredChanges {
  let held = 0;
  let waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wake: ((paths: ReadonlySet<string>) => void) | undefined;
  const give = (): void => {
    timer = undefined;
    if (!wake || waiting.size === 0) return;
    const [waker, paths] = [wake, waiting];
    wake = undefined;
    waiting = new Set();
    waker(paths);
  };
  const pause = (): void => {
    if (held < longest && isBusy()) {
      held += pace;
      timer = setTimeout(pause, pace);
      return;
    }
    held = 0;
    if (![...waiting].some(isHalf)) give();
    else timer = setTimeout(give, patience);
  };
  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(pause, settling);
  };
  return {
    add(path) {
      waiting.add(path);
      restart();
    },
    next: () =>
      new Promise((done) => {
        wake = done;
        if (waiting.size > 0 && timer === undefined) restart();
      }),
  };
}

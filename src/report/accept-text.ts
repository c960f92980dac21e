import { count } from './paint.ts';
import { showUnseen } from './show-unseen.ts';

/** What was accepted in one locale of an article. */
export interface Accepted {
  readonly file: string;
  readonly locale: string;
  readonly keys: readonly string[];
}

/** Render what was accepted. */
export function acceptText(accepted: readonly Accepted[]): string {
  const lines = accepted
    .filter(({ keys }) => keys.length > 0)
    .map(
      ({ file, locale, keys }) =>
        `${showUnseen(file)} ${locale}: accepted ${count(keys.length, 'translation')}: ${showUnseen(keys.join(', '))}\n`,
    );
  return lines.length > 0 ? lines.join('') : 'Nothing to accept: no translation is stale or waiting for review.\n';
}

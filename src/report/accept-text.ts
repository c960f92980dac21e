import { count } from './paint.ts';
import { showUnseen } from './show-unseen.ts';

/** What was accepted in one locale of an article. */
export interface Accepted {
  readonly file: string;
  readonly locale: string;
  readonly keys: readonly string[];
}

/**
 * Render what was accepted.
 *
 * @param rules The rules of which it was said, if any.
 */
export function acceptText(accepted: readonly Accepted[], rules: readonly string[] = []): string {
  const lines = accepted
    .filter(({ keys }) => keys.length > 0)
    .map(
      ({ file, locale, keys }) =>
        `${showUnseen(file)} ${locale}: accepted ${count(keys.length, 'translation')}: ${showUnseen(keys.join(', '))}\n`,
    );
  if (lines.length > 0) return lines.join('');
  return rules.length > 0
    ? `Nothing to accept: there is no translation yet, or it was accepted before, for ${rules.map((id) => `\`${id}\``).join(', ')}.\n`
    : 'Nothing to accept: no translation is stale or waiting for review.\n';
}

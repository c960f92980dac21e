import { ConfigError } from '../model/config-error.ts';
import type { Shard } from '../project/shard.ts';

/**
 * Parse what `--shard` was given.
 *
 * @throws ConfigError unless it is like `2/8`.
 */
export function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new ConfigError(`Unexpected \`${text}\` for \`--shard\`, expected a part of a whole, such as \`2/8\``, {
    note: 'The first number is at least 1 and at most the second: `1/8` to `8/8` are the eight parts of a site.',
  });
}

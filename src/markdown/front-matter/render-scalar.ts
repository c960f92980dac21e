import type { Place } from '../../model/segment.ts';
import { renderToml } from './render-toml.ts';
import { renderYaml } from './render-yaml.ts';

/**
 * Write a text as a scalar of the front matter, in the style of the source.
 *
 * @param source The scalar as the article writes it.
 */
export function renderScalar(value: string, place: Place & { type: 'scalar' }, source: string, eol: string): string {
  return (place.language === 'toml' ? renderToml : renderYaml)(value, place, source, eol);
}

import type { Config } from '../model/config.ts';

/** The patterns of the catalogs: all below their folder, or below that of each locale where they have none in common. */
export function resourceGlobs({ resources, locales }: Config): string[] {
  const end = /[^}]*$/.exec(resources)?.[0] ?? '';
  const globOf = (pattern: string): string | undefined => {
    const folder = /^[^{]*\//.exec(pattern)?.[0];
    return folder === undefined ? undefined : `${folder}**/*${end}`;
  };
  const common = globOf(resources);
  if (common !== undefined) return [common];
  return locales.map((locale) => globOf(resources.replaceAll('{locale}', locale)) ?? `*${end}`);
}

import type { Problem } from '../model/problem.ts';

/**
 * Name findings so that a later check gives the same finding the same name: by what is wrong with which text, and not by
 * where it stands. Of findings that are alike, the second and later are numbered, so that no name comes twice.
 *
 * @returns A name for each finding, in their order.
 */
export function findingIds(problems: readonly Problem[], fingerprint: (text: string) => string): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ rule, place, locale = '', namespace = '', key = '', message }) => {
    const about = JSON.stringify([rule, place.file, locale, namespace, key, message]);
    const times = seen.get(about) ?? 0;
    seen.set(about, times + 1);
    return fingerprint(times === 0 ? about : `${about}#${times + 1}`);
  });
}

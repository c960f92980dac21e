import { nearest } from '../model/nearest.ts';
import type { Finding } from '../model/problem.ts';
import type { Rule } from './rule.ts';

/** A rule that looks at the folders of the catalogs, where there is no article to look at. */
export interface FolderRule extends Omit<Rule, 'check'> {
  /** @param file A catalog in the folder. */
  readonly find: (folder: string, file: string, locales: readonly string[]) => Finding;
}

/** Every folder of catalogs is that of a locale. */
export const knownLocaleFolder: FolderRule = {
  id: 'known-locale-folder',
  severity: 'warning',
  looksAt: 'files',
  docs: {
    what: 'Every folder of catalogs is named for a locale of the project.',
    why: 'Nothing reads what is in a folder with another name: its translations are never published, and nobody notices.',
    mend: 'Give it the name of its locale, with a hyphen, such as `pt-BR`; where the configuration lists the locales, list it there too.',
    right: [],
    wrong: [],
  },
  find: (folder, file, locales) => {
    const tag = folder.replaceAll('_', '-');
    const isTag = tag !== folder && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})+$/i.test(tag);
    const meant =
      nearest(
        tag,
        locales.filter((one) => one !== folder),
      ) ?? (isTag ? tag : undefined);
    return {
      message: `Unexpected folder \`${folder}\` of catalogs, expected that of a locale: \`${locales.filter((one) => one !== folder).join('`, `')}\``,
      note:
        meant === undefined
          ? 'Give it the name of its locale, or list it under `locales` in the configuration.'
          : `Did you mean \`${meant}\`?`,
      place: { file, line: 1, column: 1 },
      ...(meant !== undefined && { expected: meant }),
      actual: folder,
    };
  },
};

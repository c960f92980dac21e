/** A translated file and the article that it is a translation of. */
export interface MatchedFile {
  /** Path below the folder that was looked in. */
  readonly file: string;
  /** File of the article. */
  readonly article: string;
}

/** An article as files are matched to it: its file, and its path below the folder of the articles without extension. */
export interface MatchableArticle {
  readonly file: string;
  readonly namespace: string;
}

/**
 * Match translated files to articles by their paths: `x.md`, `x.en.md`, `en/x.md`, and `x/index.md` or `x/_index.md` for
 * `x.md`; what begins in another folder matches by the end of its path, where only one can be meant.
 *
 * @param files Paths below the folder that was looked in.
 * @param locales All locales of the project: a file that is marked for another one than `locale` is nobody's.
 * @returns The matches in the order of the files, and the files that match nothing.
 */
export function matchTranslations(
  files: readonly string[],
  articles: readonly MatchableArticle[],
  locale: string,
  locales: readonly string[],
): { readonly matched: readonly MatchedFile[]; readonly unmatched: readonly string[] } {
  const others = locales.filter((one) => one.toLowerCase() !== locale.toLowerCase());
  const names = articles.map(({ file, namespace }) => ({ file, name: nameOf(`${namespace}.md`, others).name }));
  const candidates = files
    .map((file) => ({ file, own: nameOf(file, [locale]), foreign: nameOf(file, others) }))
    .filter(({ own, foreign }) => own.isMarked || !foreign.isMarked);
  const matches = new Map<string, string>();
  const taken = new Set<string>();
  const isWhole = (article: string, file: string): boolean => article === file;
  const isEnd = (article: string, file: string): boolean =>
    file.endsWith(`/${article}`) || article.endsWith(`/${file}`);
  const isNamesake = (article: string, file: string): boolean => article.split('/').at(-1) === file.split('/').at(-1);
  // Who names one file means it, wherever it lies.
  const ways = files.length === 1 ? [isWhole, isEnd, isNamesake] : [isWhole, isEnd];
  // A file that says for which locale it is goes before one that does not.
  const inOrder = candidates.toSorted((a, b) => Number(b.own.isMarked) - Number(a.own.isMarked));
  for (const fits of ways) {
    for (const { file, own } of inOrder) {
      if (matches.has(file)) continue;
      const found = names.filter(({ file: article, name }) => !taken.has(article) && fits(name, own.name));
      const most = Math.max(...found.map(({ name }) => name.length));
      const longest = fits === isNamesake ? found : found.filter(({ name }) => name.length === most);
      const [article] = longest;
      if (!article || longest.length > 1) continue;
      matches.set(file, article.file);
      taken.add(article.file);
    }
  }
  return {
    matched: candidates.flatMap(({ file }) => {
      const article = matches.get(file);
      return article === undefined ? [] : [{ file, article }];
    }),
    unmatched: candidates.map(({ file }) => file).filter((file) => !matches.has(file)),
  };
}

/** The name of a file without what marks its locale, and whether there was such a mark. */
function nameOf(file: string, locales: readonly string[]): { name: string; isMarked: boolean } {
  const tags = locales.map((one) => one.toLowerCase());
  const isTag = (text: string): boolean => tags.includes(text.toLowerCase().replaceAll('_', '-'));
  const parts = file.replace(/\.[^./]+$/, '').split('/');
  const folders = parts.slice(0, -1);
  const at = folders.findLastIndex(isTag);
  const [, bare = '', tag = ''] = /^(.+)[._-]([a-z]{2,3}(?:[-_][A-Za-z0-9]{2,4})?)$/i.exec(parts.at(-1) ?? '') ?? [];
  const isSuffix = isTag(tag);
  const base = isSuffix ? bare : (parts.at(-1) ?? '');
  const isIndex = /^(?:_?index|readme)$/i.test(base);
  // The first page of a locale is the first page, whatever folders lead there.
  const isFirst = isIndex && at >= 0 && at === folders.length - 1;
  const path = isFirst ? [] : [...folders.filter((_, index) => index !== at), ...(isIndex ? [] : [base])];
  const name = path.length > 0 ? path.join('/') : 'index';
  return { name: name.normalize('NFC').toLowerCase(), isMarked: isSuffix || at >= 0 };
}

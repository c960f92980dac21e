import type { Amount, SyncedArticle } from '../model/report.ts';
import { count, type Paint } from './paint.ts';
import { showUnseen } from './show-unseen.ts';

/** How the report is to be worded. */
export type SyncMode = 'done' | 'failed' | 'planned' | 'checked';

/** Render what a sync did, article by article, with what is left for people to do. */
export function syncText(articles: readonly SyncedArticle[], mode: SyncMode, paint: Paint): string {
  const touched = articles.filter((one) => one.files.length > 0);
  const lines = touched.map((one) => articleLines(one, mode, paint));
  const files = touched.reduce((sum, one) => sum + one.files.length, 0);
  const verbs = { done: 'changed', failed: 'changed', planned: 'would change', checked: 'would change' };
  const nothing = mode === 'failed' ? 'nothing changed' : 'everything is in step';
  const what = files === 0 ? nothing : `${verbs[mode]} ${count(files, 'file')}`;
  const summary = `${count(articles.length, 'article')}, ${what}.`;
  return lines.join('') + `${paint(files === 0 && mode !== 'failed' ? 'green' : 'bold', summary)}\n` + todo(articles);
}

function articleLines(article: SyncedArticle, mode: SyncMode, paint: Paint): string {
  const parts = [
    part(article.added, 'new'),
    part(article.changed, 'changed'),
    part(article.ported, 'reformatted'),
    part(article.moved, 'moved'),
    part(article.split, 'split'),
    part(article.merged, 'merged'),
    part(article.gone, 'gone'),
    part(article.arrived, 'from other articles'),
    part(article.carried, 'corrected in the source catalog'),
  ].filter((one) => one !== '');
  const renamed = article.movedFrom === undefined ? '' : ` (renamed from ${showUnseen(article.movedFrom)})`;
  const head = `${paint('bold', showUnseen(article.file))}${renamed}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}\n`;
  const locales = article.locales.flatMap(({ locale, parked, revived, mended, ported, recorded, stale }) => {
    const notes = [
      amount(recorded, 'translated since the last sync'),
      amount(stale, 'stale'),
      amount(parked, 'parked'),
      amount(revived, 'revived'),
      amount(mended, 'renumbered'),
      amount(ported, 'ported'),
    ].filter((one) => one !== '');
    return notes.length > 0 ? [`  ${locale}: ${notes.join(', ')}\n`] : [];
  });
  const files = mode === 'done' ? [] : article.files.map((file) => paint('dim', `  ${showUnseen(file)}\n`));
  return [head, ...locales, ...files].join('');
}

function amount({ texts, words }: Amount, what: string): string {
  return texts === 0 ? '' : `${texts} ${what} (${count(words, 'word')})`;
}

function part(number: number, word: string): string {
  return number === 0 ? '' : `${number} ${word}`;
}

/** Where the editors' work is. */
function todo(articles: readonly SyncedArticle[]): string {
  const locales = articles.flatMap((one) => one.locales.filter(({ missing }) => missing.texts > 0));
  const shown = locales
    .slice(0, 10)
    .map(
      ({ locale, missing, file }) =>
        `To translate into ${locale}: ${count(missing.texts, 'value')} in ${showUnseen(file)}\n`,
    );
  const more =
    locales.length > 10 ? [`… and ${count(locales.length - 10, 'more catalog')}; see \`vertaalstraat status\`.\n`] : [];
  return [...shown, ...more].join('');
}

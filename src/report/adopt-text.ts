import { count, type Paint } from './paint.ts';
import { showUnseen } from './show-unseen.ts';

interface ReportedText {
  readonly key?: string;
  readonly text: string;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

interface ReportedKey extends ReportedText {
  readonly key: string;
  readonly outcome: 'sure' | 'review' | 'same' | 'differs' | 'untranslated';
  readonly source: string;
  readonly confidence: number;
  readonly kept?: string;
}

/** What a translated file gave, as the report shows it. */
export interface ReportedFile {
  readonly file: string;
  readonly article: string;
  readonly texts: readonly ReportedKey[];
  readonly missing: readonly ReportedText[];
  readonly leftOver: readonly ReportedText[];
}

/** Render what was taken over, and what was not. */
export function adoptText(
  files: readonly ReportedFile[],
  unmatched: readonly string[],
  paint: Paint,
  isPlan = false,
): string {
  const blocks = files.map((file) => fileText(file, paint, isPlan));
  const loose = unmatched.map((file) => `${paint('underline', showUnseen(file))}  matches no article\n`);
  const all = files.flatMap((file) => file.texts);
  const taken = all.filter(({ outcome }) => outcome === 'sure' || outcome === 'review').length;
  const waiting = all.filter(({ outcome }) => outcome === 'review').length;
  const verb = isPlan ? 'would be taken over' : 'taken over';
  const total = `${count(taken, 'translation')} ${verb} from ${count(files.length, 'file')}${waiting > 0 ? `, ${waiting.toLocaleString('en')} of them to review (\`vertaalstraat todo\` lists them)` : ''}.\n`;
  return [...blocks, ...(loose.length > 0 ? [loose.join('')] : []), total].join('\n');
}

function fileText({ file, article, texts, missing, leftOver }: ReportedFile, paint: Paint, isPlan: boolean): string {
  const of = (outcome: ReportedKey['outcome']): ReportedKey[] => texts.filter((one) => one.outcome === outcome);
  const [sure, review, same, differs, untranslated] = [
    of('sure'),
    of('review'),
    of('same'),
    of('differs'),
    of('untranslated'),
  ];
  const parts = [
    `${count(sure.length + review.length, 'translation')} ${isPlan ? 'to take over' : 'taken over'}`,
    ...(same.length > 0 ? [`${same.length.toLocaleString('en')} there already`] : []),
    ...(missing.length > 0 ? [`${missing.length.toLocaleString('en')} not found`] : []),
    ...(leftOver.length > 0 ? [`${leftOver.length.toLocaleString('en')} left over`] : []),
  ];
  const row = (label: string, { place, key, text }: ReportedText, more = ''): string =>
    `  ${label.padEnd(12)}  ${paint('dim', `${showUnseen(place.file)}:${place.line}:${place.column}`)}  ${key === undefined ? '' : `${paint('bold', showUnseen(key))}  `}${shorten(text)}${more}\n`;
  return [
    `${paint('underline', showUnseen(file))} → ${showUnseen(article)}\n  ${parts.join(', ')}\n`,
    ...review.map((one) => row(paint('cyan', 'review'), one, paint('dim', `  for: ${shorten(one.source)}`))),
    ...differs.map((one) => row(paint('yellow', 'differs'), one, paint('dim', `  kept: ${shorten(one.kept ?? '')}`))),
    ...untranslated.map((one) => row(paint('yellow', 'untranslated'), one)),
    ...missing.map((one) => row(paint('red', 'not found'), one)),
    ...leftOver.map((one) => row(paint('yellow', 'left over'), one)),
  ].join('');
}

function shorten(text: string): string {
  const line = showUnseen(text.replaceAll(/\s+/g, ' '));
  return line.length > 60 ? `${line.slice(0, 58).trimEnd()}…` : line;
}

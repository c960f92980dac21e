import { HostError, type Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { positionAt } from '../model/position-at.ts';
import type { LocalePlan } from '../model/plan.ts';
import type { FilePlace, Problem } from '../model/problem.ts';
import type { SegmentedArticle } from '../model/segment.ts';
import { segment } from '../markdown/segment.ts';
import { createAdoption, type Adoption } from '../sync/adopt/adopt-article.ts';
import { fillPlan } from '../sync/adopt/fill-plan.ts';
import { changesOf, type FileChange } from './changes-of.ts';
import { decodeText } from './decode-text.ts';
import { attempt } from './load-files.ts';
import type { MatchedFile } from './match-translations.ts';
import { placeOfKey, placeOfSegment } from './places.ts';
import type { PlannedArticle, ProjectPlan } from './plan-project.ts';
import { problemIn } from './problem-in.ts';
import { segmentOptions } from './segment-article.ts';

/** A text of the article, or of the translation, with its place. */
export interface PlacedText {
  readonly key?: string;
  readonly text: string;
  readonly place: FilePlace;
}

/** What came of one key. */
export interface AdoptedText extends PlacedText {
  readonly key: string;
  /**
   * `sure`: taken over; `review`: taken over, and a person should look at it; `same`: the catalog had it; `differs`: the catalog
   * has another text, which stays; `untranslated`: still in the source's language, and left out.
   */
  readonly outcome: 'sure' | 'review' | 'same' | 'differs' | 'untranslated';
  readonly source: string;
  /** How likely it is that the two say the same, 0 to 1. */
  readonly confidence: number;
  /** What the catalog has, where that differs. */
  readonly kept?: string;
}

/** What a translated file gave for its article. */
export interface AdoptedFile {
  readonly file: string;
  readonly article: string;
  readonly texts: readonly AdoptedText[];
  /** Texts of the article that nothing was found for, though they have no translation yet. */
  readonly missing: readonly PlacedText[];
  /** Texts of the file that belong to no text of the article. */
  readonly leftOver: readonly PlacedText[];
}

/** The plan of an adoption: nothing has been written. */
export interface AdoptPlan {
  readonly files: readonly AdoptedFile[];
  readonly groups: readonly (readonly FileChange[])[];
  readonly problems: readonly Problem[];
}

/**
 * Plan to take over translations that were made by hand.
 *
 * Law 4: a key that has a value keeps it.
 *
 * @param plan The project, in step with its articles.
 * @param from The folder that the files are in, which may lie outside the project: it is only read.
 * @param shown Gives the path of a file as people are told it.
 */
export function adoptProject(
  { project, articles }: ProjectPlan,
  from: Host,
  matches: readonly MatchedFile[],
  locale: string,
  shown: (file: string) => string,
  progress?: (done: number, total: number, file: string) => void,
): AdoptPlan {
  const { config } = project;
  const adopt = createAdoption({ source: config.sourceLocale, target: locale });
  const problems: Problem[] = [];
  const files: AdoptedFile[] = [];
  const groups: FileChange[][] = [];
  for (const [nth, { file, article }] of matches.entries()) {
    progress?.(nth, matches.length, article);
    const planned = articles.find(({ loaded }) => loaded.file === article);
    // What is wrong with an article that could not be read has been told.
    if (!planned) continue;
    const target = planned.plan.locales.find((one) => one.locale === locale);
    const problem =
      planned.plan.corrections.length > 0 ? conflict(planned) : target ? undefined : notFor(planned, locale);
    if (problem || !target) {
      if (problem) problems.push(problem);
      continue;
    }
    const translated = readTranslation(from, config, file, shown(file), planned.loaded.file);
    if ('message' in translated) {
      problems.push(translated);
      continue;
    }
    const adoption = adopt(planned.plan.article, translated);
    const filled = fillPlan(planned.plan.segments, target, adoption.adopted, from.fingerprint.bind(from));
    const locales = planned.plan.locales.map((one) => (one === target ? filled.plan : one));
    groups.push(changesOf(config, planned.loaded, { ...planned.plan, locales }, []));
    files.push(reportOf(planned, { file: shown(file), translated, adoption, target, outcomes: filled.outcomes }));
  }
  return { files, groups, problems };
}

function conflict({ loaded }: PlannedArticle): Problem {
  return problemIn(
    loaded.file,
    'source-changed',
    'Unexpected difference between the article and its source catalog, expected them in step',
    {
      note: 'Nothing was taken over for this article. `vertaalstraat sync` shows both texts; settle it with `--source article` or `--source catalog`, then adopt again.',
    },
  );
}

function notFor({ loaded }: PlannedArticle, locale: string): Problem {
  const isBroken = loaded.broken.includes(locale);
  return problemIn(
    loaded.file,
    'article-skipped',
    isBroken
      ? `Unexpected trouble with the \`${locale}\` files of this article, expected them to be readable`
      : `Unexpected translation into \`${locale}\`, expected one of the locales that the article is for`,
    {
      note: isBroken
        ? 'Mend them first; until then the article is left alone.'
        : 'Its front matter or `localesFor` in the configuration says for which locales it is.',
    },
  );
}

/** Read a translated file as its article is read. */
function readTranslation(
  from: Host,
  config: Config,
  file: string,
  name: string,
  article: string,
): SegmentedArticle | Problem {
  const bytes = attempt(() => from.read(file));
  if (bytes instanceof HostError) return problemIn(name, 'translation-unreadable', bytes.message);
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) {
    return problemIn(name, 'translation-unreadable', 'Unexpected bytes that are not UTF-8, expected UTF-8 text', {
      note: 'Save the file as UTF-8; nothing was taken over from it.',
      ...decoded,
    });
  }
  const translated = segment(decoded.text, segmentOptions(config, article));
  const [wrong] = translated.problems;
  if (!wrong) return translated;
  return problemIn(name, 'translation-unreadable', wrong.message, {
    ...(wrong.note !== undefined && { note: wrong.note }),
    ...positionAt(translated.text, wrong.span.start),
  });
}

function reportOf(
  { loaded, plan }: PlannedArticle,
  found: {
    readonly file: string;
    readonly translated: SegmentedArticle;
    readonly adoption: Adoption;
    readonly target: LocalePlan;
    readonly outcomes: ReadonlyMap<number, 'sure' | 'review' | 'same' | 'differs'>;
  },
): AdoptedFile {
  const { file, translated, adoption, target, outcomes } = found;
  const catalog = loaded.targets.find((one) => one.locale === target.locale)?.catalog;
  const values = new Map(target.entries.map((entry) => [entry.key, entry.value]));
  const placeIn = (index: number): FilePlace => {
    const one = translated.segments[index];
    return one ? placeOfSegment(file, translated, one) : { file, line: 1, column: 1 };
  };
  const texts = adoption.adopted.flatMap((one): AdoptedText[] => {
    const keyed = plan.segments[one.source];
    const outcome = outcomes.get(one.source);
    if (!keyed || !outcome) return [];
    const { key, segment: own } = keyed;
    const kept = outcome === 'differs' ? values.get(key) : undefined;
    const place = kept !== undefined && catalog ? placeOfKey(catalog, key) : placeIn(one.targets[0] ?? 0);
    const confidence = Math.round(one.confidence * 1000) / 1000;
    return [
      { key, outcome, source: own.value, text: one.value, confidence, place, ...(kept !== undefined && { kept }) },
    ];
  });
  const inArticle = (index: number): PlacedText[] => {
    const keyed = plan.segments[index];
    if (!keyed || /\S/.test(values.get(keyed.key) ?? '')) return [];
    const { key, segment: own } = keyed;
    return [{ key, text: own.value, place: placeOfSegment(loaded.file, plan.article, own) }];
  };
  const left = adoption.untranslated.flatMap(inArticle).map((one): AdoptedText => ({
    ...one,
    key: one.key ?? '',
    outcome: 'untranslated',
    source: one.text,
    confidence: 1,
  }));
  return {
    file,
    article: loaded.file,
    texts: [...texts, ...left],
    missing: adoption.sourcesLeft.flatMap(inArticle),
    leftOver: adoption.targetsLeft.map((index) => ({
      text: translated.segments[index]?.value ?? '',
      place: placeIn(index),
    })),
  };
}

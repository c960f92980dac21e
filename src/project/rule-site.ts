import { createNumberComparison, type NumberDifferences } from '../language/numbers/compare-numbers.ts';
import { separatorsOf } from '../language/numbers/separators.ts';
import type { PageAnchors } from '../markdown/page-anchors.ts';
import type { Config } from '../model/config.ts';
import { memoizeRecent } from '../model/memoize-recent.ts';
import type { Glossary } from '../model/glossary.ts';
import type { RuleSite } from '../rules/rule.ts';
import { normalise } from '../sync/normalise.ts';
import { anchorsIn } from './anchors-in.ts';
import { articleFolders } from './article-paths.ts';
import { translationsOf, type ArticleFacts, type Translation } from './article-facts.ts';
import { fileReader } from './file-reader.ts';
import { linkReader } from './link-reader.ts';
import type { PlannedArticle } from './plan-project.ts';
import type { RepeatedValues } from './repeated-values.ts';

/** What the rules of one project share, and what is made of it for them. */
export interface ProjectSite extends RuleSite {
  readonly compareNumbers: (locale: string) => (source: string, target: string) => NumberDifferences;
}

/** What the rules of one project share: while its articles are looked at one by one, and when all are known. */
export interface RuleSites {
  /** As it is seen from one article while the others may not be known yet. */
  readonly from: (planned: PlannedArticle) => EarlySite;
  /**
   * @param replan Plans an article once more.
   * @param repeated What stands in several articles.
   */
  readonly whole: (
    replan: (file: string) => PlannedArticle | undefined,
    repeated: Pick<RepeatedValues, 'filesWith'>,
  ) => ProjectSite;
}

/** The site as it is seen from one article. */
export interface EarlySite extends ProjectSite {
  /** Tell whether something was asked since the last time that is only known when all articles are: the answer counts for nothing. */
  readonly wasInVain: () => boolean;
}

/** The articles of a project and what is known of them. */
export interface Knowledge {
  readonly files: readonly string[];
  /** The articles to check: of the others nothing will be known. */
  readonly asked: ReadonlySet<string>;
  readonly factsOf: (file: string) => ArticleFacts | undefined;
}

/** Make what the rules of a project share. What takes time is gathered when a rule asks for it. */
export function ruleSites(
  config: Config,
  { files, asked, factsOf }: Knowledge,
  { glossary, exists }: { readonly glossary: Glossary; readonly exists: (path: string) => boolean },
): RuleSites {
  const { spellers } = config;
  const bases = articleFolders(config, files);
  const shared = {
    isMissing: fileReader(files, bases, exists),
    glossary,
    ...(spellers && { spellers }),
    separators: perLocale(separatorsOf),
    compareNumbers: perLocale((locale) => createNumberComparison(config.sourceLocale, locale)),
  };
  const linked = linkReader(files, bases, exists);
  return {
    from: (planned) => {
      const { file } = planned.loaded;
      const own = perLocale((locale) => anchorsIn(planned, locale, config));
      let inVain = false;
      const later = (): undefined => void (inVain = true);
      return {
        ...shared,
        translations: () => later() ?? new Map(),
        // Most have none: `finish` asks again where there may be some.
        sameValue: () => [],
        linked: (from, url) => linked(from, url, (to) => factsOf(to)?.locales ?? (asked.has(to) ? later() : undefined)),
        anchorsOf: (to, locale) => (to === file ? own(locale) : asked.has(to) ? later() : undefined),
        wasInVain: () => {
          const was = inVain;
          inVain = false;
          return was;
        },
      };
    },
    whole: (replan, repeated) => {
      let byLocale: ReturnType<typeof gather> | undefined;
      const anchors = new Map<string, ReadonlyMap<string, PageAnchors> | undefined>();
      const textsOf = memoizeRecent((file): Translation[] => {
        const planned = replan(file);
        return planned ? translationsOf(planned.plan) : [];
      }, 20);
      return {
        ...shared,
        translations: (locale, source) => {
          byLocale ??= gather(files.flatMap((file) => factsOf(file) ?? []));
          return byLocale.get(locale)?.get(normalise(source)) ?? new Map();
        },
        sameValue: (locale, value) =>
          repeated
            .filesWith(locale, value)
            .flatMap((file) => textsOf(file))
            .filter((one) => one.locale === locale && one.value === value),
        linked: (from, url) => linked(from, url, (to) => factsOf(to)?.locales),
        anchorsOf: (file, locale) => {
          if (!anchors.has(file)) anchors.set(file, anchorsOf(factsOf(file) && replan(file), config));
          return anchors.get(file)?.get(locale);
        },
      };
    },
  };
}

function anchorsOf(planned: PlannedArticle | undefined, config: Config): ReadonlyMap<string, PageAnchors> | undefined {
  return planned && new Map(config.locales.map((locale) => [locale, anchorsIn(planned, locale, config)]));
}

/** Locale → source text → its translations, with the first place of each. */
function gather(all: readonly ArticleFacts[]): Map<string, Map<string, Map<string, string>>> {
  const byLocale = new Map<string, Map<string, Map<string, string>>>();
  for (const { translations } of all) {
    for (const { locale, source, value, where } of translations) {
      const bySource = byLocale.get(locale) ?? new Map<string, Map<string, string>>();
      byLocale.set(locale, bySource);
      const name = normalise(source);
      const known = bySource.get(name) ?? new Map<string, string>();
      bySource.set(name, known);
      if (!known.has(value)) known.set(value, where);
    }
  }
  return byLocale;
}

/** Make something once for each locale that asks for it. */
function perLocale<Made>(make: (locale: string) => Made): (locale: string) => Made {
  const all = new Map<string, Made>();
  return (locale) => {
    const made = all.get(locale) ?? make(locale);
    all.set(locale, made);
    return made;
  };
}

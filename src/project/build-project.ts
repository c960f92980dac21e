import { planBuild, type BuildOptions, type BuiltArticle } from '../build/plan-build.ts';
import { createValueStore } from '../build/value-store.ts';
import type { Host, Stamp } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { once } from '../model/once.ts';
import type { Problem } from '../model/problem.ts';
import type { LocaleReport } from '../model/report.ts';
import { articleNames, outputPath } from './article-paths.ts';
import { openBuildMemory } from './build-memory.ts';
import { tallyBuild } from './build-tally.ts';
import { notBuilt, type BuiltLocale } from './built-locale.ts';
import { closedFolderOf } from './closed-folder.ts';
import { distinctProblems } from './distinct-problems.ts';
import { findAssets, type Assets } from './find-assets.ts';
import { openOutputFolder, type WrittenOutput } from './output-folder.ts';
import { problemIn } from './problem-in.ts';
import { createLoader } from './load-project.ts';
import { createPlanner, type PlannedArticle } from './plan-project.ts';
import { withPseudoConfig, withPseudoLocales } from './pseudo-locales.ts';
import { refuseOverlap } from './refuse-overlap.ts';
import type { SelectedArticles } from './select-articles.ts';
import { sourceProblems } from './source-problems.ts';
import { isUnsynced } from './unsynced.ts';
import { walkArticles } from './walk-articles.ts';

/** What to build, and where to. */
export interface BuildProjectOptions extends BuildOptions {
  readonly locales: readonly string[];
  /** Pseudo-locales among them. */
  readonly pseudo?: readonly string[];
  /** Output pattern, with `{locale}` and `{path}`. */
  readonly output: string;
  /** True when all articles were asked for: outputs of others are then removed. */
  readonly everything: boolean;
}

/** What a build did. */
export interface BuildReport {
  readonly locales: readonly LocaleReport[];
  readonly assets: number;
  readonly removed: readonly string[];
  /** Articles that were built from a sync planned in memory. */
  readonly unsynced: readonly string[];
  readonly problems: readonly Problem[];
}

/** What is to be told of one article beside its numbers; of thousands there is nothing. */
interface BuiltUnit {
  /** How many files beside it were copied. */
  readonly assets: number;
  /** Outputs of earlier builds that stay, since the article cannot be built now. */
  readonly kept: readonly string[];
  readonly isUnsynced: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Build articles: compose, compare with what is there, write what differs; what has not changed since the last build is not
 * even read.
 *
 * @throws ConfigError before anything is written when an output would fall on a source, a catalog or another output.
 */
export async function buildProject(
  host: Host,
  given: Config,
  selected: SelectedArticles,
  options: BuildProjectOptions,
): Promise<BuildReport> {
  const { pseudo = [], locales } = options;
  const config = pseudo.length > 0 ? withPseudoConfig(given, pseudo) : given;
  refuseOverlap(config, selected, options);
  const store = once(() => createValueStore(config.locales, config.fallback));
  const folder = openOutputFolder(host, options.output, () =>
    selected.files.flatMap((file) => {
      const { path } = articleNames(config, file);
      return locales.map((locale) => outputPath(options.output, locale, path));
    }),
  );
  const sources = new Set(selected.all);
  const tally = tallyBuild(locales);
  const units = new Map<string, BuiltUnit>();
  let others: ReadonlySet<string> | 'unknown' | undefined;
  let lastAssets: { loaded: PlannedArticle['loaded']; named: string; assets: Assets } | undefined;
  // Nothing is remembered of locales that are made up.
  const memory = pseudo.length > 0 ? undefined : openBuildMemory(host, options, folder, tally);

  const walk = await walkArticles(host, given, selected, {
    decisions: { source: 'keep' },
    ...memory?.walker,
    visit(planned) {
      const { made, ...unit } = buildUnit(pseudo.length > 0 ? withPseudoLocales(planned, pseudo) : planned);
      const { file } = planned.loaded;
      if (isWorthTelling(unit)) units.set(file, unit);
      else units.delete(file);
      return () => (memory && unit.problems.length === 0 ? memory.record(made) : {});
    },
  });

  const all = [...units.values()];
  const kept = new Set(all.flatMap((one) => one.kept));
  // Nobody knows what an article that cannot be read refers to, nor what stands in a folder that cannot.
  const isComplete = options.everything && walk.isComplete;
  const gone = folder.removeGone((path) => isComplete && !kept.has(path) && isOfLocales(path) && isOurs(path));
  const inOrder = selected.files.flatMap((file) => units.get(file) ?? []);
  return {
    locales: tally.reports(),
    assets: all.reduce((sum, one) => sum + one.assets, 0),
    removed: gone.removed,
    unsynced: selected.files.filter((file) => units.get(file)?.isUnsynced),
    problems: distinctProblems([
      ...walk.problems,
      ...inOrder.flatMap((one) => one.problems),
      ...gone.problems,
      ...folder.save(),
    ]),
  };

  function buildUnit(planned: PlannedArticle): BuiltUnit & { readonly made: ReadonlyMap<string, BuiltLocale> } {
    const { loaded, plan } = planned;
    const wanted = localesOf(planned, config, locales);
    const made = new Map<string, BuiltLocale>(locales.map((locale) => [locale, notBuilt]));
    const written = new Set<string>();
    const kept: string[] = loaded.broken.flatMap((locale) => outputsIn(planned, locale));
    const problems: Problem[] = sourceProblems({ project: { config }, articles: [planned] }).map((one) => ({
      ...one,
      severity: 'warning',
    }));
    let copied = 0;
    for (const built of planBuild(plan, config.sourceLocale, wanted, store(), options)) {
      const { locale, refused, segments, fallback, stale } = built;
      if (refused) {
        made.set(locale, { ...notBuilt, omitted: !refused.fails });
        if (!refused.fails) continue;
        problems.push(refusal(planned, built));
        kept.push(...outputsIn(planned, locale));
        continue;
      }
      const outputs: BuiltLocale['outputs'][number][] = [];
      /** Tell whether an output changed; what could not be written is a problem, and stays what it is. */
      const put = (path: string, output: WrittenOutput | Problem): boolean => {
        if ('message' in output) {
          problems.push(output);
          kept.push(path);
          return false;
        }
        outputs.push([path, output.stamp, output.print]);
        return output.changed;
      };
      const path = outputPath(options.output, locale, loaded.path);
      if (put(path, folder.write(path, built.content ?? ''))) written.add(locale);
      const { found, absent, hidden } = assetsOf(planned, locale);
      for (const { file, path: below } of hidden) {
        kept.push(outputPath(options.output, locale, below));
        problems.push(...[closedFolderOf(host, file)].filter((one) => one !== undefined));
      }
      const assets = found.map(({ file }) => [file, settle(host.stamps([file])[0] ?? [])] as const);
      for (const { file, path: below } of found) {
        const target = outputPath(options.output, locale, below);
        if (put(target, folder.copy(file, target))) copied += 1;
      }
      made.set(locale, { built: true, omitted: false, segments, fallback, stale, outputs, assets, absent });
    }
    for (const [nth, locale] of locales.entries())
      tally.count(loaded.file, nth, made.get(locale) ?? notBuilt, written.has(locale));
    return { made, assets: copied, kept, isUnsynced: isUnsynced(plan), problems };
  }

  function settle(stamp: Stamp): Stamp {
    return host.isSettled(stamp) ? stamp : [];
  }

  /** The files beside an article that come along, those that only its translation names included. */
  function assetsOf({ loaded, plan }: PlannedArticle, locale: string): Assets {
    if (config.assets === 'leave') return { found: [], absent: [], hidden: [] };
    const chain = [locale, ...(config.fallback[locale] ?? [])];
    const values = plan.locales
      .filter((one) => chain.includes(one.locale))
      .flatMap((one) => one.entries.map(({ value }) => value ?? ''));
    const urls = values.flatMap((value) => [...value.matchAll(/\]\(\s*<?([^)>\s]+)/g)].map((match) => match[1] ?? ''));
    const named = urls.join('\n');
    // Nearly always they are the same in all locales.
    if (lastAssets?.loaded !== loaded || lastAssets.named !== named)
      lastAssets = { loaded, named, assets: findAssets(host, loaded, sources, urls) };
    return lastAssets.assets;
  }

  /** The outputs of an article in a locale, whether they are there or not. */
  function outputsIn(planned: PlannedArticle, locale: string): string[] {
    const assets = assetsOf(planned, locale);
    const paths = [planned.loaded.path, ...[...assets.found, ...assets.hidden].map(({ path }) => path)];
    return paths.map((path) => outputPath(options.output, locale, path));
  }

  /** Tell whether a path is this shard’s to remove: by its own name, and when no article of another shard makes it. */
  function isOurs(path: string): boolean {
    if (!selected.own) return true;
    if (!selected.own.ownsNamespace(path)) return false;
    others ??= outputsOfOthers();
    return others !== 'unknown' && !others.has(path);
  }

  function outputsOfOthers(): ReadonlySet<string> | 'unknown' {
    const load = createLoader(host, config, selected.all);
    const planner = createPlanner(host, config, { source: 'keep' });
    const outputs = new Set<string>();
    const together = new Map(walk.together?.articles.map((one) => [one.loaded.file, one]));
    if (walk.together && walk.together.project.unreadable.length > 0) return 'unknown';
    for (const file of selected.others ?? []) {
      const loaded = together.get(file)?.loaded ?? load(file).loaded;
      if (!loaded) return 'unknown';
      const planned = together.get(file) ?? planner.finish(planner.planOne(loaded), 0);
      // Where the files of a locale are broken, what was built stays.
      for (const locale of [...localesOf(planned, config, locales), ...loaded.broken])
        for (const path of outputsIn(planned, locale)) outputs.add(path);
    }
    return outputs;
  }

  function isOfLocales(path: string): boolean {
    const starts = config.locales.map((locale) => ({ locale, start: outputPath(options.output, locale, '') }));
    const found = starts
      .toSorted((a, b) => b.start.length - a.start.length)
      .find(({ start }) => path.startsWith(start));
    return !found || locales.includes(found.locale);
  }
}

function isWorthTelling({ assets, kept, isUnsynced, problems }: BuiltUnit): boolean {
  return assets > 0 || kept.length > 0 || isUnsynced || problems.length > 0;
}

function localesOf({ loaded }: PlannedArticle, config: Config, asked: readonly string[]): string[] {
  const names = loaded.article.frontMatter.locales?.map((locale) => locale.toLowerCase());
  const own = new Set(loaded.targets.map((one) => one.locale));
  const source = !names || names.includes(config.sourceLocale.toLowerCase());
  return asked.filter((locale) => (locale === config.sourceLocale ? source : own.has(locale)));
}

function refusal({ loaded }: PlannedArticle, { locale, refused }: BuiltArticle): Problem {
  const keys = refused?.keys ?? [];
  const shown = keys.slice(0, 5).join(', ') + (keys.length > 5 ? ' …' : '');
  const what = refused?.reason === 'stale' ? 'stale' : 'missing';
  return problemIn(
    loaded.file,
    'build-refused',
    `Unexpected ${what} ${keys.length === 1 ? 'translation' : 'translations'} into \`${locale}\`, expected none: ${keys.length} (${shown})`,
    {
      note: `Not written. Without \`--${what} fail\` the build would ${what === 'stale' ? 'publish them' : 'fall back to the next locale'}.`,
      locale,
    },
  );
}

import { planBuild, type BuildOptions, type BuiltArticle } from '../build/plan-build.ts';
import { createValueStore } from '../build/value-store.ts';
import { HostError, type Host } from '../host/host.ts';
import { ConfigError } from '../model/config-error.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { LocaleReport } from '../model/report.ts';
import { baseFolder, outputPath } from './article-paths.ts';
import { loadManifest, saveManifest } from './build-manifest.ts';
import { findAssets } from './find-assets.ts';
import { problemIn } from './problem-in.ts';
import type { PlannedArticle, ProjectPlan } from './plan-project.ts';

/** What to build, and where to. */
export interface BuildProjectOptions extends BuildOptions {
  readonly locales: readonly string[];
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

/**
 * Build articles: compose, compare with what is there, write what differs.
 *
 * @throws ConfigError before anything is written when an output would fall on a source, a catalog or another output.
 */
export function buildProject(host: Host, plan: ProjectPlan, options: BuildProjectOptions): BuildReport {
  const { project, articles } = plan;
  const { config } = project;
  refuseOverlap(host, plan, options);
  const store = createValueStore(config.locales, config.fallback);
  const before = loadManifest(host, options.output);
  const manifest = new Map(before);
  const reports = new Map(options.locales.map((locale) => [locale, emptyReport(locale)]));
  const problems: Problem[] = [...project.problems];
  const expected = new Set<string>();
  const kept = new Set<string>();
  const sources = new Set(project.files);
  let assets = 0;
  for (const planned of articles) {
    for (const built of planBuild(
      planned.plan,
      config.sourceLocale,
      localesOf(planned, config, options.locales),
      store,
      options,
    )) {
      const path = outputPath(options.output, built.locale, planned.loaded.path);
      const report = reports.get(built.locale) ?? emptyReport(built.locale);
      if (built.refused) {
        if (built.refused.fails) {
          problems.push(refusal(planned, built));
          keep(planned, built.locale);
        } else reports.set(built.locale, { ...report, omitted: report.omitted + 1 });
        continue;
      }
      expected.add(path);
      const wrote = write(path, built.content ?? '');
      reports.set(built.locale, {
        ...report,
        articles: report.articles + 1,
        written: report.written + (wrote ? 1 : 0),
        segments: report.segments + built.segments,
        fallback: report.fallback + built.fallback,
        stale: report.stale + built.stale,
      });
      for (const { file, target } of assetsOf(planned, built.locale)) {
        if (expected.has(target)) continue;
        expected.add(target);
        if (copy(file, target)) assets += 1;
      }
    }
    for (const locale of planned.loaded.broken) keep(planned, locale);
  }
  const removed = removeGone();
  attempt(options.output, () => saveManifest(host, options.output, manifest));
  return {
    locales: [...reports.values()],
    assets,
    removed,
    unsynced: articles.filter(hasChanged).map((one) => one.loaded.file),
    problems,
  };

  function write(path: string, content: string): boolean {
    const bytes = new TextEncoder().encode(content);
    return attempt(path, () => {
      const old = host.readIfExists(path);
      if (old && !sameBytes(old, bytes) && !before.has(path)) return refuseForeign(path);
      manifest.set(path, host.fingerprint(content));
      if (old && sameBytes(old, bytes)) return false;
      host.write(path, bytes, { replaceable: true });
      return true;
    });
  }

  function copy(from: string, to: string): boolean {
    return attempt(to, () => {
      const bytes = host.read(from);
      const old = host.readIfExists(to);
      if (old && !sameBytes(old, bytes) && !before.has(to)) return refuseForeign(to);
      manifest.set(to, host.fingerprint(new TextDecoder('latin1').decode(bytes)));
      if (old && sameBytes(old, bytes)) return false;
      host.copy(from, to, { replaceable: true });
      return true;
    });
  }

  /** A file that no build made is somebody's own. */
  function refuseForeign(path: string): false {
    problems.push(
      problemIn(
        path,
        'output-foreign',
        'Unexpected file in the place of an output, expected none that build did not make',
        {
          note: 'It was left as it is. Remove it when it is an old output, or choose another folder with `--out`.',
        },
      ),
    );
    return false;
  }

  function attempt(path: string, action: () => boolean | void): boolean {
    try {
      return action() ?? true;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      problems.push(problemIn(path, 'file-unwritable', error.message));
      return false;
    }
  }

  /** The files beside an article that come along, those that only its translation names included, and where to. */
  function assetsOf({ loaded, plan: { locales } }: PlannedArticle, locale: string): { file: string; target: string }[] {
    if (config.assets === 'leave') return [];
    const chain = [locale, ...(config.fallback[locale] ?? [])];
    const values = locales
      .filter((one) => chain.includes(one.locale))
      .flatMap((one) => one.entries.map(({ value }) => value ?? ''));
    const urls = values.flatMap((value) => [...value.matchAll(/\]\(\s*<?([^)>\s]+)/g)].map((match) => match[1] ?? ''));
    return findAssets(host, loaded, sources, urls).map(({ file, path }) => ({
      file,
      target: outputPath(options.output, locale, path),
    }));
  }

  /** What was built earlier of an article that cannot be built now stays until it can. */
  function keep(planned: PlannedArticle, locale: string): void {
    kept.add(outputPath(options.output, locale, planned.loaded.path));
    for (const { target } of assetsOf(planned, locale)) kept.add(target);
  }

  /** Remove the outputs that build wrote earlier and would not write now, if nobody has changed them since. */
  function removeGone(): string[] {
    // Nobody knows what an article that cannot be read refers to.
    if (!options.everything || project.unreadable.length > 0) return [];
    const gone: string[] = [];
    for (const [path, print] of before) {
      if (expected.has(path) || kept.has(path) || !isOfLocales(path)) continue;
      manifest.delete(path);
      const bytes = host.readIfExists(path);
      if (
        !bytes ||
        ![new TextDecoder('utf-8', { ignoreBOM: true }), new TextDecoder('latin1')].some(
          (decoder) => host.fingerprint(decoder.decode(bytes)) === print,
        )
      )
        continue;
      if (
        attempt(path, () =>
          host.remove(path, baseFolder(options.output.replace('{locale}', '*').replace('{path}', '*'))),
        )
      )
        gone.push(path);
    }
    return gone;
  }

  function isOfLocales(path: string): boolean {
    const all = config.locales.map((locale) => ({ locale, start: outputPath(options.output, locale, '') }));
    const found = all.toSorted((a, b) => b.start.length - a.start.length).find(({ start }) => path.startsWith(start));
    return !found || options.locales.includes(found.locale);
  }
}

function localesOf({ loaded }: PlannedArticle, config: Config, asked: readonly string[]): string[] {
  const names = loaded.article.frontMatter.locales?.map((locale) => locale.toLowerCase());
  const own = new Set(loaded.targets.map((one) => one.locale));
  const source = !names || names.includes(config.sourceLocale.toLowerCase());
  return asked.filter((locale) => (locale === config.sourceLocale ? source : own.has(locale)));
}

/** Tell whether an article itself is not as the last sync saw it. */
function hasChanged({ plan }: PlannedArticle): boolean {
  return plan.gone.length > 0 || plan.segments.some(({ outcome }) => outcome !== 'unchanged' && outcome !== 'moved');
}

function emptyReport(locale: string): LocaleReport {
  return { locale, articles: 0, written: 0, segments: 0, fallback: 0, stale: 0, omitted: 0 };
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

function refuseOverlap(host: Host, { project, articles }: ProjectPlan, options: BuildProjectOptions): void {
  const { config, files } = project;
  const sources = new Set(files);
  const catalogs = baseFolder(config.resources.replace('{locale}', '*').replace('{namespace}', '*'));
  const outputs = new Map<string, string>();
  for (const { loaded } of articles) {
    for (const locale of options.locales) {
      const path = outputPath(options.output, locale, loaded.path);
      const other = outputs.get(path);
      const inside = (folder: string): boolean => folder !== '' && path.startsWith(`${folder}/`);
      const overlaps =
        sources.has(path) ||
        inside(catalogs) ||
        ['.vertaalstraat', '.git', 'node_modules'].some(inside) ||
        config.articles.some((glob) => inside(baseFolder(glob)));
      if (overlaps || other !== undefined) {
        throw new ConfigError(
          overlaps
            ? `Unexpected output \`${path}\`, expected a folder without sources or catalogs`
            : `Unexpected output \`${path}\` of both \`${other ?? ''}\` and \`${loaded.file}\`, expected one article for each`,
          { note: 'Choose another `--out` (or `output` in the configuration). Nothing was written.' },
        );
      }
      outputs.set(path, loaded.file);
    }
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

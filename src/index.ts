/** The library: the pure core of Vertaalstraat, for tools that read the same values. */
export { compose } from './markdown/compose.ts';
export { segment, type SegmentOptions } from './markdown/segment.ts';
export { emptyCatalog, parseCatalog } from './catalog/parse-catalog.ts';
export { serializeCatalog } from './catalog/serialize-catalog.ts';
export { planArticle, type ArticleInput, type PlanOptions } from './sync/plan-article.ts';
export { planBuild, type BuildOptions, type BuiltArticle } from './build/plan-build.ts';
export { createValueStore, type ValueStore } from './build/value-store.ts';
export { createMemoryHost } from './host/memory-host.ts';
export { createNodeHost } from './host/node-host.ts';
export { loadConfig } from './project/load-config.ts';
export { loadProject, type Project } from './project/load-project.ts';
export { planProject, type ProjectPlan } from './project/plan-project.ts';
export { buildProject, type BuildReport } from './project/build-project.ts';
export { checkProject } from './project/check-project.ts';
export { projectStatus, type ProjectStatus } from './project/status-project.ts';
export { ConfigError } from './model/config-error.ts';
export { HostError, type Host } from './host/host.ts';
export type { Catalog, CatalogEntry } from './model/catalog.ts';
export type { Config } from './model/config.ts';
export type { ArticlePlan, KeyedSegment, LocalePlan, Outcome } from './model/plan.ts';
export type { FilePlace, Finding, Problem, Severity } from './model/problem.ts';
export type { Destination, Format, Place, Segment, SegmentedArticle, SegmentKind, Syntax } from './model/segment.ts';
export type {
  Origin,
  ParkedTranslation,
  SourceState,
  SourceStates,
  State,
  Status,
  TranslationState,
} from './model/state.ts';

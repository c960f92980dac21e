import type { Format, SegmentKind } from '../../src/model/segment.ts';
import type { Random } from './random.ts';

/** A good translation of one text. */
export interface GoodText {
  readonly kind: SegmentKind;
  readonly format: Format;
  readonly sourceLocale: string;
  readonly locale: string;
  readonly source: string;
  readonly value: string;
  /** Translations of the same text into other languages. */
  readonly others: readonly string[];
  /** Where its links lead, in the order of their numbers. */
  readonly urls: readonly string[];
  readonly terms: readonly BenchTerm[];
  /** The most characters it may have. */
  readonly max?: number;
  /** True where the same text stood in an earlier place, with this translation. */
  readonly isRepeated?: boolean;
}

/** A term of the glossary that belongs to the good translations, by locale. */
export interface BenchTerm {
  /** The same everywhere. */
  readonly name?: string;
  readonly words?: Readonly<Record<string, string>>;
  /** What must not be used. */
  readonly forbidden?: Readonly<Record<string, string>>;
}

/** A value with an error in it. */
export interface Planted {
  readonly value: string;
  /** Where in the value, for what is there to be seen: offsets. */
  readonly start?: number;
  readonly end?: number;
}

/** A file with an error in it. */
export interface PlantedFile {
  readonly text: string;
  /** Where: counts from 1. */
  readonly line: number;
}

/** The catalog of one article in one locale. */
export interface GoodCatalog {
  readonly text: string;
  /** Its keys, with the line of each. */
  readonly keys: readonly { readonly key: string; readonly line: number }[];
}

/** An article, for errors of its author. */
export interface GoodArticle {
  readonly text: string;
  /** Its paragraphs of plain words: offsets. */
  readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly key: string }[];
}

/** What all kinds of errors have. */
interface KindBase {
  readonly id: string;
  /** Rules that may find it; one is enough. */
  readonly rules: readonly string[];
  /** Rules that are right to say something there too. */
  readonly also?: readonly string[];
  /** True for what is an error by what the rest of a project does: no two of it in one check. */
  readonly alone?: boolean;
  /** What must be in the configuration for it: most rules that are off are so for a reason. */
  readonly config?: Readonly<Record<string, unknown>>;
}

/** An error in one value. */
export interface ValueKind extends KindBase {
  readonly in: 'value';
  readonly seed: (text: GoodText, random: Random) => Planted | undefined;
}

/** An error in the file of a catalog; `key` is the one it is about. */
export interface CatalogKind extends KindBase {
  readonly in: 'catalog';
  readonly seed: (
    catalog: GoodCatalog,
    at: { readonly key: string; readonly line: number },
    random: Random,
  ) => PlantedFile | undefined;
}

/** An error in an article, or a change of it that its translations do not know of. */
export interface ArticleKind extends KindBase {
  readonly in: 'article';
  /** True when a sync follows. */
  readonly sync?: boolean;
  /** True where it is the translations that are wrong now. */
  readonly stale?: boolean;
  readonly seed: (
    article: GoodArticle,
    at: { readonly start: number; readonly end: number },
    locale: string,
  ) => PlantedFile | undefined;
}

/** A kind of error. */
export type Kind = ValueKind | CatalogKind | ArticleKind;

import type { Span } from '../model/span.ts';

/** A part of markup: a comment, or code in a language of its own. */
export interface MarkupPart extends Span {
  /** Undefined for a comment. */
  readonly language: string | undefined;
}

/** Find the comments, scripts and style sheets in HTML, XML and what is made of them. */
export function markupParts(code: string): MarkupPart[] {
  return [...code.matchAll(part)].flatMap(
    ({ 0: whole, 1: name, 2: attributes = '', 3: content, index }): MarkupPart[] => {
      if (whole.startsWith('<!--')) return [{ language: undefined, start: index, end: index + whole.length }];
      if (name === undefined || content === undefined) return [];
      const named = /\b(?:lang|type)\s*=\s*["']?(?:\w+\/)?([\w+.-]+)/.exec(attributes)?.[1]?.toLowerCase();
      const usual = name.toLowerCase() === 'style' ? 'css' : 'javascript';
      const end = index + whole.length;
      return [
        { language: named === undefined || named === 'module' ? usual : named, start: end - content.length, end },
      ];
    },
  );
}

/** Comments, CDATA, elements that hold another language, and all other tags: what stands in those is no comment. */
const part =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(script|style)\b((?:"[^"]*"|'[^']*'|[^'">])*)>([^]*?)(?=<\/\1\s*>)|<[a-z/](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

import type { Span } from '../model/span.ts';
import { contentStart, type Container } from './container-lines.ts';
import { isFull } from './wrapping.ts';

/** A run of lines that are one flow of text; or one line that is kept as it is. */
export interface LineGroup extends Span {
  /** True for a line that keeps its line: it is never joined to the text beside it. */
  readonly kept: boolean;
}

/** Markers that begin a line which other tools read line by line; what follows on the line may be prose. */
const keptLine = /^(?::{3,}|!!!|\?\?\?|===[!+]?[ \t]+"|\*\[[^\][]+\]:|\{%|\{\{[<%])/;
/** A line that speaks to a renderer alone: attributes of Kramdown, a table of contents. */
const opaqueLine = /^(?:\{:[^{}]*\}|\[\[?_?toc_?\]?\])$/i;
/** What begins the explanation of a term; the lines before it are terms, one each. */
const definition = /^:[ \t]+(?=\S)/;
/** A line that holds nothing but template tags. */
const onlyShortcodes = /^(?:\s*(?:\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}))+\s*$/;
/** A module line of MDX, which some generators accept in `.md` too. */
const moduleLine =
  /^(?:import\s+(?:[\w*{}\s,$]+\s+from\s+)?['"][^'"]+['"];?|export\s+(?:const|let|var|function|default|async)\b.*[;{}=(].*)$/;
/** The marker of a list that micromark takes for text, behind an indented block of code; other renderers do not. */
const listMarker = /^\d{1,9}[.)][ \t]+/;
/** `[!NOTE]` of GitHub and Obsidian, perhaps with a fold mark. */
const callout = /^\[![\w-]+\][+-]?/;
/** What comes before the prose of a kept line: `:::tip `, `!!! note "`. */
const marker =
  /^(?::{3,}[ \t]*[\w-]*(?:\{[^}]*\})?|(?:!!!|\?\?\?\+?)[ \t]*[\w-]*(?:[ \t]+[\w-]+)*|===[!+]?|\*\[[^\][]+\]:)[ \t]*/;

/**
 * Divide phrasing content into the lines that flow together and the lines that stand alone.
 *
 * @param span The phrasing content; starts at its first character.
 * @param inQuote True directly in a block quote, where `[!NOTE]` is the marker of a callout.
 */
export function lineGroups(text: string, span: Span, containers: readonly Container[], inQuote: boolean): LineGroup[] {
  const groups: LineGroup[] = [];
  let run: { start: number; end: number } | undefined;
  const lines = contentLines(text, span, containers);
  const explained = lines.findIndex(({ start, end }, index) => index > 0 && definition.test(text.slice(start, end)));
  for (const [index, line] of lines.entries()) {
    const raw = text.slice(line.start, line.end);
    const called = index === 0 && inQuote ? callout.exec(raw) : null;
    if (moduleLine.test(raw) || opaqueLine.test(raw)) run = undefined;
    else if (called) {
      const start = skipSpace(text, line.start + called[0].length, line.end);
      if (isTitle()) groups.push({ start, end: line.end, kept: true });
      else groups.push((run = { start, end: line.end, kept: false } as LineGroup & { end: number }));
    } else if (keptLine.test(raw) || onlyShortcodes.test(raw)) {
      run = undefined;
      const before = marker.exec(raw)?.[0].length ?? 0;
      // The title of an admonition stands in quotes: `!!! note "Title"`.
      const quoted = /^"(.*)"$/.test(raw.slice(before)) ? 1 : 0;
      groups.push({ start: line.start + before + quoted, end: line.end - quoted, kept: true });
    } else if (run && index > explained && !(explained > 0 && definition.test(raw))) run.end = line.end;
    else {
      const mark = index === 0 ? listMarker : explained > 0 ? definition : undefined;
      const before = mark?.exec(raw)?.[0].length ?? 0;
      groups.push((run = { start: line.start + before, end: line.end, kept: false } as LineGroup & { end: number }));
    }
  }
  return groups.filter((group) => group.end > group.start);

  /** The first line of a callout is its title; but a formatter pulls the text up to the marker, and fills the line. */
  function isTitle(): boolean {
    const raws = lines.map(({ start, end }) => text.slice(start, end));
    return raws.length < 2 || !isFull(raws, 0);
  }
}

/** The content of each line, prefixes and trailing white space left out. */
export function contentLines(text: string, span: Span, containers: readonly Container[]): Span[] {
  const lines: Span[] = [];
  let start = span.start;
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = start;
  for (let match = breaks.exec(text); match && match.index < span.end; match = breaks.exec(text)) {
    lines.push(trimEnd(text, start, match.index));
    start = Math.min(contentStart(text, match.index + match[0].length, containers), span.end);
  }
  lines.push(trimEnd(text, start, span.end));
  return lines;
}

function trimEnd(text: string, start: number, end: number): Span {
  let at = end;
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
  return { start, end: at };
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at;
}

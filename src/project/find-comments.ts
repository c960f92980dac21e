import { all, createLowlight } from 'lowlight';
import type { CommentFinder } from '../model/comment-finder.ts';
import type { Span } from '../model/span.ts';
import { markupParts } from './markup-parts.ts';

/**
 * Make a finder of comments in the languages that highlight.js knows, and in diagrams of Mermaid.
 *
 * Loading this module costs as much as the rest of a start, so it is imported where the configuration asks for it only.
 */
export function createCommentFinder(): CommentFinder {
  const lowlight = createLowlight(all);
  lowlight.registerAlias({ ini: ['terraform', 'hcl', 'tf'], bash: ['env', 'dotenv'] });
  const find: CommentFinder = (code, language) => {
    if (language === 'mermaid') return mermaidComments(code);
    if (markup.test(language)) return markupComments(code, find);
    return lowlight.registered(language) ? commentsIn(lowlight.highlight(language, code)) : [];
  };
  return find;
}

/** highlight.js guesses what stands in `<script>`, and a comment would change its mind; so markup is taken apart here. */
const markup = /^(?:x?html|xml|svg|vue|svelte|astro|rss|atom|xsl|xsd|plist)$/;

function markupComments(code: string, find: CommentFinder): Span[] {
  return markupParts(code).flatMap(({ language, start, end }) =>
    language === undefined
      ? [{ start, end }]
      : find(code.slice(start, end), language).map((one) => ({ start: start + one.start, end: start + one.end })),
  );
}

type Tree = ReturnType<ReturnType<typeof createLowlight>['highlight']>;

/** The outermost comments of a highlighted text: its texts in a row are the code. */
function commentsIn(tree: Tree): Span[] {
  const found: Span[] = [];
  let at = 0;
  visit(tree, false, 0);
  return found;

  /** @param depth How many languages there are around it; one in one in another is a guess. */
  function visit(node: Tree | Tree['children'][number], inside: boolean, depth: number): void {
    if (node.type === 'text') at += node.value.length;
    if (!('children' in node)) return;
    const classes = node.type === 'element' ? node.properties['className'] : undefined;
    const names = Array.isArray(classes) ? classes.map(String) : [];
    const isComment = !inside && depth < 2 && names.includes('hljs-comment');
    const isLanguage = names.length > 0 && !names.some((name) => name.startsWith('hljs-'));
    const start = at;
    for (const child of node.children) visit(child, inside || isComment, isLanguage ? depth + 1 : depth);
    if (isComment) found.push({ start, end: at });
  }
}

/** Lines that begin with `%%`, but for directives: `%%{init: …}%%`. */
function mermaidComments(code: string): Span[] {
  return [...code.matchAll(/^([ \t]*)%%(?!\{)[^\r\n]*/gm)].map(({ 0: line, 1: indent = '', index }) => ({
    start: index + indent.length,
    end: index + line.length,
  }));
}

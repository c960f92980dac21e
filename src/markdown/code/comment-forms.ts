/** A way in which languages write comments. */
export interface CommentForm {
  /** What opens the comment, with the ornament of comments that document something. */
  readonly open: RegExp;
  /** What closes it; empty for one that ends with its line. */
  readonly close: string;
  /** What else would end it or begin something in it. */
  readonly avoid: readonly string[];
}

/** The forms of comments; of two that fit, the first counts. */
const forms: readonly CommentForm[] = [
  { open: /^<!--+/, close: '-->', avoid: ['--!>', '<!--'] },
  { open: /^\/\*[*!]?/, close: '*/', avoid: [] },
  { open: /^--\[\[/, close: ']]', avoid: [] },
  { open: /^\{-\|?/, close: '-}', avoid: ['{-'] },
  { open: /^\(\*+/, close: '*)', avoid: ['(*'] },
  { open: /^\(;/, close: ';)', avoid: ['(;'] },
  { open: /^<#/, close: '#>', avoid: [] },
  { open: /^#=/, close: '=#', avoid: ['#='] },
  { open: /^#\|/, close: '|#', avoid: ['#|'] },
  { open: /^\{#/, close: '#}', avoid: [] },
  { open: /^\{\{!--/, close: '--}}', avoid: [] },
  { open: /^<%#/, close: '%>', avoid: [] },
  { open: /^=begin\b/, close: '=end', avoid: [] },
  { open: /^\/\/[/!]*<?/, close: '', avoid: [] },
  { open: /^#+[':]?/, close: '', avoid: [] },
  { open: /^--(?: \|)?/, close: '', avoid: [] },
  { open: /^;+/, close: '', avoid: [] },
  { open: /^%+/, close: '', avoid: [] },
  { open: /^'+/, close: '', avoid: [] },
];

/** Languages whose tokens are called comments without being any. */
const without = /^(?:diff|patch|brainfuck|bf|tap)$/;

/** Languages in which `/* … *\/` can stand in another. */
const nesting = /^(?:rust|rs|swift|kotlin|kts?|scala|dart|d)$/;

/** Languages of templates: what ends the script ends its comments, whatever their form. */
const embedding: readonly { readonly language: RegExp; readonly avoid: readonly string[] }[] = [
  { language: /^php/, avoid: ['?>'] },
  {
    language: /^(?:x?html|xml|svg|vue|svelte|astro|php|erb|twig|django|jinja|handlebars|hbs|markdown|md)/,
    avoid: ['</', '<!--', '<script', '<style'],
  },
  { language: /^(?:erb|html\.erb)$/, avoid: ['%>'] },
];

/**
 * Tell how a comment is written.
 *
 * @param comment With what opens and closes it.
 * @returns Undefined for one in a form that nobody knows, or that is not closed.
 */
export function commentForm(comment: string, language: string): CommentForm | undefined {
  const form = without.test(language) ? undefined : forms.find(({ open }) => open.test(comment));
  if (!form) return undefined;
  const opening = form.open.exec(comment)?.[0].length ?? 0;
  const isWhole =
    form.close === ''
      ? !/[\r\n]/.test(comment)
      : comment.endsWith(form.close) && comment.length >= opening + form.close.length;
  if (!isWhole) return undefined;
  const outer = embedding.filter((one) => one.language.test(language)).flatMap((one) => one.avoid);
  const avoid = [
    ...form.avoid,
    ...(form.close === '*/' && nesting.test(language) ? ['/*'] : []),
    ...(form.close === '-->' ? [] : outer),
  ];
  return { ...form, avoid };
}

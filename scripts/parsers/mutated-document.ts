import fc from 'fast-check';

/**
 * Generate documents that nobody would write: blocks of real ones inside each other, with bytes knocked out and syntax put
 * in, line ends and white space of every kind.
 *
 * @param corpora The blocks that they are made of; each corpus is taken from as often as the others.
 */
export function mutatedDocument(corpora: readonly (readonly string[])[]): fc.Arbitrary<string> {
  const soup = fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 10 }).map((parts) => parts.join(''));
  const names = fc
    .array(fc.oneof(fc.constantFrom(...addresses), fc.constantFrom(...around)), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(''));
  const block = fc.oneof(...corpora.map((blocks) => fc.constantFrom(...blocks)), soup, names);
  const part = fc.oneof({ arbitrary: block, weight: 5 }, wrapped(block), wrapped(wrapped(block)));
  const joined = fc
    .array(fc.tuple(part, fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n', '')), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flat().join(''));
  const edited = fc
    .tuple(joined, fc.array(edit(), { maxLength: 4 }))
    .map(([text, edits]) => edits.reduce((before, change) => change(before), text));
  return fc.tuple(frontMatter(block), edited, wholly()).map(([front, text, change]) => change(front + text));
}

/** The blocks of a document: what stands between blank lines, and what stands between headings. */
export function blocksOf(text: string): string[] {
  const pieces = text.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*?(?=\S|[ \t])/);
  const sections = text.split(/(?:\r\n?|\n)(?=#{1,6} )/);
  return [...new Set([...pieces, ...sections])].filter((one) => one.length > 0 && one.length < 1500);
}

type Change = (text: string) => string;

/** What a block can stand in. */
const wrappers: readonly Change[] = [
  (text) => prefixed(text, '> ', '> '),
  (text) => prefixed(text, '>', '>'),
  (text) => prefixed(text, '> ', ''),
  (text) => prefixed(text, '- ', '  '),
  (text) => prefixed(text, '-   ', '    '),
  (text) => prefixed(text, '* ', '  '),
  (text) => prefixed(text, '- ', ''),
  (text) => prefixed(text, '1. ', '   '),
  (text) => prefixed(text, '10) ', '    '),
  (text) => prefixed(text, '- [ ] ', '  '),
  (text) => prefixed(text, '- [x] ', '  '),
  (text) => prefixed(text, '> [!NOTE]\n> ', '> '),
  (text) => prefixed(text, '[^1]: ', '    '),
  (text) => prefixed(text, 'a[^a]\n\n[^a]: ', '    '),
  (text) => prefixed(text, '!!! note "Foo"\n    ', '    '),
  (text) => prefixed(text, '    ', '    '),
  (text) => prefixed(text, '\t', '\t'),
  (text) => prefixed(text, ' ', ' '),
  (text) => `:::note\n${text}\n:::`,
  (text) => `:::note[Foo]\n\n${text}\n\n:::`,
  (text) => `::: tip Foo\n${text}\n:::`,
  (text) => `<details>\n<summary>foo</summary>\n\n${text}\n\n</details>`,
  (text) => `<div>${text}</div>`,
  (text) => `<!-- ${text} -->`,
  (text) => `\`\`\`\n${text}\n\`\`\``,
  (text) => `# ${oneLine(text)}`,
  (text) => `${text}\n---`,
  (text) => `| a | ${oneLine(text)} |\n|---|---|\n| ${oneLine(text)} | b |`,
  (text) => `a | b\n--|--\n${text}`,
  (text) => `**${text}**`,
  (text) => `*${text}* b`,
  (text) => `~~${text}~~`,
  (text) => `\`${text}\``,
  (text) => `"${text}"`,
  (text) => `(${text})`,
  (text) => `[${text}](/x "y")`,
  (text) => `![${text}](/x)`,
  (text) => `[${text}][a]\n\n[a]: /x`,
  (text) => `[a](/x "${text}") b`,
  (text) => `a<b title="${text}">c</b>`,
  (text) => `a  \n${text}`,
  (text) => `a\\\n${text}`,
];

function wrapped(block: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(block, fc.constantFrom(...wrappers)).map(([text, wrap]) => wrap(text));
}

function prefixed(text: string, first: string, rest: string): string {
  return first + text.replaceAll(/\n(?!\n)/g, `\n${rest}`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

/** What means something somewhere. */
const tokens: readonly string[] = [
  ' ', '  ', '    ', '\t', '\n', '\n\n', '\n    ', '\r\n', '\r', '\u00A0', '\u3000', '\u200B', '\uFEFF', '\0', '\f', '\v', '\u2028', 'é', '漢字', '😀', '\uD800',
  '*', '**', '_', '__', '~', '~~', '`', '``', '```\n', '\n```\n', '\n~~~', '[', ']', '](', '](/x)', '[a]', '![', '(', ')', '<', '>', '</', '/>', '<!--', '-->', '<b>',
  '</b>', '<br>', '<br/>', '<a href="', '<div>', '\n<div>\n', '\n</div>\n', '<pre>', '<script>', '<?', '?>', '<![CDATA[', '|', ' | ', '\\|', '\n|---|\n', '\n--|--\n', '\n:--|\n',
  '\\', '\\\n', '  \n', '&', '&amp;', '&#35;', '&nbsp;', '&lt;', '&copy', '#', '\n# ', ' #', '\n===\n', '\n---\n', '\n***\n', '\n- ', '\n-\n', '\n* ', '\n+ ', '\n1. ', '\n2) ',
  '\n> ', '\n>\n', '\n\n  ', '\n  - ', '[ ]', '[x] ', '[^1]', '\n[^1]: ', '^', '\n[a]: /x\n', '\n[a]: <x> "y"\n', ':', '::', ':::', ':a', ':a[b]', '::a[b]{c=d}', '\n:::\n', '\n:::a\n',
  '{', '}', '{#a}', '{a="b"}', '$', '$$', '\n$$\n', '@', 'a@b.nl', 'www.x.nl', 'http://x.nl', 'https://x.nl/a?b=c#d', 'mailto:a@b.nl', '<a@b.nl>', '<https://x.nl>', '10:30', '"', "'", '!',
  '!!! ', '+++', '\n---', '---\n', '=', '-', '+', '.', ',', ';', '%', '0', '1', 'a', 'Z', 'woord', ' een woord ',
]; // prettier-ignore

/** What looks like an address, a time or a name between colons. */
const addresses: readonly string[] = [
  'https://x.nl', 'http://x-y.nl/', 'https://x.nl/a_b/c.html?d=e&f=g#h-i', 'https://x.nl/?a=b+c%20d', 'www.x.nl', 'www.x.nl/a/', 'https://x.nl/a_', 'http://localhost:3000/a', 'x.nl',
  'jan@x.nl', 'jan.de-boer@x-y.co.uk', 'jan+a@x.nl', 'mailto:jan@x.nl', 'xmpp:a@b.nl', 'a@1.0.11', 'pad@v4.0.8', '@jan', 'a@b', 'a@b.c1', 'a@b_c.nl', '<https://x.nl/a?b&c>', '<jan@x.nl>',
  '10:30', '10:30:15', '1:16', ':smile:', ':+1:', ':house_a-b: ', ':a', ':a:b', 'a:b', ':30', '::a', 'https://', 'http:', 'ftp://x.nl', '&lt;b&gt;', '&amp;copy;', '\\<b>', '&copy=2', 'HTTPS://X.NL/A',
]; // prettier-ignore

const around: readonly string[] = [
  ' ', ' ', ' ', '\n', '\n', ' (', ') ', '). ', '. ', ', ', ': ', '; ', '! ', '? ', ' [', ']', '](', '](/x)', '*', '**', '_', '~', '"', "'", ' | ', '|', '\\', '<', '>', '/', '-', '@', ':',
  '  \n', '\\\n', '\n| ', '\n- ', ' - ', 'woord', ' een woord ', 'é', '😀', '\u00A0', '`', '![', '&', '<br>', '[a](/x)', '[^1]', '&nbsp;', '.', ',', '[ ] ',
]; // prettier-ignore

function edit(): fc.Arbitrary<Change> {
  const at = fc.nat(100_000);
  const put = fc.tuple(at, fc.nat(3), fc.constantFrom('', ...tokens)).map(([nth, drop, token]): Change => (text) => {
    const start = nth % (text.length + 1);
    return text.slice(0, start) + token + text.slice(start + drop);
  });
  const line = fc.tuple(at, fc.constantFrom(...lineChanges)).map(([nth, change]): Change => (text) => {
    const lines = text.split('\n');
    return lines.flatMap((one, index) => (index === nth % lines.length ? change(one) : [one])).join('\n');
  });
  return fc.oneof({ arbitrary: put, weight: 3 }, line);
}

const lineChanges: readonly ((line: string) => readonly string[])[] = [
  (line) => [line, line],
  () => [],
  (line) => [line, ''],
  (line) => ['', line],
  (line) => [`  ${line}`],
  (line) => [`    ${line}`],
  (line) => [`\t${line}`],
  (line) => [`> ${line}`],
  (line) => [`- ${line}`],
  (line) => [line.trimStart()],
  (line) => [`${line}  `],
  (line) => [`${line}\\`],
  (line) => [`${line}\t`],
  (line) => [line.slice(line.length / 2)],
  (line) => [line.slice(0, line.length / 2)],
  (line) => [line.replace(' ', '\n')],
  (line) => [`${line} `.repeat(Math.ceil(3000 / (line.length + 1)))],
];

const fences: readonly string[] = [
  '---\ntitle: foo\n---\n', '---\n---\n', '+++\ntitle = "foo"\n+++\n', '---\ntitle: foo\n...\n', '{\n"title": "foo"\n}\n', '---\n\n---\n',
  '---\ntitle: "foo\n  bar"\n---', '--- \ntitle: foo\n---  \n\n', '---toml\ntitle = "x"\n---\n', '\n---\ntitle: foo\n---\n',
]; // prettier-ignore

function frontMatter(block: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constant(''), weight: 12 },
    fc.constantFrom(...fences),
    block.map((text) => `---\ntitle: >\n${prefixed(text, '  ', '  ')}\n---\n`),
  );
}

/** What changes a document from end to end. */
function wholly(): fc.Arbitrary<Change> {
  return fc.oneof(
    { arbitrary: fc.constant((text: string) => text), weight: 12 },
    fc.constantFrom<Change>(
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.replaceAll('\n', '\r'),
      (text) => `\uFEFF${text}`,
      (text) => text.replaceAll('    ', '\t'),
      (text) => text.replaceAll('\n', '  \n'),
      (text) => text.replaceAll('\n\n', '\n'),
      (text) => text.replaceAll('o', '😀'),
      (text) => text.replaceAll('e', 'é'),
      (text) => text.replaceAll(' ', '\u00A0'),
      (text) => text.trimEnd(),
      (text) => `${text}\n`,
    ),
  );
}

/** Tell whether a comment, with what opens and closes it, is for a tool and not for a reader. */
export function isForTool(comment: string): boolean {
  return marked.some((mark) => mark.test(comment));
}

/** Comments that are told by their marks. */
const marked: readonly RegExp[] = [
  // First lines, compiler directives, hints to SQL, minifiers and bundlers.
  /^(?:#!|\/\/go:|\/\/ ?\+build\b|\/\*[+#@]|\/\*!\d|\/\/[#@]|\/\/\/\s*<(?:reference|amd)|<!--\[)/,
  // Names that linters are to know.
  /^\/\*\s*(?:globals?|exported|eslint|jshint|jslint)\s/,
  // Parts that editors fold.
  /^(?:#\s?|(?:\/\/|--|;|'|<!--|\/\*)\s*#)(?:end ?)?region\b/i,
];

/** Tell whether a line of a comment is for a tool: a linter, a formatter, a compiler, a highlighter. */
export function speaksToTool(line: string): boolean {
  return tools.some((tool) => tool.test(line));
}

const tools: readonly RegExp[] = [
  // `eslint-disable-next-line`, `tslint:disable`, `markdownlint-disable`, `deno-lint-ignore`, `swiftlint:enable`.
  /^[\w-]*lint(?:-\w|:\w|\s+(?:ignore|disable|enable)\b)/i,
  /^(?:no(?:lint|qa|sec|inspection|semgrep)|istanbul|[cv]8\s+ignore|coverage:ignore|pragma:|type:\s*ignore)\b/i,
  /^(?:prettier|biome|dprint|rome|oxfmt)-ignore\b|^(?:clang-format|fmt|yapf|black)\s*:?\s*(?:on|off|skip|enable|disable)\b/i,
  /^(?:pylint|isort|mypy|pyright|ruff|flake8|rubocop|standard|shellcheck|hadolint|tflint|checkov|jscs|jshint|vale)[ \t]*:?[ \t]*(?:disable|enable|skip|ignore|[\w-]+=|on$|off$)/i,
  /^(?:c-?spell|spell-?checker|codespell)\s*:/i,
  // What highlighters of code read.
  /^\[!code\b|^!code\b|^(?:highlight|focus|snippet)-(?:next-line|line|start|end)\b|^\^[?|^]/,
  // Bundlers, editors, licences, encodings.
  /^(?:webpack\w+|SPDX-[\w-]+|vim?|syntax|coding|frozen_string_literal|yaml-language-server)\s*[:=]|^-\*-|^[@#]__\w+__/,
];

/** Tell whether a line of a comment is code that somebody switched off, or a name; when in doubt it is not. */
export function looksLikeCode(line: string): boolean {
  return codes.some((code) => code.test(line));
}

const codes: readonly RegExp[] = [
  // Ends or begins as only code does: `foo();`, `if (x) {`, `}`, `=> 5`.
  /[;{}]$|=>$|^[)\]}]|^[-=]>/,
  // A call: `foo(bar)`.
  /^[\w$.]+\([^]*\)$/,
  // An assignment of one thing, a text or a list: `x = 5`, `const a = "b c"`.
  /^(?:const\s|let\s|var\s|export\s)?\s*[\w$.-]+\s*[-+*/|&:]?=\s*(?:\S+|["'`[{][^]*)$/,
  // A module: `import x from 'y'`, `#include <z>`.
  /^(?:import|export|from|require|use|using)\s[^]*['"<]|^include\s+[<"]/,
  // A tag: `<Foo bar={1}>`.
  /^<[^<>]*>$/,
  // A name: `fooBar`, `src/index.js`, `some_name`.
  /^\S*(?:\w[./\\_:]\w|\p{Ll}\p{Lu}|[$@])\S*$/u,
  // A setting: `"key": value`.
  /^["'][^"']*["']\s*:/,
];

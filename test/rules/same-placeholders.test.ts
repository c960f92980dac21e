import { describe, expect, it } from 'vitest';
import { placeholdersIn } from '../../src/markdown/placeholders.ts';
import { findingsIn } from '../support/findings-in.ts';

describe('placeholders', () => {
  it.each([
    ['Hallo {{ naam }} en {{naam}}', ['{{naam}}', '{{naam}}']],
    ['%s, %1$d van %(naam)s, %.2f en %@', ['%s', '%1$d', '%(naam)s', '%.2f', '%@']],
    ['100 % daarvan, 5% duurt, 50%s, caf%c3%a9, 20%d', []],
    ['{{< ref "over.md" >}} en {% if x %}', ['{{<ref"">}}', '{%ifx%}']],
    ['${prijs} en %{prijs} en $t(ns:sleutel, {"count": 3})', ['${prijs}', '%{prijs}', '$t(ns:sleutel)']],
    ['<1>Klik</1> of {0}', ['<1>', '</1>', '{0}']],
    ['$x^{2}$, \\frac{a}{b}, :abbr[HTML]{title}', []],
    ['{n, plural, =0 {geen} one {één {soort}} other {# soorten}}', ['{n, plural =0}', '{soort}']],
    ['{n, plural, one {één}}', ['{n, plural, without other}']],
    ['{wie, select, hij {hem} other {hen}}', ['{wie, select hij other}']],
    ['{n, plural, other {# soorten}', ['{n, plural not closed, without other}']],
  ])('should read %j', (text, names) => {
    expect(placeholdersIn(text).map(({ name }) => name)).toEqual(names);
    for (const one of placeholdersIn(text)) expect(text.slice(one.span.start, one.span.end)).toBe(one.text);
  });
});

describe('same-placeholders', () => {
  it.each([
    ['Nog {aantal} van {alles} auto’s', 'Of {alles} cars, {aantal} are left'],
    ['{n, plural, one {# auto} other {# auto’s}}', '{n, plural, other {# cars}}'],
    ['Zie {{< figure src="a.png" title="Een auto" >}}.', 'See {{< figure src="a.png" title="A car" >}}.'],
    ['Lees de {regels} eerst', 'Read the{regels} first'],
    ['%s van %s en %d', '%3$d: %2$s, %1$s'],
    ['%s-zijdig, %d sporen', '%ssided, %d tracks'],
    ['De vorm is ${*naam*}', 'The form is ${*name*}'],
    ['Een korting', 'A discount of {hope} and 100 %s'],
  ])('should say nothing of %j as %j', async (article, value) => {
    expect(await findingsIn('same-placeholders', { article, value })).toEqual([]);
  });

  it.each([
    ['Dag {{naam}}, é', 'Hi \u{1F600} {{name}}', '{{name}}', '{{naam}}'],
    ['%s van %s', '%s', '"%s"', '%s'],
    ['%s van %s', '%1$s', '"%1$s"', '%s'],
    ['Nog {n, plural, other {#}}', 'Left: {n, plural, other {#}', '{n, plural', '{n, plural, other {#}}'],
    ['Zie {% link %} eens', 'See {% %} once', '{% %}', '{% link %}'],
  ])('should find what is wrong with %j as %j', async (article, value, under, expected) => {
    const [found, ...others] = await findingsIn('same-placeholders', { article, value });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ under, expected });
    expect(found?.related).toBe('articles/a.md:1');
  });

  it('should tell of all that a program would fill in with something else', async () => {
    const article = 'Van %s staan er %d en %s klaar, %f';
    const found = await findingsIn('same-placeholders', { article, value: 'There are %d of %s and %s, %f' });
    expect(found.map(({ under, expected }) => [under, expected])).toEqual([
      ['%d', '%s'],
      ['%s', '%d'],
    ]);
  });
});

import { createRandom, type Random } from './random.ts';

const nouns =
  'fiets trein haven winkel molen dijk markt school tuin brug straat schrijver bakker gemeente regel vergunning klant reiziger machine motor accu lading sleutel venster bericht verslag afspraak vergadering ploeg wedstrijd seizoen recept saus oven kaas appel regen wind zomer winter kamer zolder kelder'.split(
    ' ',
  );
const verbs =
  'vindt bouwt leest schrijft opent sluit verkoopt koopt test meet vergelijkt verbetert onderhoudt levert bewaart verplaatst bestelt betaalt controleert begint eindigt groeit'.split(
    ' ',
  );
const adjectives =
  'oude nieuwe snelle trage rode lichte zware stille drukke handige slimme zuinige ruime smalle warme koude'.split(' ');
const openings =
  'Volgens de makers|Sinds vorig jaar|In de praktijk|Wie goed kijkt,|Op drukke dagen|Bij de eerste proef|Na het weekend|Voor veel lezers|Zonder omwegen|Met wat geduld'.split(
    '|',
  );

/** Write an article in a kind of Dutch: the mix of a blog or a manual, about four kilobytes, the same for the same seed. */
export function writeArticle(seed: number): string {
  const random = createRandom(seed);
  const blocks: string[] = [frontMatter(random), `# ${headline(random)}`, paragraph(random, 2)];
  const size = 1_400 + 5_200 * random.next();
  let length = 0;
  while (length < size) {
    const block = random.pick(shapes)(random);
    blocks.push(block);
    length += block.length;
  }
  if (random.next() < 0.3) blocks.push(`[^1]: ${sentence(random)}`);
  return `${blocks.join('\n\n')}\n`;
}

/** What an article is made of; what is frequent stands here more often. */
const shapes: readonly ((random: Random) => string)[] = [
  (random) => paragraph(random, 3),
  (random) => paragraph(random, 4),
  (random) => paragraph(random, 5),
  (random) => `## ${headline(random)}\n\n${paragraph(random, 3)}`,
  (random) => `### ${headline(random)}\n\n${wrapped(paragraph(random, 4))}`,
  (random) => list(random, () => '- '),
  (random) => list(random, (index) => `${index + 1}. `),
  (random) => `> ${sentence(random)}\n>\n> ${sentence(random)}`,
  (random) => `> [!TIP]\n> ${sentence(random)}`,
  (random) =>
    `\`\`\`sh\n# ${random.pick(nouns)}\nnpm run ${random.pick(nouns)} -- --${random.pick(nouns)}=${random.below(90)}\n\`\`\``,
  (random) => table(random),
  (random) => `![${headline(random)}](beeld/${random.pick(nouns)}-${random.below(40)}.svg)`,
  (random) => `:::note[${headline(random)}]\n${sentence(random)}\n:::`,
];

function frontMatter(random: Random): string {
  const date = `${2019 + random.below(7)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
  return `---\ntitle: ${headline(random)}\ndescription: "${sentence(random)}"\ndate: ${date}\ntags: [${random.pick(nouns)}, ${random.pick(nouns)}]\n---`;
}

function headline(random: Random): string {
  const text = `${random.pick(adjectives)} ${random.pick(nouns)} ${random.pick(verbs)} ${random.pick(nouns)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(random: Random): string {
  const { pick, below } = random;
  const middle = pick([
    () => `de **${pick(adjectives)}** ${pick(nouns)}`,
    () => `een [${pick(nouns)}](https://www.voorbeeld.nl/${pick(nouns)}/${below(1000)})`,
    () => `de ${pick(nouns)} van ${1900 + below(125)}`,
    () => `\`${pick(nouns)}_${pick(nouns)}\``,
    () => `zo’n ${1 + below(999)}.${String(below(1000)).padStart(3, '0')} ${pick(nouns)}s`,
    () => `een ${pick(adjectives)} ${pick(nouns)} met *${pick(nouns)}*`,
    () => `de ${pick(nouns)} en het ${pick(nouns)}`,
    () => `${pick(adjectives)} ${pick(nouns)}s (${below(100)},${below(10)} procent)`,
  ])();
  return `${pick(openings)} ${pick(verbs)} ${middle} de ${pick(adjectives)} ${pick(nouns)} die de ${pick(nouns)} ${pick(verbs)}${pick(['.', '.', '.', '!', '?'])}`;
}

function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

/** Break a paragraph as authors do who keep their lines below 80 characters. */
function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    const line = lines[last] ?? '';
    if (line === '') lines[last] = word;
    else if (line.length + word.length < 79) lines[last] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

function list(random: Random, bullet: (index: number) => string): string {
  return Array.from({ length: 3 + random.below(4) }, (_, index) => `${bullet(index)}${sentence(random)}`).join('\n');
}

function table(random: Random): string {
  const row = (): string => `| ${random.pick(nouns)} | ${random.pick(adjectives)} | ${random.below(900)} |`;
  return ['| Wat | Hoe | Aantal |', '| --- | --- | ---: |', ...Array.from({ length: 3 + random.below(4) }, row)].join(
    '\n',
  );
}

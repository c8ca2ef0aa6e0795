// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the cases are code.
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findInlineTexts } from './lint-texts.ts';

const config = '{ "compilerOptions": { "jsx": "preserve" }, "include": ["**/*.ts", "**/*.tsx"] }';

const folder = 'renderer/review';

/** What is found in each of these files, by its name. */
async function lintFiles(
  sources: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const root = await mkdtemp(path.join(await realpath(tmpdir()), 'lint-texts-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(path.join(root, folder), { recursive: true });
  await mkdir(path.join(root, 'renderer/reviews'));
  await writeFile(path.join(root, 'renderer/tsconfig.json'), config);
  for (const [file, source] of Object.entries(sources))
    await writeFile(path.join(root, folder, file), source);
  const found = findInlineTexts(root, [folder]).map((sentence) =>
    sentence.replace(' is a text for people', ''),
  );
  const foundIn = (file: string) => {
    const start = `${path.posix.join(folder, file)}:`;
    return found
      .filter((sentence) => sentence.startsWith(start))
      .map((sentence) => sentence.slice(start.length));
  };
  return Object.fromEntries(Object.keys(sources).map((file) => [file, foundIn(file)]));
}

async function lint(source: string): Promise<readonly string[]> {
  return (await lintFiles({ 'part.tsx': source }))['part.tsx'] ?? [];
}

const texts: readonly (readonly [name: string, source: string, found: readonly string[]])[] = [
  ['text in an element', 'const a = <p>{count} photos</p>;', ['1: photos']],
  ['a text in braces', "const a = <p>{isOn ? 'on' : name ?? 'off'}</p>;", ["1: 'on'", "1: 'off'"]],
  ['a prop', 'const a = <img alt="face" />;', ['1: "face"']],
  ['a prop in braces', "const a = <ul aria-label={isOn ? 'on' : name} />;", ["1: 'on'"]],
  ['a prop of a name nobody knows', 'const a = <Part foo="Nothing to see" />;', ['1: "Nothing to see"']],
  ['a property', "const a = { id: 'file', label: 'file' };", ["1: 'file'"]],
  ['an argument', "showToast('List saved.');", ["1: 'List saved.'"]],
  ['a single word', "const names = ['Ready'];", ["1: 'Ready'"]],
  ['a template', 'const a = `${count} photos`;', ['1: `${count} photos`']],
  [
    'a template with a text in its gap',
    "const a = `${isOn ? 'is' : 'are'} here`;",
    ["1: `${isOn ? 'is' : 'are'} here`"],
  ],
  ['glue', "const a = parts.join(' and ');", ["1: ' and '"]],
];

const noTexts: readonly (readonly [name: string, source: string])[] = [
  ['punctuation', "const a = <p>{name}: {count} · {'—'}</p>;"],
  ['an attribute for the browser', 'const a = <button type="button" role="status" className="big red" />;'],
  ['a style', "const a = <p style={{ border: '1px solid red', width: `calc(${total}px + 2px)` }} />;"],
  ['a style sheet elsewhere', 'const a = `repeat(${columns}, minmax(0, 1fr))`;'],
  ['a word that chooses', "const a = <Badge tone={isOn ? 'plain' : 'ready'} />;"],
  ['a key', "if (event.key === 'Enter' || event.key === 'ArrowLeft') run();"],
  ['a key in a switch', "switch (event.key) { case 'Enter': run(); }"],
  ['a selector', "const a = root.querySelector('section button');"],
  ['a selector with brackets', 'const a = `${detail} section button:not(:disabled)`;'],
  ['a class', "const a = styles['thumbnail'];"],
  ['a name of a file', "const a = { title: 'list.csv', placeholder: 'https://sis.example.org' };"],
  ['a bug', "throw new Error('These are two of one student');"],
  ['a type', "type Title = 'Two words' | 'Ready';"],
  ['an import', "import a from './some where.ts';"],
  ['a proper name', "const a = { title: 'Picture Day' };"],
  ['a proper name in an element', 'const a = <b>Picture Day</b>;'],
  ['a text from where texts belong', 'const a = () => <p title={texts.crop.title}>{texts.crop.open}</p>;'],
];

const fileOf = (name: string) => `${name.replaceAll(' ', '-')}.tsx`;

test('texts for people are found, and nothing else is', async () => {
  const cases = [...texts, ...noTexts.map(([name, source]) => [name, source, []] as const)];
  const found = await lintFiles(Object.fromEntries(cases.map(([name, source]) => [fileOf(name), source])));
  expect(found).toEqual(Object.fromEntries(cases.map(([name, , expected]) => [fileOf(name), expected])));
});

test('a number, date or order in one fixed language is found', async () => {
  const source =
    "new Intl.NumberFormat();\ncount.toLocaleString();\none.localeCompare(other);\nrun('en-US');\n";
  expect(await lint(source)).toEqual([
    '1: Intl formats by itself: use core/shared/locale.ts',
    '2: count.toLocaleString formats by itself: use core/shared/locale.ts',
    '3: one.localeCompare formats by itself: use core/shared/locale.ts',
    "4: 'en-US' is a locale: use core/shared/locale.ts",
  ]);
});

test('a part of the page that is found by its label is told', async () => {
  expect(await lint(`root.querySelector('[aria-label="Show"] button');`)).toEqual([
    `1: '[aria-label="Show"] button' finds a part of the page by its label`,
  ]);
});

test('a text that is read as the module loads is told', async () => {
  expect(await lint('const title = texts.crop.title;\nconst titleOf = () => texts.crop.title;\n')).toEqual([
    '1: texts.crop is read before the language is set',
  ]);
});

test('other folders are left alone', async () => {
  const found = await lintFiles({
    '../reviews/part.tsx': 'const a = <p>Hello there</p>;',
    'part.tsx': 'const a = <p>Hello there</p>;',
  });
  expect(Object.values(found)).toEqual([[], ['1: Hello there']]);
});

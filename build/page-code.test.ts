import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Pattern {
  readonly what: string;
  readonly pattern: RegExp;
  readonly example: string;
  /** Where it is right, and why. */
  readonly exceptions: readonly string[];
}

const patterns: readonly Pattern[] = [
  {
    what: 'finds a part of the page by its English label: use a ref or a data attribute',
    pattern: /\[(?:aria-label|title|placeholder|alt)[~|^$*]?=/,
    example: `document.querySelector('[aria-label="Show"]')`,
    exceptions: [],
  },
  {
    what: 'reads the modifiers of a key: commands and their keys are declared in core/contract/commands.ts',
    pattern: /\b(?:ctrlKey|metaKey|altKey)\b/,
    example: 'if (event.ctrlKey && event.key === "z") undo();',
    exceptions: [
      // Modifiers of a click.
      'renderer/review/use-grid.ts',
      // The toolbar pattern: arrows, Home and End without modifiers.
      'renderer/ui/use-one-tab-stop.ts',
    ],
  },
  {
    what: 'decides about a key itself: commands and their keys are declared in core/contract/commands.ts',
    pattern: /\b(?:event\.)?key(?:\.toLowerCase\(\))? [!=]== '/,
    example: `if (event.key === 'F6') goToPart();`,
    exceptions: [
      // The combobox pattern: arrows, Enter and Escape of any list.
      'renderer/ui/combo-list.tsx',
      // Escape closes the dialog that it is, by the dialog's own rule.
      'renderer/review/large-view.tsx',
      // A field that keeps what it holds with Enter, and takes it back with Escape.
      'renderer/settings/entry-field.tsx',
      'renderer/settings/sftp-sign-in.tsx',
      'renderer/settings/proxy-login-part.tsx',
      'renderer/settings/sis-part.tsx',
      'renderer/settings/secret-field.tsx',
      // Sort keys.
      'renderer/review/list-photos.ts',
    ],
  },
];

const repository = path.join(import.meta.dirname, '..');

test.each(patterns)('nothing in the page $what', async ({ pattern, example, exceptions }) => {
  expect(example).toMatch(pattern);
  const found: string[] = [];
  for await (const file of glob('renderer/**/*.{ts,tsx}', { cwd: repository })) {
    const name = file.replaceAll(path.sep, '/');
    if (/\.test\.tsx?$/.test(name)) continue;
    const lines = (await readFile(path.join(repository, file), 'utf8')).split('\n');
    found.push(...lines.flatMap((line, at) => (pattern.test(line) ? [`${name}:${at + 1}`] : [])));
  }
  const inFiles = new Set(found.map((place) => place.replace(/:\d+$/, '')));
  expect(found.filter((place) => !exceptions.includes(place.replace(/:\d+$/, '')))).toEqual([]);
  expect(exceptions.filter((name) => !inFiles.has(name))).toEqual([]);
});

test('every style sheet that is imported is there', async () => {
  const missing: string[] = [];
  for await (const file of glob('renderer/**/*.{ts,tsx}', { cwd: repository })) {
    const folder = path.dirname(path.join(repository, file));
    const text = await readFile(path.join(repository, file), 'utf8');
    for (const [, sheet = ''] of text.matchAll(/from '(\.{1,2}\/[^']+\.css)'/g)) {
      if (!existsSync(path.join(folder, sheet))) missing.push(`${file.replaceAll(path.sep, '/')}: ${sheet}`);
    }
  }
  expect(missing).toEqual([]);
});

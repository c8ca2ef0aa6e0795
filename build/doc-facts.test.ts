import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../electron/engine/fixtures/temporary-folder.ts';
import { openJournal } from '../electron/engine/journal/journal.ts';
import { openReviewStore } from '../electron/engine/review-store/review-store.ts';

const read = (file: string) => readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');
const architecture = read('docs/architecture.md');

test('the page on the architecture lists the events of the review', () => {
  const source = read('electron/engine/review/review-events.ts');
  const interfaces = source.matchAll(/interface (?:Folder|Instant)Events \{\n([\s\S]*?)^\}/gm);
  const events = [...interfaces].flatMap(([, body = '']) =>
    [...body.matchAll(/readonly (\w+):/g)].map(([, name]) => name),
  );
  const [, section = ''] = /^## Events of the review\n([\s\S]*?)^## /m.exec(architecture) ?? [];
  const listed = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(events.length).toBeGreaterThan(5);
  expect(listed.toSorted()).toEqual(events.toSorted());
});

test('the README says what each dependency is for', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, object>;
  const [, section = ''] = /^### Dependencies\n([\s\S]*)/m.exec(read('README.md')) ?? [];
  const named = [...section.matchAll(/^\| (`[^|]+) \| .+ \|$/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  const used = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !name.startsWith('@types/'),
  );
  expect(named.filter((name) => name !== '@types/...').toSorted()).toEqual(used.toSorted());
});

test.each([
  ['journal', openJournal],
  ['reviews', openReviewStore],
] as const)('it names the version of %s.sqlite', async (name, open) => {
  const file = path.join(await makeTemporaryFolder(), `${name}.sqlite`);
  open(file).close();
  const database = new DatabaseSync(file);
  const version = database.prepare('PRAGMA user_version').get()?.['user_version'];
  database.close();
  const row = architecture.split('\n').find((line) => line.includes(`/${name}.sqlite\``));
  expect(row).toContain(`\`PRAGMA user_version\` ${version}, `);
});

import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import { illuminate } from '../../../electron/core/systems/systems.ts';
import { listRenames, planSave, renameSentence } from './file-plans.ts';
import { openFolderName } from './open-folder-name.ts';

test('what is saved is what would be sent, as it would be named', () => {
  const plan = planSave(
    [
      photoRow('1', { file: 'a/1.jpg' }),
      photoRow('2', { file: 'IMG_2.PNG', fixes: [{ kind: 'convert' }] }),
      photoRow('3', { isLeftOut: true }),
      photoRow('4', { status: 'blocked' }),
      photoRow('5', { isChanged: true }),
      photoRow('6', { status: 'ignored' }),
    ],
    illuminate,
  );
  expect(plan).toEqual({
    files: [
      { from: 'a/1.jpg', to: '1.jpg', note: 'Unchanged' },
      { from: 'IMG_2.PNG', to: '2.jpg', note: 'Converted to JPEG' },
    ],
    changed: 1,
    notSaved: 3,
  });
});

test('files are listed as people count, in whatever order they were found', () => {
  const found = ['IMG_10.jpg', 'IMG_9.jpg', 'a/1.jpg'];
  const wanted = ['a/1.jpg', 'IMG_9.jpg', 'IMG_10.jpg'];
  const rows = found.map((file, at) => photoRow(String(at), { file }));
  expect(planSave(rows, illuminate).files.map(({ from }) => from)).toEqual(wanted);
  const refused = found.map((file) => ({ file: `x/${file}`, why: 'same-name' as const }));
  const renames = found.map((from) => ({ from, to: `${from}.jpg` }));
  expect(listRenames({ renames, refused }).map(({ from }) => from)).toEqual([
    ...wanted,
    ...['x/a/1.jpg', 'x/IMG_9.jpg', 'x/IMG_10.jpg'],
  ]);
});

test('renames in words', () => {
  const rename = { from: '5a/IMG_2231.JPG', to: '5a/104233.JPG' };
  expect(renameSentence({ renames: [], refused: [] }, 'lincoln-fall')).toMatch(/keep their names/);
  expect(renameSentence({ renames: [rename], refused: [] }, 'lincoln-fall')).toBe(
    '1 file in lincoln-fall gets a new name: IMG_2231.JPG → 104233.JPG.',
  );
  expect(renameSentence({ renames: [rename, rename], refused: [] }, 'lincoln-fall')).toBe(
    '2 files in lincoln-fall get new names, such as IMG_2231.JPG → 104233.JPG.',
  );
});

test('what keeps its name says why', () => {
  const plan = {
    renames: [{ from: 'a/x.jpg', to: 'a/1.jpg' }],
    refused: [{ file: 'y.jpg', why: 'in-the-way' }],
  } as const;
  expect(listRenames(plan)).toEqual([
    { from: 'a/x.jpg', to: '1.jpg', note: '' },
    { from: 'y.jpg', to: null, note: 'Not renamed: name already taken' },
  ]);
});

test.each([
  [['/home/ana/lincoln-fall/'], { name: 'lincoln-fall', isZip: false, isLoose: false }],
  [['C:\\Photos\\fall.ZIP'], { name: 'fall.ZIP', isZip: true, isLoose: false }],
  [['/a/1.jpg', '/a/2.jpg'], { name: 'the selected files', isZip: false, isLoose: true }],
  [['/a/1.jpg'], { name: '1.jpg', isZip: false, isLoose: true }],
])('%j is %o', (paths, folder) => {
  expect(openFolderName({ kind: 'checked', paths })).toEqual(folder);
});

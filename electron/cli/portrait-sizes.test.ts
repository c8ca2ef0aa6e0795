import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { chooseKept, groupRetakes } from '../core/review/retakes.ts';
import { drawJpeg } from '../engine/fixtures/draw-picture.ts';
import { startDay } from '../engine/fixtures/review-day.ts';
import { makeFolderOf, makeTemporaryFolder } from '../engine/fixtures/temporary-folder.ts';
import { runWords } from './fixtures/run-words.ts';

/** Photographers' discs with each portrait twice: PSPA's SMALL and LARGE. */

const students = [
  ['104233', 'Haddad', 'Omar', '5'],
  ['104240', 'Varga', 'Ilona', '5'],
  ['104247', 'Osei', 'Kofi', '6'],
] as const;
const rosterText = `Student ID,Last Name,First Name,Grade\n${students.map((line) => line.join()).join('\n')}\n`;

/** @param nameOf without its ending. */
async function makeDisc(nameOf: (place: number) => string) {
  const folder = await makeTemporaryFolder();
  for (const [size, [width, height]] of Object.entries({ LARGE: [640, 800], SMALL: [320, 400] } as const)) {
    await mkdir(path.join(folder, size));
    for (const place of students.keys())
      await writeFile(
        path.join(folder, size, `${nameOf(place)}.JPG`),
        await drawJpeg({ width, height, seed: place + 1 }),
      );
  }
  return folder;
}

test('a disc with an index: one button keeps the larger of each portrait', async () => {
  const folder = await makeDisc((place) => `IMG000${place + 1}`);
  const lines = students.flatMap(([, last, first, grade], place) =>
    ['Small', 'Large'].map((size) =>
      [
        'Lincoln',
        size.toUpperCase(),
        `IMG000${place + 1}.JPG`,
        grade,
        last,
        first,
        '5B',
        '',
        'Ruiz',
        '',
        '',
        '',
        size,
      ].join('\t'),
    ),
  );
  await writeFile(path.join(folder, 'INDEX.TXT'), `${lines.join('\r\n')}\r\n`);
  const roster = path.join(await makeFolderOf({ 'roster.csv': rosterText }), 'roster.csv');
  const day = await startDay(folder, await makeTemporaryFolder());
  await day.open();
  await day.ask('openRoster', { path: roster });
  expect(await day.ask('useIndex', {})).toEqual({ photos: 6 });
  const codes = async () =>
    (await day.snapshot()).photos
      .filter(({ status }) => status !== 'ignored')
      .map(({ file, status, isLeftOut }) => [file, isLeftOut ? 'left out' : status]);
  expect(new Set((await codes()).map(([, state]) => state))).toEqual(new Set(['blocked']));
  const kept = chooseKept(groupRetakes((await day.snapshot()).photos, new Date()), 'largest');
  expect(kept).toHaveLength(3);
  await day.ask('leaveOut', { photoIds: kept.flatMap(({ leftOutIds }) => [...leftOutIds]) });
  expect(await codes()).toEqual(
    ['LARGE', 'SMALL'].flatMap((size) =>
      students.map((_, place) => [`${size}/IMG000${place + 1}.JPG`, size === 'LARGE' ? 'ready' : 'left out']),
    ),
  );
});

test('on the command line both sizes are held, and what to do is said', async () => {
  const folder = await makeDisc((place) => students[place]?.[0] ?? '');
  const { status, out } = await runWords(['check', folder]);
  expect(status).toBe(1);
  expect(out).toMatch(/^6 photos: 0 ready, 6 blocked/);
  expect(out.match(/Keep the larger one: .* or move the folder with the smaller ones away/g)).toHaveLength(6);
});

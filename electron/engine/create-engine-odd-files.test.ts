import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { countStatuses } from '../core/photo/issue.ts';
import type { PhotoRow } from '../core/review/photo-row.ts';
import { issueSentence } from '../core/text/issue-sentence.ts';
import { createEngine } from './create-engine.ts';
import { drawPicture, drawReadyJpeg } from './fixtures/draw-picture.ts';
import { oddFiles } from './fixtures/odd-files.ts';
import { claimPng, draw16BitPng, drawCmykJpeg, drawLocated, drawOriented } from './fixtures/odd-pictures.ts';
import { allow, asNobody } from './fixtures/permissions.ts';
import { namesForHere } from './fixtures/system-traits.ts';
import { makeFolderOf } from './fixtures/temporary-folder.ts';
import { testWith } from './fixtures/test-with.ts';
import { watchEngine } from './fixtures/watch-engine.ts';
import { writeTiff } from './fixtures/write-tiff.ts';

const size = { width: 320, height: 400 };
const codesOf = ({ issues }: PhotoRow) => issues.map(({ code }) => code);

/** A name that is no ID is blocked for that alone; the picture in it is a good one. */
const names: readonly (readonly [file: string, studentId: string | null])[] = [
  ['1234.JPG', '1234'],
  ['1235.jpeg', '1235'],
  ['0012.jpg', '0012'],
  ['A-17b.Jpg', 'A-17b'],
  ['-77.jpg', '-77'],
  ['grade 5/Room 12/1240.jpg', '1240'],
  ['Klasse \u00fc/1241.jpg', '1241'],
  ['Klasse u\u0308/1242.jpg', '1242'],
  ['\u{1f4f7}/1243.jpg', '1243'],
  ['1234 (1).jpg', null],
  [' 1250.jpg', null],
  ['.jpg', null],
  ['M\u00fcller5.jpg', null],
  ['Mu\u0308ller6.jpg', null],
  ['\u{1f600}7.jpg', null],
  ['\u202e1260.jpg', null],
  ['1261\u200f.jpg', '1261'],
  ['--help.jpg', null],
  ['-rf *.jpg', null],
  ['line\nbreak8.jpg', null],
  ['DSC01234.jpg', null],
  [`${'9'.repeat(246)}.jpg`, null],
  ['123456789012345678901.jpg', null],
  ["Robert'); DROP TABLE students;--9.jpg", null],
];

test('every name is listed as it is spelled, and only an ID goes', async () => {
  const { open, rows, row } = await watchEngine(createEngine);
  const files: Record<string, Buffer> = {};
  const possible = namesForHere(names.map(([file]) => file));
  for (const [index, file] of possible.entries()) files[file] = await drawReadyJpeg(index);
  expect(await open(await makeFolderOf(files))).toEqual({ ok: true, value: null });
  expect(rows().map(({ file }) => file)).toEqual(possible.toSorted());
  for (const [file, studentId] of names) {
    if (!possible.includes(file)) continue;
    const found = row(file);
    expect([file, found.studentId]).toEqual([file, studentId]);
    expect([file, codesOf(found)]).toEqual([file, studentId === null ? ['name-not-an-id'] : []]);
    expect(found.status).toBe(studentId === null ? 'blocked' : 'ready');
  }
});

interface Expected {
  readonly status?: PhotoRow['status'];
  readonly format?: PhotoRow['format'];
  readonly width?: number | null;
  readonly height?: number | null;
  readonly codes: readonly string[];
}

type OddFile = readonly [content: Uint8Array | Promise<Uint8Array>, expected: Expected];

const whole = (format: 'jpeg' | 'png') =>
  drawPicture({ ...size, seed: 90 })
    .toFormat(format)
    .toBuffer();
const nothing = { status: 'blocked', width: null, height: null } as const;
const cut = async (picture: Promise<Buffer>, bytes: number) => (await picture).subarray(0, -bytes);

function oddFolder(): Readonly<Record<string, OddFile>> {
  const unsupported = { ...nothing, codes: ['unsupported-type'] };
  const damaged = { status: 'blocked', codes: ['unreadable'] } as const;
  return {
    '1.jpg': [oddFiles.text, { ...unsupported, format: null }],
    '2.jpg': [oddFiles.svg, { ...unsupported, format: 'svg' }],
    '3.jpg': [oddFiles.pdf, { ...unsupported, format: 'pdf' }],
    '4.jpg': [oddFiles.heic, { ...unsupported, format: 'heic' }],
    '5.jpg': [whole('png'), { format: 'png', codes: ['wrong-extension'] }],
    '6.jpg': [cut(drawReadyJpeg(6), 2), damaged],
    '7.png': [
      cut(
        drawPicture({ ...size, seed: 7 })
          .png()
          .toBuffer(),
        12,
      ),
      { ...damaged, format: 'png' },
    ],
    '8.tif': [
      writeTiff({ ...size, seed: 8 }).subarray(0, -4_000),
      { ...nothing, format: 'tiff', codes: ['unreadable'] },
    ],
    '9.jpg': [Buffer.of(), { ...nothing, format: null, codes: ['empty-file'] }],
    '10.png': [
      claimPng(60_000, 60_000),
      {
        status: 'blocked',
        format: 'png',
        width: 60_000,
        height: 60_000,
        codes: ['too-many-pixels', 'ratio'],
      },
    ],
    '11.jpg': [drawCmykJpeg({ ...size, seed: 11 }), { codes: ['not-srgb'] }],
    '12.png': [draw16BitPng({ ...size, seed: 12 }), { status: 'ready', format: 'png', codes: [] }],
    '13.tiff': [writeTiff({ ...size, seed: 13, pages: 2 }), { format: 'tiff', codes: ['many-pages'] }],
    '14.jpg': [drawLocated({ ...size, seed: 14 }), { codes: ['location-data'] }],
    '15.jpg': [
      drawPicture({ ...size, width: 400, seed: 15 })
        .jpeg()
        .toBuffer(),
      { width: 400, codes: ['ratio'] },
    ],
    '16.jpg': [
      drawPicture({ seed: 16 }).jpeg().toBuffer(),
      { width: 40, height: 50, codes: ['low-resolution'] },
    ],
    '17': [drawReadyJpeg(17), { codes: ['wrong-extension'] }],
    '18.txt': [oddFiles.text, { ...nothing, status: 'ignored', format: null, codes: [] }],
    '19': [oddFiles.text, { ...unsupported, format: null }],
    'a/20.jpg': [drawReadyJpeg(20), { status: 'blocked', codes: ['duplicate-id'] }],
    'b/20.JPG': [drawReadyJpeg(21), { status: 'blocked', codes: ['duplicate-id'] }],
    '22.jpg': [drawReadyJpeg(22), { status: 'blocked', codes: ['same-picture'] }],
    '23.jpg': [drawReadyJpeg(22), { status: 'blocked', codes: ['same-picture'] }],
    '.DS_Store': [Buffer.from('x'), { ...nothing, status: 'ignored', format: null, codes: [] }],
    'INDEX.TXT': [Buffer.from('x'), { ...nothing, status: 'ignored', format: null, codes: [] }],
  };
}

test('every kind of file has its issues, with a sentence for each, and none stops the others', async () => {
  const { open, rows, row, mirror } = await watchEngine(createEngine);
  const odd = oddFolder();
  const contents: Record<string, Uint8Array> = {};
  for (const [file, [content]] of Object.entries(odd)) contents[file] = await content;
  expect(await open(await makeFolderOf(contents))).toEqual({ ok: true, value: null });

  for (const [file, [, expected]] of Object.entries(odd)) {
    const { codes, ...facts } = expected;
    const found = row(file);
    expect([file, codesOf(found)]).toEqual([file, codes]);
    expect([file, found]).toMatchObject([
      file,
      { status: 'attention', format: 'jpeg', ...size, bytes: contents[file]?.length, ...facts },
    ]);
    for (const issue of found.issues) expect(issueSentence(issue, found)).toMatch(/^[A-Z].*\.$/);
  }
  const counts = countStatuses(rows().map(({ status }) => status));
  expect(counts).toEqual({ ready: 1, attention: 7, blocked: 14, ignored: 3 });
  expect(mirror().folder.kind).toBe('checked');
  expect(row('a/20.jpg').issues).toEqual([{ code: 'duplicate-id', files: ['b/20.JPG'] }]);
  expect(row('22.jpg').issues).toEqual([{ code: 'same-picture', files: ['23.jpg'] }]);
});

test('orientations 2 to 8 are sideways, and are measured as they are shown', async () => {
  const { open, row } = await watchEngine(createEngine);
  const files: Record<string, Buffer> = {};
  for (let orientation = 1; orientation <= 8; orientation += 1) {
    files[`${orientation}.jpg`] = await drawOriented(orientation, { ...size, seed: orientation });
  }
  await open(await makeFolderOf(files));
  for (let orientation = 1; orientation <= 8; orientation += 1) {
    const found = row(`${orientation}.jpg`);
    expect(found).toMatchObject(size);
    expect([orientation, codesOf(found)]).toEqual([orientation, orientation === 1 ? [] : ['sideways']]);
  }
});

testWith(
  'links',
  'pipes',
  'modes',
)('links, pipes and what may not be read are told or passed over', async () => {
  const { open, rows } = await watchEngine(createEngine);
  const folder = await makeFolderOf({
    '1.jpg': await drawReadyJpeg(1),
    'closed/2.jpg': await drawReadyJpeg(2),
    '3.jpg': await drawReadyJpeg(3),
    'System Volume Information/x.dat': 'x',
  });
  const elsewhere = await makeFolderOf({ '4.jpg': await drawReadyJpeg(4) });
  await symlink(folder, path.join(folder, 'loop'));
  await symlink(path.join(elsewhere, '4.jpg'), path.join(folder, '4.jpg'));
  await symlink('/nowhere/5.jpg', path.join(folder, '5.jpg'));
  execFileSync('mkfifo', [path.join(folder, '6.jpg')]);
  for (const each of [folder, elsewhere]) await allow(0o755, each);
  for (const name of ['closed/', '3.jpg', 'System Volume Information']) {
    await allow(0o000, path.join(folder, name));
  }
  expect(await asNobody(() => open(folder))).toEqual({ ok: true, value: null });
  expect(rows().map(({ file, status, issues }) => [file, status, ...issues])).toEqual([
    ['1.jpg', 'ready'],
    ['3.jpg', 'blocked', { code: 'unreadable', why: 'no-permission' }],
    ['4.jpg', 'ignored'],
    ['5.jpg', 'blocked', { code: 'unreadable', why: 'gone' }],
    ['System Volume Information/', 'ignored'],
    ['closed/', 'blocked', { code: 'unreadable', why: 'no-permission' }],
  ]);
});

testWith('modes')('a folder that may not be read says so', async () => {
  const { open } = await watchEngine(createEngine);
  const folder = await makeFolderOf({ 'in/1.jpg': await drawReadyJpeg() });
  await allow(0o755, folder);
  const closed = path.join(folder, 'in');
  await allow(0o000, closed);
  const failure = { code: 'folder-unreadable', detail: closed };
  expect(await asNobody(() => open(closed))).toEqual({ ok: false, failure });
});

test('hundreds of photos of one picture are all told apart from the rest', async () => {
  const { open, rows } = await watchEngine(createEngine);
  const picture = await drawPicture({ width: 8, height: 10 }).jpeg().toBuffer();
  const same = Array.from({ length: 300 }, (_, index) => [`same/${index}.jpg`, picture] as const);
  const folder = await makeFolderOf({ 'other/1000.jpg': await drawReadyJpeg(), ...Object.fromEntries(same) });
  expect(await open(folder)).toEqual({ ok: true, value: null });
  for (const found of rows()) {
    expect(codesOf(found).includes('same-picture')).toBe(found.file.startsWith('same/'));
  }
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import JSZip from 'jszip';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { removeFolder } from '../engine/disk/remove-folder.ts';
import { testWith } from '../engine/fixtures/test-with.ts';
import { readImportedPhotos } from '../practice-sis/read-imported-photos.ts';
import { studentAt } from '../practice-sis/students.ts';

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const repository = path.join(import.meta.dirname, '../..');
const ids = [0, 1, 2, 3].map((index) => studentAt(index).id);
const [first = '', second = '', third = '', fourth = ''] = ids;

let top = '';
let photos = '';
let sis: ChildProcess;
let address = '';

function start(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  cwd = repository,
): ChildProcess {
  const node = ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'index.ts')];
  return spawn(process.execPath, [...node, ...words], { cwd, env: { ...process.env, ...environment } });
}

async function run(words: readonly string[], environment?: NodeJS.ProcessEnv, cwd?: string): Promise<Ran> {
  const child = start(words, environment, cwd);
  if (!child.stdout || !child.stderr) throw new Error('No output');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { status: child.exitCode, out, err };
}

beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'cli-'));
  photos = path.join(top, 'photos');
  await mkdir(path.join(photos, 'grade-5'), { recursive: true });
  await writeFile(path.join(photos, `${first}.jpg`), await drawPhoto(1));
  await writeFile(path.join(photos, 'grade-5', `${second}.JPEG`), await drawPhoto(2));
  await writeFile(
    path.join(photos, 'grade-5', `${third}.jpg`),
    await sharp(await drawPhoto(3))
      .png()
      .toBuffer(),
  );
  await writeFile(
    path.join(photos, `${fourth}.png`),
    await sharp(await drawPhoto(4))
      .resize(800, 800)
      .png()
      .toBuffer(),
  );
  await writeFile(path.join(photos, 'IMG_2231.JPG'), await drawPhoto(5));
  await writeFile(path.join(photos, 'Thumbs.db'), 'junk');
  sis = start(['practice-sis', '--state', path.join(top, 'sis'), '--pace', '1000']);
  for await (const chunk of sis.stdout ?? []) {
    address = /listening on (http:\/\/127\.0\.0\.1:\d+)\n/.exec(String(chunk))?.[1] ?? '';
    if (address !== '') break;
  }
});

afterAll(async () => {
  sis.kill('SIGINT');
  await once(sis, 'exit');
  // Windows has no signals: there a process that is killed ends at once, without a status.
  expect(sis.exitCode).toBe(process.platform === 'win32' ? null : 0);
  await removeFolder(top);
});

test('check --json prints the document of the contract and nothing else', async () => {
  const { status, out } = await run(['check', photos, '--json']);
  expect(status).toBe(1);
  const bytes = (await readFile(path.join(photos, `${first}.jpg`))).length;
  const document = JSON.parse(out);
  expect(document.counts).toEqual({ ready: 2, attention: 2, blocked: 1, ignored: 1 });
  expect(document.photos[0]).toEqual({
    file: `${first}.jpg`,
    studentId: first,
    status: 'ready',
    issues: [],
    format: 'jpeg',
    width: 640,
    height: 800,
    bytes,
  });
  const issues = document.photos.map((photo: { file: string; issues: string[] }) => [
    photo.file,
    photo.issues,
  ]);
  expect(Object.fromEntries(issues)).toEqual({
    [`${first}.jpg`]: [],
    [`${fourth}.png`]: ['ratio'],
    'IMG_2231.JPG': ['name-not-an-id'],
    'Thumbs.db': [],
    [`grade-5/${second}.JPEG`]: [],
    [`grade-5/${third}.jpg`]: ['wrong-extension'],
  });
});

test('a roster says on stderr what is odd about it', async () => {
  const roster = path.join(top, 'roster.csv');
  const rows = [`0${first},Ana,Roe,active`, ',Bo,Lee,active', '7,Cy,Poe,active', '7,Di,Poe,inactive'];
  await writeFile(roster, ['Student ID,First,Last,Status', ...rows, ''].join('\n'));
  const { out, err } = await run(['check', photos, '--roster', roster, '--json']);
  expect(JSON.parse(out).photos[0].issues).toEqual(['id-not-on-roster']);
  expect(err).toContain('Roster: 2 students, IDs from "Student ID"');
  expect(err).toContain("1 student has no ID (row 3), so photos can't be matched to them.");
  expect(err).toContain('1 ID appears more than once (7). The first row is used.');
  expect(err).toContain("1 photo differs from the roster's IDs only by leading zeros");
});

test('check says in words what is wrong', async () => {
  const { status, out } = await run(['check', photos]);
  expect(status).toBe(1);
  expect(out).toContain('5 photos: 2 ready, 2 with warnings, 1 blocked, 1 ignored');
  expect(out).toContain('IMG_2231.JPG\n    There is no student ID in this file name.');
});

test('a folder where all is well ends with 0, and a relative path is meant from where one stands', async () => {
  const { status, out } = await run(['check', `grade-5/${second}.zip`, '--json'], {}, photos);
  expect([status, JSON.parse(out).error.code]).toEqual([3, 'folder-missing']);
  const zip = new JSZip().file(`${first}.jpg`, await drawPhoto(1));
  await writeFile(path.join(top, 'good.zip'), await zip.generateAsync({ type: 'nodebuffer' }));
  const good = await run(['check', 'good.zip'], {}, top);
  expect(good).toMatchObject({ status: 0, out: '1 photo: 1 ready\n' });
});

test('pack writes zips whose sizes are as said, with JPEGs under the names of the students', async () => {
  const out = path.join(top, 'zips');
  const ran = await run(['pack', photos, '--out', out, '--fix', '--json']);
  expect(ran.status).toBe(1);
  const document = JSON.parse(ran.out);
  expect(document.left).toEqual([{ file: 'IMG_2231.JPG', issues: ['name-not-an-id'] }]);
  expect(document.zips).toEqual([
    { file: path.join(out, 'photos-001.zip'), bytes: expect.any(Number), photos: 4 },
  ]);
  const packed = await readFile(document.zips[0].file);
  expect(packed.length).toBe(document.zips[0].bytes);
  const zip = await JSZip.loadAsync(packed);
  expect(Object.keys(zip.files).sort()).toEqual(ids.map((id) => `${id}.jpg`).sort());
  for (const file of Object.values(zip.files)) {
    const { format, width = 0, height = 0 } = await sharp(await file.async('nodebuffer')).metadata();
    expect([format, width / height]).toEqual(['jpeg', 0.8]);
  }
  const again = await run(['pack', photos, '--out', out]);
  expect(again.status).toBe(3);
  expect(again.err).toContain('photos-001.zip');
});

test('upload brings every photo to an outcome, and the SIS has what is called imported', async () => {
  const words = [
    'upload',
    photos,
    '--sis',
    address,
    '--token-env',
    'SIS_TOKEN',
    '--max-bytes',
    '12500',
    '--fix',
    '--json',
  ];
  const { status, out, err } = await run(words, { SIS_TOKEN: 'practice' });
  expect(status).toBe(1);
  const document = JSON.parse(out);
  const imported = document.photos.filter(({ outcome }: { outcome: string }) => outcome === 'imported');
  expect(imported.map(({ studentId }: { studentId: string }) => studentId).sort()).toEqual([...ids].sort());
  expect(document.photos.find(({ file }: { file: string }) => file === 'IMG_2231.JPG')).toEqual({
    file: 'IMG_2231.JPG',
    studentId: null,
    outcome: 'not-sent',
    reason:
      'There is no student ID in this file name. Match the photo to a student, or name the file like 1234.jpg.',
  });
  expect(document.photos).toHaveLength(5);
  expect(document.jobs.length).toBeGreaterThan(1);
  for (const job of document.jobs) {
    expect(job).toEqual({
      id: expect.any(String),
      status: 'Finished',
      startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      endedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      photos: expect.any(Number),
      imported: expect.any(Number),
      rejected: 0,
    });
  }
  const counted = readImportedPhotos(path.join(top, 'sis')).map(({ studentId }) => studentId);
  expect(counted.sort()).toEqual([...ids].sort());
  expect(err).toMatch(/The import finished/);

  const listed = await run(['jobs', '--sis', address, '--json'], { PICTURE_DAY_TOKEN: 'practice' });
  expect(listed.status).toBe(0);
  expect(JSON.parse(listed.out).jobs).toEqual([...document.jobs].reverse());
});

test('sample-photos draws a folder that check finds as described', async () => {
  const folder = path.join(top, 'samples');
  const drawn = await run(['sample-photos', folder, '--count', '12', '--seed', '3']);
  expect(drawn.status).toBe(0);
  const { out } = await run(['check', folder, '--json']);
  const { counts } = JSON.parse(out);
  expect(counts.ready + counts.attention + counts.blocked).toBe(12);
  const refused = await run(['sample-photos', folder]);
  expect([refused.status, (await readdir(folder)).length > 0]).toEqual([3, true]);
  expect(refused.err).toMatch(/not empty/);
});

testWith('anyName')('names cannot rewrite the screen', async () => {
  const folder = path.join(top, 'odd');
  await mkdir(folder);
  await writeFile(path.join(folder, 'a\u001b[2Jb\u202egpj.jpg'), await drawPhoto(9));
  const { out } = await run(['check', folder]);
  expect(out).toContain('a\\u{1b}[2Jb\\u{202e}gpj.jpg');
});

import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { RequestInput, RequestName } from '../core/contract/contract.ts';
import type { Snapshot } from '../core/contract/snapshot.ts';
import type { PolicyState } from '../core/policy/policy-state.ts';
import { usualPlacing } from '../core/review/center-head.ts';
import { texts } from '../core/text/texts.ts';
import { createEngine, type EngineOptions } from './create-engine.ts';
import { type FaceFiles, findFaceFiles } from './faces/face-files.ts';
import { drawScene } from './faces/fixtures/drawn-people.ts';
import { makeTemporaryFolder } from './fixtures/temporary-folder.ts';

const one = 'age-2-03';
const other = 'age-3-09';

async function makeFolder() {
  const folder = await makeTemporaryFolder();
  const pair = [
    { name: one, scale: 0.8, x: -220, y: 80 },
    { name: other, scale: 0.8, x: 220, y: 80 },
  ];
  const pictures = {
    '1001.jpg': await drawScene([{ name: one, scale: 0.8, x: 60, y: 100 }], { width: 800, height: 1_000 }),
    '1002.jpg': await drawScene([{ name: other }], { width: 640, height: 900 }),
    '1003.jpg': await drawScene([], { width: 640, height: 900 }),
    '1004.jpg': await drawScene(pair, { width: 960, height: 1_200 }),
  };
  for (const [file, bytes] of Object.entries(pictures)) await writeFile(path.join(folder, file), bytes);
  return folder;
}

async function start(options: EngineOptions) {
  const notices: string[] = [];
  const engine = await createEngine({ onNotice: (sentence) => notices.push(sentence), ...options });
  onTestFinished(() => engine.close());
  const ask = async <Name extends RequestName>(name: Name, input: RequestInput<Name>) => {
    const result = await engine.request(name, input);
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value;
  };
  const snapshot = async (): Promise<Snapshot> => ask('snapshot', {});
  const codes = async () =>
    Object.fromEntries(
      (await snapshot()).photos.map(({ file, issues }) => [file, issues.map(({ code }) => code)]),
    );
  return { ask, snapshot, codes, notices };
}

const without = { '1001.jpg': [], '1002.jpg': ['ratio'], '1003.jpg': ['ratio'], '1004.jpg': [] };

test('faces are found once all is checked, and forgotten when the switch is turned off', async () => {
  const { ask, codes, snapshot, notices } = await start({ findsFaces: true });
  await ask('openFolder', { paths: [await makeFolder()] });
  expect(await codes()).toEqual({
    '1001.jpg': [],
    '1002.jpg': ['ratio'],
    '1003.jpg': ['ratio', 'no-face'],
    '1004.jpg': ['several-faces'],
  });
  const { photos, faces } = await snapshot();
  expect(faces).toEqual({ kind: 'found' });
  expect(photos.map(({ head }) => head !== undefined)).toEqual([true, true, false, false]);
  await ask('setFaces', { isOn: false });
  expect(await codes()).toEqual(without);
  expect((await snapshot()).photos.every(({ head }) => head === undefined)).toBe(true);
  expect(notices).toEqual([]);
});

test('heads are centered in one step; what has no one head is cropped as usual', async () => {
  const { ask, snapshot } = await start({ findsFaces: true });
  await ask('openFolder', { paths: [await makeFolder()] });
  const before = (await snapshot()).photos;
  const counts = await ask('centerHeads', usualPlacing);
  expect(counts).toMatchObject({ photos: 3, faceless: 2 });
  const { photos, steps } = await snapshot();
  expect(steps.undo).toEqual({ kind: 'crop', photos: 3 });
  const shares = photos.map(({ head, fixes }) => {
    const box = fixes.find((fix) => fix.kind === 'crop')?.box;
    return head && box ? [head.height / box.height, (head.eyeY - box.top) / box.height] : box && 'as usual';
  });
  expect(shares).toEqual([
    [expect.closeTo(0.5, 1), expect.closeTo(0.4, 1)],
    [expect.closeTo(0.5, 1), expect.closeTo(0.4, 1)],
    'as usual',
    undefined,
  ]);
  await ask('undo', {});
  expect((await snapshot()).photos).toEqual(before);
});

test('only the photos that are asked for are cropped', async () => {
  const { ask, snapshot } = await start({ findsFaces: true });
  await ask('openFolder', { paths: [await makeFolder()] });
  const [first] = (await snapshot()).photos;
  await ask('centerHeads', { ...usualPlacing, photoIds: [first?.id ?? ''] });
  expect((await snapshot()).photos.map(({ isFixed }) => isFixed)).toEqual([true, false, false, false]);
});

/** A folder without a model: to load it would be said. */
async function noModel(): Promise<FaceFiles> {
  const folder = await makeTemporaryFolder();
  return { modelFolder: folder, wasmFolder: folder };
}

const forbidden: PolicyState = { kind: 'managed', file: 'policy.json', policy: { findFaces: false } };

test.each<[string, EngineOptions]>([
  ['the switch', { findsFaces: false }],
  ['the policy', { findsFaces: true, policy: forbidden }],
])('turned off by %s, no model is loaded', async (_by, options) => {
  const { ask, codes, snapshot, notices } = await start({ ...options, faceFiles: await noModel() });
  if (options.policy) await ask('setFaces', { isOn: true });
  await ask('openFolder', { paths: [await makeFolder()] });
  expect(await codes()).toEqual(without);
  expect((await snapshot()).faces).toEqual({ kind: 'off' });
  expect(notices).toEqual([]);
});

async function damagedModel(): Promise<FaceFiles> {
  const files = findFaceFiles();
  const folder = await makeTemporaryFolder();
  await mkdir(folder, { recursive: true });
  await copyFile(path.join(files.modelFolder, 'blazeface.json'), path.join(folder, 'blazeface.json'));
  await writeFile(path.join(folder, 'blazeface.bin'), Buffer.alloc(538_928, 7));
  return { ...files, modelFolder: folder };
}

test.each([
  ['the model is missing', noModel],
  ['a file of the model is damaged', damagedModel],
  [
    'WebAssembly cannot be loaded',
    async () => ({ ...findFaceFiles(), wasmFolder: await makeTemporaryFolder() }),
  ],
])('where %s, that is said once, and everything else works', async (_what, files) => {
  const bugs: unknown[] = [];
  const { ask, codes, snapshot, notices } = await start({
    findsFaces: true,
    faceFiles: await files(),
    onBug: (error) => bugs.push(error),
  });
  const folder = await makeFolder();
  await ask('openFolder', { paths: [folder] });
  await ask('openFolder', { paths: [folder] });
  expect(notices).toEqual([texts.faces.unavailable]);
  expect(bugs).toHaveLength(1);
  expect((await snapshot()).faces).toEqual({ kind: 'unavailable' });
  expect(await codes()).toEqual(without);
  expect(await ask('centerHeads', usualPlacing)).toEqual({ photos: 2, centered: 0, nearest: 0, faceless: 4 });
});

test('a picture of 100 megapixels is looked at as any other', async () => {
  const folder = await makeTemporaryFolder();
  const huge = await drawScene([{ name: one, scale: 5 }], { width: 8_900, height: 11_125 });
  await writeFile(path.join(folder, '1001.jpg'), huge);
  const { ask, snapshot } = await start({ findsFaces: true });
  await ask('openFolder', { paths: [folder] });
  const [photo] = (await snapshot()).photos;
  expect(photo?.issues).toEqual([]);
  expect(photo?.head?.height).toBeGreaterThan(1_000);
});

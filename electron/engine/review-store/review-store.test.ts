import { spawn } from 'node:child_process';
import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { undecided } from '../../core/review/decision.ts';
import { privateMode } from '../fixtures/permissions.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import type { KeptPhoto, KeptStep } from './kept-review.ts';
import { keptForMs, openReviewStore } from './review-store.ts';

async function makeDatabaseName(): Promise<string> {
  return path.join(await makeTemporaryFolder(), 'state', 'reviews.sqlite');
}

function openForTest(file: string, now?: () => number) {
  const store = openReviewStore(file, now);
  onTestFinished(() => {
    try {
      store.close();
    } catch {
      // The test closed it.
    }
  });
  return store;
}

function photo(file: string, studentId: string | null = null): KeptPhoto {
  return { file, bytes: 10, modifiedMs: 1.25, sha256: null, decision: { ...undecided, studentId } };
}

function assign(...photos: readonly KeptPhoto[]): KeptStep {
  const changes = photos.map(({ file, decision }) => ({
    file,
    before: undecided,
    after: decision,
    renamed: null,
  }));
  return { kind: 'assign', changes };
}

test('a review comes back as it was, with its steps', async () => {
  const file = await makeDatabaseName();
  const first = openForTest(file);
  const review = first.openReview('one');
  const cropped: KeptPhoto = {
    ...photo('Grade 2/ä.jpg', '0123'),
    sha256: 'ab',
    decision: {
      isLeftOut: true,
      studentId: '0123',
      fixes: ['crop', 'convert'],
      turns: 3,
      crop: { left: 1, top: 2, width: 3, height: 4 },
      sharedPictureOf: '0123',
    },
  };
  review.saveStep(assign(photo('a.jpg', '1')), [photo('a.jpg', '1')]);
  review.saveStep(assign(cropped), [cropped]);
  review.saveStep(assign(photo('b.jpg', '2')), [photo('b.jpg', '2')]);
  review.saveUndo([photo('b.jpg')]);
  review.setIndexChoice({ choice: 'used', lists: ['index.csv'] });
  first.close();

  const second = openForTest(file);
  expect(second.setAside).toBeNull();
  const { decisions, done, undone, indexChoice } = second.openReview('one').load();
  const { file: _, ...kept } = cropped;
  expect(decisions.get('Grade 2/ä.jpg')).toEqual(kept);
  expect([...decisions.keys()].sort()).toEqual(['Grade 2/ä.jpg', 'a.jpg', 'b.jpg']);
  expect(decisions.get('b.jpg')?.decision).toEqual(undecided);
  expect(done).toEqual([assign(photo('a.jpg', '1')), assign(cropped)]);
  expect(undone).toEqual([assign(photo('b.jpg', '2'))]);
  expect(indexChoice).toEqual({ choice: 'used', lists: ['index.csv'] });
  const indexNothing = { choice: 'open', lists: null };
  const nothing = { decisions: new Map(), done: [], undone: [], indexChoice: indexNothing, idReading: null };
  expect(second.openReview('two').load()).toEqual(nothing);
});

test('undo and redo go one by one, and a new step forgets what was undone', async () => {
  const review = openForTest(await makeDatabaseName()).openReview('one');
  const steps = ['1', '2', '3'].map((id) => photo('a.jpg', id));
  for (const one of steps) review.saveStep(assign(one), [one]);
  const ids = () => {
    const { done, undone, decisions } = review.load();
    const list = (some: readonly KeptStep[]) => some.map(({ changes }) => changes[0]?.after.studentId).join();
    return `${list(done)} | ${list(undone)} | ${decisions.get('a.jpg')?.decision.studentId}`;
  };
  expect(ids()).toBe('1,2,3 |  | 3');
  review.saveUndo([photo('a.jpg', '2')]);
  review.saveUndo([photo('a.jpg', '1')]);
  expect(ids()).toBe('1 | 3,2 | 1');
  review.saveRedo([photo('a.jpg', '2')]);
  expect(ids()).toBe('1,2 | 3 | 2');
  review.saveStep(assign(photo('a.jpg', '4')), [photo('a.jpg', '4')]);
  expect(ids()).toBe('1,2,4 |  | 4');
});

test('steps go with files that get other names, in swaps and circles too', async () => {
  const review = openForTest(await makeDatabaseName()).openReview('one');
  const photos = ['a', 'b', 'c'].map((file) => photo(file, `was ${file}`));
  review.saveStep(assign(...photos), photos);
  review.savePhotos([photo('d', 'gone long ago')]);
  const names = () => {
    const { decisions, done } = review.load();
    const owners = [...decisions].map(([file, { decision }]) => `${file}: ${decision.studentId}`).sort();
    return [owners, done[0]?.changes.map(({ file, after }) => `${file}: ${after.studentId}`)];
  };
  review.moveFiles([
    { from: 'a', to: 'b' },
    { from: 'b', to: 'a' },
    { from: 'c', to: 'd' },
    { from: 'nobody knows', to: 'x' },
  ]);
  const moved = ['a: was b', 'b: was a', 'd: was c'];
  expect(names()).toEqual([moved, ['b: was a', 'a: was b', 'd: was c']]);
  const renamed = { from: 'd', to: '7' };
  review.saveStep(
    { kind: 'rename-files', changes: [{ file: '7', before: undecided, after: undecided, renamed }] },
    [photo('7', 'was c')],
  );
  expect(names()[0]).toEqual(['7: was c', 'a: was b', 'b: was a']);
  expect(review.load().done.at(-1)?.changes).toEqual([
    { file: '7', before: undecided, after: undecided, renamed },
  ]);
  review.saveUndo([photo('d', 'was c')], [{ from: '7', to: 'd' }]);
  expect(names()[0]).toEqual(['a: was b', 'b: was a', 'd: was c']);
  expect(review.load().undone[0]?.changes[0]).toMatchObject({ file: 'd', renamed });
});

test('a photo that gets the name of another one gets none of its steps', async () => {
  const review = openForTest(await makeDatabaseName()).openReview('one');
  review.saveStep(assign(photo('a', 'was a')), [photo('a', 'was a')]);
  review.moveFiles([{ from: 'not decided about', to: 'a' }]);
  expect(review.load()).toMatchObject({ decisions: new Map(), done: [{ changes: [] }] });
});

test('a step is kept whole or not at all', async () => {
  const review = openForTest(await makeDatabaseName()).openReview('one');
  review.saveStep(assign(photo('a', '1')), [photo('a', '1')]);
  review.saveUndo([photo('a')]);
  const before = review.load();
  expect(() => review.saveStep(assign(photo('a', '2'), photo('not given')), [photo('a', '2')])).toThrow();
  expect(review.load()).toEqual(before);
});

test('200 steps can be undone, the oldest are dropped', async () => {
  const review = openForTest(await makeDatabaseName()).openReview('one');
  for (let step = 1; step <= 205; step += 1)
    review.saveStep(assign(photo('a', `${step}`)), [photo('a', `${step}`)]);
  const { done } = review.load();
  expect(done).toHaveLength(200);
  expect(done[0]?.changes[0]?.after.studentId).toBe('6');
});

test('5,000 decisions are written in a moment', async () => {
  const review = openForTest(await makeDatabaseName()).openReview('one');
  const photos = Array.from({ length: 5_000 }, (_, at) =>
    photo(`Grade ${at % 9}/IMG_${at}.jpg`, `${10_000 + at}`),
  );
  const times = [0, 1, 2].map(() => {
    const begin = performance.now();
    review.saveStep(assign(...photos), photos);
    return performance.now() - begin;
  });
  const begin = performance.now();
  review.saveUndo(photos.map(({ file }) => photo(file)));
  times.push(performance.now() - begin);
  process.stdout.write(`5,000 decisions: ${times.map((time) => `${Math.round(time)} ms`).join(', ')}\n`);
  // The figure is 150 ms; a machine that is busy with other tests may take longer.
  expect(Math.min(...times)).toBeLessThan(150);
  expect(review.load().decisions.size).toBe(5_000);
});

test('a process that is killed loses nothing that it was told is kept', async () => {
  const file = await makeDatabaseName();
  let said = 0;
  for (let run = 0; run < 6; run += 1) {
    const child = spawn(
      process.execPath,
      [path.join(import.meta.dirname, 'fixtures', 'decide-until-killed.ts'), file],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const enough = said + 1 + Math.floor(Math.random() * 20);
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', () => resolve());
      child.stdout.on('data', (text: Buffer) => {
        said = Math.max(said, ...text.toString().trim().split('\n').map(Number));
        if (said >= enough) child.kill('SIGKILL');
      });
    });
    expect(child.signalCode).toBe('SIGKILL');
    const store = openReviewStore(file);
    const { done, decisions } = store.openReview('folder').load();
    store.close();
    expect(store.setAside).toBeNull();
    // What was written when it was killed may be there as well, but not half of it.
    expect([said, said + 1]).toContain(done.length);
    const ids = new Set([...decisions.values()].map(({ decision }) => decision.studentId));
    expect([...ids]).toEqual([`${done.length - 1}`]);
    expect(decisions.size).toBe(20);
    said = done.length;
  }
}, 60_000);

async function damage(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  // Behind the header, which alone still looks like a database.
  await handle.write(Buffer.alloc(8_000, 0x5a), 0, 8_000, 100);
  await handle.close();
}

test.each([
  ['damaged', damage],
  ['no database', (file: string) => writeFile(file, 'this is a letter to the parents '.repeat(100))],
  [
    'of a newer version',
    async (file: string) => {
      const database = new DatabaseSync(file);
      database.exec('PRAGMA user_version = 99');
      database.close();
    },
  ],
])('a file that is %s is set aside, and a new one begun', async (what, spoil) => {
  const file = await makeDatabaseName();
  const first = openForTest(file);
  first.openReview('one').saveStep(assign(photo('a', '1')), [photo('a', '1')]);
  first.close();
  await spoil(file);
  const spoiled = await readFile(file);
  const second = openForTest(file, () => Date.UTC(2026, 8, 14, 10, 12, 3));
  const name = what === 'of a newer version' ? 'newer' : 'damaged';
  const aside = path.join(path.dirname(file), `reviews.${name}-2026-09-14T10-12-03.sqlite`);
  expect(second.setAside).toBe(aside);
  expect((await readFile(aside)).equals(spoiled)).toBe(true);
  const review = second.openReview('one');
  expect(review.load().decisions.size).toBe(0);
  review.savePhotos([photo('a', '2')]);
  second.close();
  await spoil(file);
  const third = openForTest(file, () => Date.UTC(2026, 8, 14, 10, 12, 3));
  expect(third.setAside).toBe(aside.replace('03.sqlite', '03-2.sqlite'));
});

test('a decision that cannot be understood is passed over, and so is what is about it', async () => {
  const file = await makeDatabaseName();
  const store = openForTest(file);
  const review = store.openReview('one');
  review.saveStep(assign(photo('a', '1'), photo('b', '2')), [photo('a', '1'), photo('b', '2')]);
  const database = new DatabaseSync(file);
  database.exec(`UPDATE photos SET decision = '{"isLeftOut":"perhaps"}' WHERE file = 'a'`);
  database.exec(`INSERT INTO steps (review_id, kind, changes) VALUES (1, 'dance', '{}'), (1, 'fix', 'no')`);
  database.close();
  const { decisions, done } = review.load();
  expect([...decisions.keys()]).toEqual(['b']);
  expect(done.map(({ changes }) => changes.map((change) => change.file))).toEqual([['b']]);
});

test('what nobody came back to in 400 days is dropped, and so is what is to be forgotten', async () => {
  const file = await makeDatabaseName();
  let time = 1_000;
  const first = openForTest(file, () => time);
  first.openReview('old').savePhotos([photo('a', 'old-student')]);
  first.openReview('looked at').savePhotos([photo('a', '2')]);
  first.openReview('forgotten').savePhotos([photo('a', '3')]);
  time += 1_000;
  first.openReview('looked at');
  first.forget('forgotten');
  first.close();
  const second = openForTest(file, () => 1_001 + keptForMs);
  const count = (key: string) => second.openReview(key).load().decisions.size;
  expect([count('old'), count('looked at'), count('forgotten')]).toEqual([0, 1, 0]);
  second.close();
  expect((await readFile(file)).includes('old-student')).toBe(false);
});

test('nobody else can read it', async () => {
  const file = await makeDatabaseName();
  openForTest(file)
    .openReview('one')
    .savePhotos([photo('a', '1')]);
  const folder = path.dirname(file);
  for (const name of await readdir(folder)) {
    expect([name, (await stat(path.join(folder, name))).mode & 0o777]).toEqual([name, privateMode(0o600)]);
  }
  expect(await readdir(folder)).toContain('reviews.sqlite-wal');
});

test('a place that cannot hold it is an expected failure', async () => {
  const folder = await makeTemporaryFolder();
  await writeFile(path.join(folder, 'file'), '');
  expect(() => openReviewStore(path.join(folder, 'file', 'reviews.sqlite'))).toThrow(
    expect.objectContaining({ code: 'cannot-write' }),
  );
});

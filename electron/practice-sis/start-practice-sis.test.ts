import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formWith, photosOf, zipOf } from '../../e2e/fixtures/practice-sis-fixture.ts';
import type { Job } from './job.ts';
import { readImportedPhotos } from './read-imported-photos.ts';
import { type PracticeSis, type PracticeSisOptions, startPracticeSis } from './start-practice-sis.ts';

let stateDir: string;
const running: PracticeSis[] = [];

beforeEach(async () => {
  stateDir = join(await mkdtemp(join(tmpdir(), 'practice-sis-')), 'state');
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((sis) => sis.close()));
  await rm(join(stateDir, '..'), { recursive: true, force: true });
});

async function start(options: Partial<PracticeSisOptions> = {}): Promise<PracticeSis> {
  const sis = await startPracticeSis({ stateDir, ...options });
  running.push(sis);
  return sis;
}

const token = { authorization: 'Bearer practice' };

async function upload(url: string, zip: Uint8Array): Promise<string> {
  const response = await fetch(`${url}/api/v1/photo-imports`, {
    method: 'POST',
    headers: { ...token, 'idempotency-key': 'key' },
    body: formWith(zip),
  });
  expect(response.status).toBe(202);
  return ((await response.json()) as { readonly job: Job }).job.id;
}

async function readJob(url: string, id: string): Promise<Job> {
  return (await (await fetch(`${url}/api/v1/scheduled-jobs/${id}`, { headers: token })).json()) as Job;
}

test('it makes its folder, for this user only, and says where it listens', async () => {
  const { url } = await start();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/jobs`)).status).toBe(200);
  if (process.platform !== 'win32') {
    expect((await stat(join(stateDir, 'archives'))).mode & 0o777).toBe(0o700);
  }
});

test('it listens on loopback only', async () => {
  const port = Number(new URL((await start()).url).port);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) {
    const socket = connect(port, address);
    await expect(once(socket, 'connect')).rejects.toThrow('ECONNREFUSED');
  }
});

test('it serves 512 students unless told otherwise', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/ims/oneroster/rostering/v1p2/students`, { headers: token });
  expect(response.headers.get('x-total-count')).toBe('512');
});

test('a second one on the same folder is refused until the first has closed', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(/Another practice SIS already works with the folder/);
  await first.close();
  await start();
});

test('a port in use is refused and leaves the folder free', async () => {
  const other = await startPracticeSis({ stateDir: join(stateDir, '..', 'other') });
  running.push(other);
  await expect(start({ port: Number(new URL(other.url).port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await start();
});

test.each([{ studentCount: -1 }, { studentCount: 1.5 }, { photosPerSecond: 0 }])(
  '%o is refused',
  async (options) => {
    await expect(start(options)).rejects.toThrow(RangeError);
  },
);

test('closing in mid-job, and twice, ends at once', async () => {
  const sis = await start({ photosPerSecond: 0.001 });
  const id = await upload(sis.url, await zipOf(await photosOf(3)));
  await expect.poll(async () => (await readJob(sis.url, id)).counts.processed).toBe(1);
  await Promise.all([sis.close(), sis.close()]);
  await expect(fetch(`${sis.url}/jobs`)).rejects.toThrow();
  expect(readImportedPhotos(stateDir).length).toBe(1);
});

test('killed in mid-job and started again, it imports each photo exactly once', async () => {
  const module = new URL('start-practice-sis.ts', import.meta.url).href;
  const script = `import { startPracticeSis } from ${JSON.stringify(module)};
    console.log((await startPracticeSis(${JSON.stringify({ stateDir, photosPerSecond: 200 })})).url);`;
  const count = 40;
  const photos = await photosOf(count);
  const zip = await zipOf(photos);
  let id = '';
  for (const killAfter of [1, 10, 25]) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = once(child, 'exit');
    const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
    id ||= await upload(url, zip);
    await expect
      .poll(async () => (await readJob(url, id)).counts.processed, { interval: 1 })
      .toBeGreaterThanOrEqual(killAfter);
    child.kill('SIGKILL');
    await ended;
  }
  const { url } = await start({ photosPerSecond: Number.POSITIVE_INFINITY });
  await expect.poll(async () => (await readJob(url, id)).status).toBe('Finished');
  expect((await readJob(url, id)).counts).toEqual({
    photos: count,
    processed: count,
    imported: count,
    rejected: 0,
  });
  expect(readImportedPhotos(stateDir).map((photo) => photo.entryName)).toEqual(Object.keys(photos));
  await expect.poll(() => readdir(join(stateDir, 'archives'))).toEqual([]);
});

test('a practice SIS with a token of its own takes no other, the public one least of all', async () => {
  const { url } = await start({ token: 'only-this-one' });
  const statusWith = async (secret: string) =>
    (await fetch(`${url}/api/v1/session`, { headers: { authorization: `Bearer ${secret}` } })).status;
  expect(await statusWith('only-this-one')).toBe(200);
  expect(await statusWith('practice')).toBe(401);
  expect(await statusWith('practice-readonly')).toBe(401);
});

test("with a school's own students it knows these alone, and shows its jobs to nobody without the token", async () => {
  const maria = {
    id: '007',
    givenName: 'Maria',
    familyName: 'Lopez',
    preferredName: 'Mia',
    grade: '5',
    homeRoom: '5B',
    isActive: true,
    isOptedOut: true,
  };
  const gone = {
    id: 'B-12',
    givenName: 'Noor',
    familyName: 'Lewis',
    grade: 'K',
    homeRoom: null,
    isActive: false,
  };
  const unknown = { ...gone, id: '9', grade: null };
  const { url } = await start({ token: 'only-this-one', students: [maria, gone, unknown] });
  const headers = { authorization: 'Bearer only-this-one' };
  const students = await fetch(`${url}/ims/oneroster/rostering/v1p2/students`, { headers });
  const { users } = (await students.json()) as { readonly users: readonly object[] };
  expect(users).toMatchObject([
    {
      identifier: '007',
      givenName: 'Maria',
      familyName: 'Lopez',
      preferredFirstName: 'Mia',
      grades: ['05'],
      status: 'active',
      metadata: { homeRoom: '5B', photoOptOut: 'true' },
    },
    { identifier: 'B-12', grades: ['KG'], status: 'tobedeleted' },
    { identifier: '9', grades: [] },
  ]);
  expect((await fetch(`${url}/jobs`)).status).toBe(404);
  expect((await fetch(`${url}/api/v1/scheduled-jobs`)).status).toBe(401);
  expect((await fetch(`${url}/api/v1/scheduled-jobs`, { headers })).status).toBe(200);
});

import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  formEnd,
  formStart,
  formWith,
  type PracticeSisFixture,
  photosOf,
  startFixture,
  zipOf,
} from '../../e2e/fixtures/practice-sis-fixture.ts';
import type { Job } from './job.ts';
import { readImportedPhotos } from './read-imported-photos.ts';

let sis: PracticeSisFixture;
let zip: Uint8Array;

beforeEach(async () => {
  sis = await startFixture();
  zip = await zipOf(await photosOf(2));
});

afterEach(() => sis.remove());

async function jobIdOf(response: Response): Promise<string> {
  expect(response.status).toBe(202);
  return ((await response.json()) as { readonly job: Job }).job.id;
}

async function answerTo(upload: ClientRequest): Promise<{ readonly status: number; readonly body: unknown }> {
  const [answer] = (await once(upload, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, body: await json(answer) };
}

test('an upload is answered with the sentence of the help page and its job', async () => {
  const response = await sis.upload(zip, 'key');
  const { message, monitorUrl, job } = (await response.json()) as Record<string, unknown> & { job: Job };
  expect(message).toBe('Photos are being imported. Click here to monitor import status.');
  expect(monitorUrl).toBe('/jobs');
  expect(response.headers.get('location')).toBe(`/api/v1/scheduled-jobs/${job.id}`);
  expect(job.status).toBe('In Progress');
});

test('the same key with the same zip is one import, now and after a restart', async () => {
  const id = await jobIdOf(await sis.upload(zip, 'key'));
  await sis.waitForJob(id, ({ endedAt }) => endedAt !== null);
  expect(await jobIdOf(await sis.upload(zip, 'key'))).toBe(id);
  await sis.restart();
  expect(await jobIdOf(await sis.upload(zip, 'key'))).toBe(id);
  expect((await sis.jobs()).map((job) => job.id)).toEqual([id]);
  expect(readImportedPhotos(sis.stateDir).length).toBe(2);
  expect(await sis.archives()).toEqual([]);
});

test('the same upload twice at the same time is one import', async () => {
  const uploads = [sis.beginUpload('key'), sis.beginUpload('key')];
  for (const upload of uploads) upload.write(Buffer.concat([Buffer.from(formStart), zip]));
  await expect.poll(async () => (await sis.archives()).length).toBe(2);
  for (const upload of uploads) upload.end(formEnd);
  const answers = await Promise.all(uploads.map(answerTo));
  const ids = answers.map(({ body }) => (body as { readonly job: Job }).job.id);
  expect(answers.map(({ status }) => status)).toEqual([202, 202]);
  expect(new Set(ids).size).toBe(1);
  await sis.waitForJob(String(ids[0]), ({ endedAt }) => endedAt !== null);
  expect((await sis.jobs()).length).toBe(1);
  expect(readImportedPhotos(sis.stateDir).length).toBe(2);
  await expect.poll(sis.archives).toEqual([]);
});

test('the same key with another zip is refused', async () => {
  const id = await jobIdOf(await sis.upload(zip, 'key'));
  await sis.waitForJob(id, ({ endedAt }) => endedAt !== null);
  const response = await sis.upload(await zipOf(await photosOf(3)), 'key');
  expect(response.status).toBe(422);
  expect((await sis.jobs()).length).toBe(1);
  await expect.poll(sis.archives).toEqual([]);
});

test('the same zip with another key is another import', async () => {
  const first = await sis.import(zip, 'one');
  const second = await sis.import(zip, 'two');
  expect(second.job.id).not.toBe(first.job.id);
  expect(readImportedPhotos(sis.stateDir).length).toBe(4);
});

test('an upload can be asked for by its key', async () => {
  const key = 'a key: with "signs" & spaces';
  expect(await sis.importsOf(key)).toEqual([]);
  const id = await jobIdOf(await sis.upload(zip, key));
  const [found, ...more] = await sis.importsOf(key);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ idempotencyKey: key, archiveBytes: zip.length, job: { id } });
  expect(found?.sha256).toBe(await sha256(zip));
});

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Buffer.from(digest).toString('hex');
}

test.each([
  ['', 400],
  ['x'.repeat(256), 400],
  ['ümlaut', 400],
  ['x'.repeat(255), 202],
])('an Idempotency-Key "%s" answers %i', async (key, status) => {
  expect((await sis.upload(zip, key)).status).toBe(status);
});

test('without the permission the answer gives the advice of the help page and keeps nothing', async () => {
  const upload = sis.beginUpload('key', { authorization: 'Bearer practice-readonly' });
  upload.write(formStart);
  const { status, body } = await answerTo(upload);
  upload.destroy();
  expect(status).toBe(403);
  expect(body).toMatchObject({ status: 403, detail: expect.stringMatching(/SFTP and send an e-mail/) });
  expect(await sis.archives()).toEqual([]);
  const reading = { headers: { authorization: 'Bearer practice-readonly' } };
  expect((await sis.request('/api/v1/scheduled-jobs', reading)).status).toBe(200);
});

test.each([
  ['one file field of another name', 'other', 400],
  ['the right field', 'file', 202],
])('a form with %s', async (_, field, status) => {
  const headers = { 'idempotency-key': 'key' };
  const init = { method: 'POST', headers, body: formWith(zip, field) };
  expect((await sis.request('/api/v1/photo-imports', init)).status).toBe(status);
});

test.each<[string, (form: FormData) => void]>([
  ['a second file', (form) => form.append('file', new Blob(['x']), 'second.zip')],
  ['a text in the field of the file', (form) => form.set('file', 'no file')],
  ['a name that is a property of every object', (form) => form.append('__proto__', 'x')],
])('a form with %s is refused and leaves nothing', async (_, change) => {
  const body = formWith(zip);
  change(body);
  const init = { method: 'POST', headers: { 'idempotency-key': 'key' }, body };
  expect((await sis.request('/api/v1/photo-imports', init)).status).toBe(400);
  expect(await sis.importsOf('key')).toEqual([]);
  expect(await sis.archives()).toEqual([]);
});

test('other text fields are ignored, before the file and after it', async () => {
  const body = new FormData();
  body.append('note', 'before');
  for (const [name, value] of formWith(zip)) body.append(name, value);
  body.append('note', 'after');
  const init = { method: 'POST', headers: { 'idempotency-key': 'key' }, body };
  await jobIdOf(await sis.request('/api/v1/photo-imports', init));
});

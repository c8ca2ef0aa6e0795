import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Job, PhotoImport } from './job.ts';
import {
  drawPicture,
  formWith,
  type PracticeSisFixture,
  startFixture,
  zipOf,
} from './practice-sis-fixture.ts';
import { readImportedPhotos } from './read-imported-photos.ts';

let sis: PracticeSisFixture;
let zip: Uint8Array;

beforeEach(async () => {
  sis = await startFixture();
  const jpeg = await drawPicture().jpeg().toBuffer();
  zip = await zipOf({ '104233.jpg': jpeg, '104240.jpg': jpeg });
});

afterEach(() => sis.remove());

const archives = (): Promise<string[]> => readdir(join(sis.stateDir, 'archives'));

async function jobIdOf(response: Response): Promise<string> {
  expect(response.status).toBe(202);
  return ((await response.json()) as { readonly job: Job }).job.id;
}

async function importsOf(key: string): Promise<readonly PhotoImport[]> {
  const response = await sis.request(`/api/v1/photo-imports?idempotencyKey=${encodeURIComponent(key)}`);
  return ((await response.json()) as { readonly imports: readonly PhotoImport[] }).imports;
}

async function allJobs(): Promise<readonly Job[]> {
  return ((await (await sis.request('/api/v1/scheduled-jobs')).json()) as { readonly jobs: Job[] }).jobs;
}

const head = '--cut\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n';
const tail = '\r\n--cut--\r\n';

/** An upload whose body the test sends piece by piece. */
function beginUpload(key: string, headers: Readonly<Record<string, string | number>> = {}): ClientRequest {
  return httpRequest(`${sis.url()}/api/v1/photo-imports`, {
    method: 'POST',
    agent: false,
    headers: {
      authorization: 'Bearer practice',
      'idempotency-key': key,
      'content-type': 'multipart/form-data; boundary=cut',
      ...headers,
    },
  });
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
  expect((await allJobs()).map((job) => job.id)).toEqual([id]);
  expect(readImportedPhotos(sis.stateDir).length).toBe(2);
  expect(await archives()).toEqual([]);
});

test('the same upload twice at the same time is one import', async () => {
  const uploads = [beginUpload('key'), beginUpload('key')];
  for (const upload of uploads) upload.write(Buffer.concat([Buffer.from(head), zip]));
  await expect.poll(async () => (await archives()).length).toBe(2);
  for (const upload of uploads) upload.end(tail);
  const answers = await Promise.all(uploads.map(answerTo));
  const ids = answers.map(({ body }) => (body as { readonly job: Job }).job.id);
  expect(answers.map(({ status }) => status)).toEqual([202, 202]);
  expect(new Set(ids).size).toBe(1);
  await sis.waitForJob(String(ids[0]), ({ endedAt }) => endedAt !== null);
  expect((await allJobs()).length).toBe(1);
  expect(readImportedPhotos(sis.stateDir).length).toBe(2);
  await expect.poll(archives).toEqual([]);
});

test('the same key with another zip is refused', async () => {
  const id = await jobIdOf(await sis.upload(zip, 'key'));
  await sis.waitForJob(id, ({ endedAt }) => endedAt !== null);
  const response = await sis.upload(
    await zipOf({ '104247.jpg': await drawPicture().jpeg().toBuffer() }),
    'key',
  );
  expect(response.status).toBe(422);
  expect((await allJobs()).length).toBe(1);
  await expect.poll(archives).toEqual([]);
});

test('the same zip with another key is another import', async () => {
  const first = await sis.import(zip, 'one');
  const second = await sis.import(zip, 'two');
  expect(second.job.id).not.toBe(first.job.id);
  expect(readImportedPhotos(sis.stateDir).length).toBe(4);
});

test('an upload can be asked for by its key', async () => {
  const key = 'a key: with "signs" & spaces';
  expect(await importsOf(key)).toEqual([]);
  const id = await jobIdOf(await sis.upload(zip, key));
  const [found, ...more] = await importsOf(key);
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
  const upload = beginUpload('key', { authorization: 'Bearer practice-readonly' });
  upload.write(head);
  const { status, body } = await answerTo(upload);
  upload.destroy();
  expect(status).toBe(403);
  expect(body).toMatchObject({ status: 403, detail: expect.stringMatching(/SFTP and send an e-mail/) });
  expect(await archives()).toEqual([]);
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
  expect(await importsOf('key')).toEqual([]);
  expect(await archives()).toEqual([]);
});

test('other text fields are ignored, before the file and after it', async () => {
  const body = new FormData();
  body.append('note', 'before');
  for (const [name, value] of formWith(zip)) body.append(name, value);
  body.append('note', 'after');
  const init = { method: 'POST', headers: { 'idempotency-key': 'key' }, body };
  await jobIdOf(await sis.request('/api/v1/photo-imports', init));
});

test.each([
  ['without its closing boundary', `${head}zip`],
  ['without its headers', '--cut\r\n\r\nzip\r\n--cut--\r\n'],
  ['without any part', '--cut--\r\n'],
  ['that is no form', 'zip'],
  ['that is empty', ''],
])('a body %s is refused and leaves nothing', async (_, body) => {
  const upload = beginUpload('key');
  upload.end(body);
  expect((await answerTo(upload)).status).toBe(400);
  expect(await importsOf('key')).toEqual([]);
  expect(await archives()).toEqual([]);
});

test.each([
  ['of known length', { 'content-length': 1_000_000 }],
  ['in chunks', { 'transfer-encoding': 'chunked' }],
])('a body %s, cut off in the middle, leaves nothing behind', async (_, headers) => {
  const upload = beginUpload('key', headers);
  upload.on('error', () => {});
  upload.write(Buffer.concat([Buffer.from(head), zip]));
  await expect.poll(async () => (await archives()).length).toBe(1);
  upload.destroy();
  await expect.poll(archives).toEqual([]);
  expect(await importsOf('key')).toEqual([]);
  expect(await allJobs()).toEqual([]);
  await jobIdOf(await sis.upload(zip, 'key'));
});

test('what an upload left behind at a kill is gone after the next start', async () => {
  const upload = beginUpload('key');
  upload.on('error', () => {});
  upload.write(Buffer.concat([Buffer.from(head), zip]));
  await expect.poll(async () => (await archives()).length).toBe(1);
  await sis.restart();
  expect(await archives()).toEqual([]);
  expect(await importsOf('key')).toEqual([]);
});

test('a zip of 60,000,000 bytes is taken, one byte more is not', async () => {
  expect((await sis.upload(new Uint8Array(60_000_000), 'biggest')).status).toBe(202);
  const response = await sis.upload(new Uint8Array(60_000_001), 'too big');
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ detail: expect.stringMatching(/bigger than 60 MB/) });
  expect(await importsOf('too big')).toEqual([]);
});

test('a body that says it is too long is refused before it comes', async () => {
  const upload = beginUpload('key', { 'content-length': 60_065_537 });
  upload.flushHeaders();
  expect((await answerTo(upload)).status).toBe(413);
  upload.destroy();
});

/** A connection on which the head of an upload has been sent. */
function connectUpload(headers: readonly string[]): Socket {
  const { host, hostname, port } = new URL(sis.url());
  const socket = connect(Number(port), hostname);
  const lines = [
    'POST /api/v1/photo-imports HTTP/1.1',
    `Host: ${host}`,
    'Authorization: Bearer practice',
    'Idempotency-Key: key',
    'Content-Type: multipart/form-data; boundary=cut',
    ...headers,
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return socket;
}

test.each(['close', 'keep-alive'])(
  'a client that sends all before it reads gets the answer (%s)',
  async (connection) => {
    const body = Buffer.alloc(70_000_000);
    const socket = connectUpload([`Connection: ${connection}`, `Content-Length: ${body.length}`]);
    socket.pause();
    await new Promise<void>((sent, failed) => {
      socket.on('error', failed);
      socket.write(body, () => sent());
    });
    const answered = once(socket, 'data') as Promise<[Buffer]>;
    socket.resume();
    const [answer] = await answered;
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 [\s\S]*bigger than 60 MB/);
    socket.destroy();
  },
);

test('a client that never stops sending is cut off', async () => {
  const socket = connectUpload(['Transfer-Encoding: chunked']);
  const answered = once(socket, 'data') as Promise<[Buffer]>;
  const closed = new Promise((resolve) => socket.on('close', resolve).on('error', () => {}));
  socket.write(`${head.length.toString(16)}\r\n${head}\r\n`);
  const chunk = Buffer.concat([Buffer.from('400000\r\n'), Buffer.alloc(0x400000), Buffer.from('\r\n')]);
  const send = (): void => void socket.write(chunk, (error) => error || send());
  send();
  expect((await answered)[0].toString()).toMatch(/^HTTP\/1\.1 413 /);
  await closed;
  expect(await archives()).toEqual([]);
});

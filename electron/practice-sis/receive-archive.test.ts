import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  formContentType,
  formEnd,
  formStart,
  type PracticeSisFixture,
  photosOf,
  startFixture,
  zipOf,
} from '../../e2e/fixtures/practice-sis-fixture.ts';

let sis: PracticeSisFixture;
let zip: Uint8Array;

beforeEach(async () => {
  sis = await startFixture();
  zip = await zipOf(await photosOf(2));
});

afterEach(() => sis.remove());

async function statusOf(upload: ClientRequest): Promise<number | undefined> {
  const [answer] = (await once(upload, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

/** An upload that is under way: its zip is being stored, its form has not ended. */
async function beginZip(headers: Readonly<Record<string, string | number>> = {}): Promise<ClientRequest> {
  const upload = sis.beginUpload('key', headers);
  upload.on('error', () => {});
  upload.write(Buffer.concat([Buffer.from(formStart), zip]));
  await expect.poll(async () => (await sis.archives()).length).toBe(1);
  return upload;
}

test.each([
  ['without its closing boundary', `${formStart}zip`],
  ['without its headers', `--cut\r\n\r\nzip${formEnd}`],
  ['without any part', formEnd],
  ['that is no form', 'zip'],
  ['that is empty', ''],
])('a body %s is refused and leaves nothing', async (_, body) => {
  const upload = sis.beginUpload('key');
  upload.end(body);
  expect(await statusOf(upload)).toBe(400);
  expect(await sis.importsOf('key')).toEqual([]);
  expect(await sis.archives()).toEqual([]);
});

test.each([
  ['of known length', { 'content-length': 1_000_000 }],
  ['in chunks', { 'transfer-encoding': 'chunked' }],
])('a body %s, cut off in the middle, leaves nothing behind', async (_, headers) => {
  const upload = await beginZip(headers);
  upload.destroy();
  await expect.poll(sis.archives).toEqual([]);
  expect(await sis.importsOf('key')).toEqual([]);
  expect(await sis.jobs()).toEqual([]);
  expect((await sis.upload(zip, 'key')).status).toBe(202);
});

test('closing in the middle of an upload leaves nothing behind', async () => {
  await beginZip();
  await sis.stop();
  expect(await sis.archives()).toEqual([]);
  await sis.restart();
  expect(await sis.importsOf('key')).toEqual([]);
});

test('what a kill left behind is gone after the next start, but not the zip of a job to go on with', async () => {
  await sis.restart({ photosPerSecond: 0.001 });
  await sis.upload(zip, 'key');
  await expect.poll(async () => (await sis.jobs())[0]?.counts.processed).toBe(1);
  await sis.stop();
  const kept = await sis.archives();
  await writeFile(join(sis.stateDir, 'archives', 'left-behind.zip'), 'cut off');
  await sis.restart({ photosPerSecond: 0.001 });
  expect(await sis.archives()).toEqual(kept);
});

test('a zip of 60,000,000 bytes is taken, one byte more is not', async () => {
  expect((await sis.upload(new Uint8Array(60_000_000), 'biggest')).status).toBe(202);
  const response = await sis.upload(new Uint8Array(60_000_001), 'too big');
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ detail: expect.stringMatching(/bigger than 60 MB/) });
  expect(await sis.importsOf('too big')).toEqual([]);
});

test('a body that says it is too long is refused before it comes', async () => {
  const upload = sis.beginUpload('key', { 'content-length': 60_065_537 });
  upload.flushHeaders();
  expect(await statusOf(upload)).toBe(413);
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
    `Content-Type: ${formContentType}`,
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
  socket.write(`${formStart.length.toString(16)}\r\n${formStart}\r\n`);
  const chunk = Buffer.concat([Buffer.from('400000\r\n'), Buffer.alloc(0x400000), Buffer.from('\r\n')]);
  const send = (): void => void socket.write(chunk, (error) => error || send());
  send();
  expect((await answered)[0].toString()).toMatch(/^HTTP\/1\.1 413 /);
  await closed;
  expect(await sis.archives()).toEqual([]);
});

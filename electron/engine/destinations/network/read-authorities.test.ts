import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTlsAuthority } from '../../../../e2e/fixtures/tls-authority.ts';
import { testWith } from '../../fixtures/test-with.ts';
import { readAuthorities } from './read-authorities.ts';

const first = createTlsAuthority('Oak CA').cert;
const second = createTlsAuthority('Elm CA').cert;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'authorities-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each<readonly [string, string | Buffer, readonly string[]]>([
  ['one in PEM', first, ['CN=Oak CA']],
  ['several, with words between them', `Oak\n${first}\r\n# Elm\n${second}`, ['CN=Oak CA', 'CN=Elm CA']],
  ['line ends of Windows', first.replaceAll('\n', '\r\n'), ['CN=Oak CA']],
  [
    'UTF-16, as PowerShell writes it',
    Buffer.from(`\ufeff${first}${second}`, 'utf16le'),
    ['CN=Oak CA', 'CN=Elm CA'],
  ],
  ["OpenSSL's older name for it", first.replaceAll(' CERTIFICATE', ' X509 CERTIFICATE'), ['CN=Oak CA']],
  ['DER', new X509Certificate(first).raw, ['CN=Oak CA']],
])('%s', async (name, content, subjects) => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const read = await readAuthorities(file);
  expect(read.map((pem) => new X509Certificate(pem).subject)).toEqual(subjects);
});

test.each<readonly [string, string | null]>([
  ['nothing there', null],
  ['empty', ''],
  ['a page', '<html>'],
  ['half', first.slice(0, 200)],
  ['broken', first.replace(/^.{8}/m, '').replace(/M[A-Z]/, '!!')],
  ['a private key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'],
])('%s is said, with the name of the file', async (name, content) => {
  const file = path.join(folder, `not-${name}`);
  if (content !== null) await writeFile(file, content);
  await expect(readAuthorities(file)).rejects.toMatchObject({ code: 'ca-file', detail: file });
});

testWith('pipes')('a pipe that nobody writes to is said, and holds nothing up', async () => {
  const file = path.join(folder, 'silent');
  execFileSync('mkfifo', [file]);
  await expect(readAuthorities(file, 50)).rejects.toMatchObject({ code: 'ca-file', detail: file });
});

testWith('pipes')('a pipe is read to its end, however late and slowly its writer comes', async () => {
  const file = path.join(folder, 'slow');
  execFileSync('mkfifo', [file]);
  const reading = readAuthorities(file);
  const writer = await open(file, 'w');
  for (const half of [first.slice(0, 300), first.slice(300), second]) {
    await writer.write(half);
    await setTimeout(60);
  }
  await writer.close();
  expect((await reading).length).toBe(2);
});

testWith('pipes')('what never ends is no file with certificates', async () => {
  await expect(readAuthorities('/dev/zero')).rejects.toMatchObject({ code: 'ca-file' });
});

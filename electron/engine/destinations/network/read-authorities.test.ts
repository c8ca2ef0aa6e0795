import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTlsAuthority } from '../../../../e2e/fixtures/tls-authority.ts';
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

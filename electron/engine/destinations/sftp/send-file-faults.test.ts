import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasOpenSsh } from '../../../../e2e/fixtures/open-ssh-server.ts';
import { partialName, useOpenSsh, zipName } from '../../../../e2e/fixtures/use-open-ssh.ts';
import { makeTemporaryFolder } from '../../fixtures/temporary-folder.ts';
import { testWith } from '../../fixtures/test-with.ts';
import { toTransportFailure } from '../transport.ts';

describe.skipIf(!hasOpenSsh())('what goes wrong on the way to OpenSSH', () => {
  const { at, send, failToSend, landed, list, plugIn, startAnother } = useOpenSsh();

  test.each([
    ['reset', 0.01],
    ['reset', 0.3],
    ['hang up', 0.5],
    ['reset', 0.99],
  ] as const)('%s after %d of it: the rest is sent and no more', async (how, part) => {
    const zip = randomBytes(10_000_000);
    const cable = await plugIn({ bytesPerTurn: 50_000 });
    const counts: number[] = [];
    const onSent = (bytes: number) => {
      if (counts.length === 0) cable.cutAfter(part * zip.length, how);
      counts.push(bytes);
    };
    expect(await failToSend(zip, { onSent }, { port: cable.port })).toMatchObject({ code: 'sftp-cut-off' });
    expect(list()).toEqual([partialName]);
    const before = cable.upBytes();
    const arrival = await send(zip, {}, { port: cable.port });
    expect(arrival.keptBytes).toBeGreaterThanOrEqual(counts.at(-1) ?? 0);
    expect(arrival.kind).toBe(arrival.keptBytes > 0 ? 'continued' : 'sent');
    const missing = zip.length - arrival.keptBytes;
    expect(cable.upBytes() - before).toBeGreaterThan(missing);
    // Around the bytes themselves: signing in, encryption, and asking to read back what is there.
    expect(cable.upBytes() - before).toBeLessThan(missing * 1.02 + 60_000);
    expect(landed().equals(zip)).toBe(true);
    expect(list()).toEqual([zipName]);
  });

  test('a line that breaks after every million bytes still gets it there', async () => {
    const zip = randomBytes(6_000_000);
    const cable = await plugIn({ bytesPerTurn: 20_000 });
    let attempts = 0;
    let kept = 0;
    while (!list().includes(zipName)) {
      attempts += 1;
      expect(attempts).toBeLessThan(60);
      cable.cutAfter(1_000_000);
      const trouble = await send(zip, {}, { port: cable.port }).catch(toTransportFailure);
      expect(trouble).toMatchObject(
        list().includes(zipName) ? { kind: 'continued' } : { code: 'sftp-cut-off' },
      );
      const { size } = statSync(at(list()[0] ?? ''));
      expect(size).toBeGreaterThanOrEqual(kept);
      kept = size;
    }
    expect(attempts).toBeGreaterThan(5);
    expect(landed().equals(zip)).toBe(true);
    expect(list()).toEqual([zipName]);
  });

  test.each([
    ['of another zip', (zip: Buffer) => randomBytes(zip.length / 2), 0],
    [
      'that differs in one byte',
      (zip: Buffer) => Buffer.from(zip.subarray(0, 800_000)).fill(0, 500_000, 500_001),
      0,
    ],
    ['with a hole', (zip: Buffer) => Buffer.from(zip.subarray(0, 800_000)).fill(0, 98_304, 131_072), 0],
    ['that is too long', (zip: Buffer) => Buffer.concat([zip, zip]), 0],
    ['that is empty', () => Buffer.alloc(0), 0],
    ['that has one byte', (zip: Buffer) => zip.subarray(0, 1), 1],
    ['that ends anywhere', (zip: Buffer) => zip.subarray(0, 765_432), 765_432],
    ['that is whole', (zip: Buffer) => zip, 1_000_000],
  ])('a partial file %s', async (_, change, keptBytes) => {
    const zip = randomBytes(1_000_000).fill(255, 500_000, 500_001);
    writeFileSync(at(partialName), change(zip));
    const arrival = await send(zip);
    expect(arrival).toMatchObject({ keptBytes, kind: keptBytes > 0 ? 'continued' : 'sent' });
    expect(landed().equals(zip)).toBe(true);
    expect(list()).toEqual([zipName]);
  });

  test('a line that goes silent is given up, and gone on with later', async () => {
    const zip = randomBytes(5_000_000);
    const cable = await plugIn({ bytesPerTurn: 50_000 });
    let last = 0;
    const onSent = (bytes: number) => {
      if (bytes === 0) cable.stallAfter(4_000_000);
      last = bytes;
    };
    const startedAt = Date.now();
    const trouble = await failToSend(zip, { onSent }, { port: cable.port, stallMs: 2_000 });
    expect(trouble).toMatchObject({ code: 'sftp-no-answer', status: null, retryAfterMs: null });
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    expect(last).toBeGreaterThan(1_000_000);
    expect((await send(zip)).keptBytes).toBeGreaterThanOrEqual(last);
    expect(landed().equals(zip)).toBe(true);
  });

  test('a slow line is not a silent one', async () => {
    const zip = randomBytes(1_500_000);
    const cable = await plugIn({ bytesPerTurn: 10_000, turnMs: 20 });
    const startedAt = Date.now();
    await send(zip, {}, { port: cable.port, stallMs: 2_000 });
    // Far longer in all than it may be silent.
    expect(Date.now() - startedAt).toBeGreaterThan(2_500);
    expect(landed().equals(zip)).toBe(true);
  });

  test('stopping takes less than a second, and what has arrived by then is kept', async () => {
    const zip = randomBytes(20_000_000);
    const cable = await plugIn({ bytesPerTurn: 20_000 });
    const controller = new AbortController();
    const reason = new Error('stopped');
    let stoppedAt = 0;
    const onSent = (bytes: number) => {
      if (stoppedAt > 0 || bytes < 1_000_000) return;
      stoppedAt = Date.now();
      controller.abort(reason);
    };
    const outcome = await failToSend(zip, { onSent, signal: controller.signal }, { port: cable.port });
    expect(outcome).toBe(reason);
    expect(Date.now() - stoppedAt).toBeLessThan(1_000);
    expect(await failToSend(zip, { signal: controller.signal })).toBe(reason);
    expect((await send(zip)).keptBytes).toBeGreaterThanOrEqual(1_000_000);
    expect(landed().equals(zip)).toBe(true);
  });

  test('a server that loses a part of it on its own disk', async () => {
    const zip = randomBytes(500_000);
    const onSent = (bytes: number) => {
      if (bytes === zip.length) truncateSync(at(partialName), 400_000);
    };
    expect(await failToSend(zip, { onSent })).toMatchObject({ code: 'sftp-not-whole' });
    expect(list()).toEqual([partialName]);
    expect(await send(zip)).toMatchObject({ kind: 'continued', keptBytes: 400_000 });
    expect(landed().equals(zip)).toBe(true);
  });

  test('a zip that is gone from this computer, or gets shorter', async () => {
    const file = path.join(await makeTemporaryFolder(), zipName);
    expect(await failToSend(file)).toMatchObject({ code: 'sftp-zip-gone', detail: zipName });
    writeFileSync(file, randomBytes(3_000_000));
    const cable = await plugIn({ bytesPerTurn: 50_000 });
    const onSent = () => writeFileSync(file, '');
    expect(await failToSend(file, { onSent }, { port: cable.port })).toMatchObject({ code: 'sftp-zip-gone' });
    expect(list()).toEqual([partialName]);
  });

  testWith('ownDisks')('no room left on the server', async () => {
    const folder = await makeTemporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]);
    onTestFinished(() => {
      execFileSync('umount', ['-l', folder]);
    });
    const to = await startAnother({ folder });
    const zip = randomBytes(9_000_000);
    expect(await failToSend(zip, {}, { to })).toMatchObject({ code: 'sftp-disk-full' });
    execFileSync('mount', ['-o', 'remount,size=32m', folder]);
    const arrival = await send(zip, {}, { to });
    expect(arrival.keptBytes).toBeGreaterThan(3_000_000);
    expect(readFileSync(path.join(folder, zipName)).equals(zip)).toBe(true);
  });
});

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { hasOpenSsh } from '../../../../e2e/fixtures/open-ssh-server.ts';
import { partialName, useOpenSsh, zipName } from '../../../../e2e/fixtures/use-open-ssh.ts';
import { makeTemporaryFolder } from '../../fixtures/temporary-folder.ts';
import { sendFile } from './send-file.ts';

const { signal } = new AbortController();

describe.skipIf(!hasOpenSsh())('a zip on its way to OpenSSH', () => {
  const { at, open, send, failToSend, landed, list, plugIn, startAnother } = useOpenSsh();

  test.each([0, 1, 32_767, 32_768, 32_769, 3_000_000])('%d bytes arrive as they are', async (bytes) => {
    const zip = randomBytes(bytes);
    const counts: number[] = [];
    const arrival = await send(zip, { onSent: (count) => counts.push(count) });
    expect(arrival).toEqual({ path: zipName, bytes, keptBytes: 0, kind: 'sent' });
    expect(landed().equals(zip)).toBe(true);
    expect(list()).toEqual([zipName]);
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect([counts[0], counts.at(-1)]).toEqual([0, bytes]);
  });

  test('60 MB arrive from a file, byte for byte', async () => {
    const file = path.join(await makeTemporaryFolder(), zipName);
    writeFileSync(file, randomBytes(60_000_000));
    await send(file);
    expect(landed().equals(readFileSync(file))).toBe(true);
  });

  test('a folder and what leads to it are made, if that is asked for', async () => {
    const zip = randomBytes(1_000);
    expect(await failToSend(zip, { folder: 'Oak Hill/2026' })).toMatchObject({
      code: 'sftp-folder-missing',
      detail: 'Oak Hill/2026',
    });
    expect(list()).toEqual([]);
    for (const folder of ['Oak Hill/2026', 'Oak Hill/2027', at('absolute/below')]) {
      const arrival = await send(zip, { folder, createFolder: true });
      expect(readFileSync(path.resolve(at(''), folder, zipName)).equals(zip)).toBe(true);
      expect(arrival.path).toBe(`${folder}/${zipName}`);
    }
  });

  test('a file where the folder should be', async () => {
    writeFileSync(at('in'), '');
    for (const folder of ['in', 'in/below']) {
      const trouble = await failToSend(randomBytes(10), { folder, createFolder: true });
      expect(trouble).toMatchObject({ code: expect.stringMatching(/^sftp-(folder-missing|error)$/) });
    }
  });

  test('what has arrived is not sent twice', async () => {
    const zip = randomBytes(3_000_000);
    await send(zip);
    writeFileSync(at(partialName), 'left over');
    const cable = await plugIn();
    const counts: number[] = [];
    const arrival = await send(zip, { onSent: (count) => counts.push(count) }, { port: cable.port });
    expect(arrival.kind).toBe('was-there');
    expect(counts).toEqual([3_000_000]);
    expect(cable.upBytes()).toBeLessThan(100_000);
    expect(list()).toEqual([zipName]);
  });

  test.each([
    ['shorter', (zip: Buffer) => zip.subarray(1)],
    ['longer', (zip: Buffer) => Buffer.concat([zip, Buffer.from('x')])],
    ['as long, with another last byte', (zip: Buffer) => Buffer.from(zip).fill(0, 99_999)],
  ])('another file of that name, %s, is left alone', async (_, change) => {
    const zip = Buffer.concat([randomBytes(99_999), Buffer.of(1)]);
    const other = change(zip);
    writeFileSync(at(zipName), other);
    expect(await failToSend(zip)).toMatchObject({ code: 'sftp-file-in-the-way', detail: zipName });
    expect(landed().equals(other)).toBe(true);
    expect(list()).toEqual([zipName]);
  });

  test('another file that comes while sending is not overwritten either', async () => {
    const zip = randomBytes(1_000_000);
    const onSent = (bytes: number) => {
      if (bytes === zip.length) writeFileSync(at(zipName), 'mine');
    };
    expect(await failToSend(zip, { onSent })).toMatchObject({ code: 'sftp-file-in-the-way' });
    expect(landed().toString()).toBe('mine');
    rmSync(at(zipName));
    expect((await send(zip)).keptBytes).toBe(zip.length);
    expect(landed().equals(zip)).toBe(true);
  });

  test('under its final name nobody ever sees less than the whole zip', async () => {
    const zip = randomBytes(4_000_000);
    const cable = await plugIn({ bytesPerTurn: 20_000 });
    const sizes = { final: new Set<number>(), partial: new Set<number>() };
    let isDone = false;
    const sending = send(zip, {}, { port: cable.port }).finally(() => {
      isDone = true;
    });
    sending.catch(() => undefined);
    while (!isDone) {
      for (const file of list()) {
        const size = statSync(at(file), { throwIfNoEntry: false })?.size;
        if (size !== undefined) sizes[file === zipName ? 'final' : 'partial'].add(size);
      }
      await nextTurn();
    }
    await sending;
    expect([...sizes.final]).toSatisfy((seen: number[]) => seen.every((size) => size === zip.length));
    // Else the test would have looked too seldom to see anything.
    expect(sizes.partial.size).toBeGreaterThan(10);
  });

  test('nothing may be written', async () => {
    const to = await startAnother({ isReadOnly: true });
    const folder = to.folder;
    expect(await failToSend(randomBytes(10), { folder }, { to })).toMatchObject({
      code: 'sftp-no-permission',
      detail: folder,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a server that renames in the other way only', async () => {
    const to = await startAnother({ denied: ['rename'] });
    const zip = randomBytes(100_000);
    await send(zip, {}, { to });
    expect(readFileSync(path.join(to.folder, zipName)).equals(zip)).toBe(true);
    expect(readdirSync(to.folder)).toEqual([zipName]);
    // That way would replace what is there.
    const onSent = (bytes: number) => {
      if (bytes === zip.length) writeFileSync(path.join(to.folder, 'other.zip'), 'mine');
    };
    const trouble = await failToSend(zip, { onSent, name: 'other.zip' }, { to });
    expect(trouble).toMatchObject({ code: 'sftp-file-in-the-way', detail: 'other.zip' });
    expect(readFileSync(path.join(to.folder, 'other.zip'), 'utf8')).toBe('mine');
  });

  test('a server that does not rename at all', async () => {
    const to = await startAnother({ denied: ['rename', 'posix-rename'] });
    expect(await failToSend(randomBytes(10), {}, { to })).toMatchObject({ code: 'sftp-no-permission' });
    expect(readdirSync(to.folder)).toEqual([partialName]);
  });

  test('a folder that one may only drop files into', async () => {
    const to = await startAnother({ denied: ['read'] });
    const zip = randomBytes(1_000_000);
    writeFileSync(path.join(to.folder, partialName), zip.subarray(0, 500_000));
    expect(await send(zip, {}, { to })).toMatchObject({ kind: 'sent', keptBytes: 0 });
    expect(readFileSync(path.join(to.folder, zipName)).equals(zip)).toBe(true);
    expect(await failToSend(zip, {}, { to })).toMatchObject({ code: 'sftp-file-in-the-way' });
  });

  test('several zips go over one connection', async () => {
    const connection = await open();
    const zips = [1, 2, 3].map(
      (number) => [`photos-00${number}.zip`, randomBytes(number * 100_000)] as const,
    );
    for (const [name, zip] of zips) {
      const usual = { folder: '.', createFolder: false, onSent: () => undefined, signal };
      await sendFile({ connection, zip, name, ...usual });
    }
    connection.close();
    for (const [name, zip] of zips) expect(landed(name).equals(zip)).toBe(true);
  });
});

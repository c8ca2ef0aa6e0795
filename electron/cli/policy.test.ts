import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../e2e/fixtures/tls-server.ts';
import type { Policy } from '../core/policy/policy-schema.ts';
import type { PolicyState } from '../core/policy/policy-state.ts';
import { drawReadyJpeg } from '../engine/fixtures/draw-picture.ts';
import { makeTemporaryFolder, writeFiles } from '../engine/fixtures/temporary-folder.ts';
import { openJournal } from '../engine/journal/journal.ts';
import { journalFile } from '../engine/journal/journal-access.ts';
import { runWords } from './fixtures/run-words.ts';

const managed = (policy: Policy): PolicyState => ({ kind: 'managed', file: '/etc/p.json', policy });
const broken: PolicyState = {
  kind: 'broken',
  file: '/etc/picture-day/policy.json',
  problems: ['Line 2, column 3: a comma or } was expected.'],
};
const environment = { PICTURE_DAY_TOKEN: 'canary-token', PICTURE_DAY_SFTP_PASSWORD: 'canary' };
const run = (words: readonly string[], policy: PolicyState) => runWords(words, { environment, policy });

/** A SIS that knows no token, and counts who comes. */
async function startSis() {
  const seen: string[] = [];
  const server = await startServer(({ url = '' }, response) => {
    seen.push(url);
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end('{}');
  });
  onTestFinished(() => server.close());
  return { url: `http://127.0.0.1:${server.port}`, seen };
}

const sisAddress = 'https://sis.example.org';

test.each([
  ['upload', ['upload', '/photos', '--sis', 'https://other.example.org']],
  ['jobs', ['jobs', '--sis', 'https://other.example.org']],
  ['check-connection', ['check-connection', '--sis', 'https://other.example.org']],
  ['resume', ['resume', '--state', '/state', '--sis', 'https://other.example.org']],
])('%s to another SIS than the managed one is wrong usage', async (_name, words) => {
  const { status, err, out } = await run(words, managed({ sisAddress }));
  expect(status).toBe(2);
  expect(err).toContain('--sis');
  expect(err).toContain(sisAddress);
  expect(out).toBe('');
});

test('without --sis, the managed one is used', async () => {
  const sis = await startSis();
  const { status, err } = await run(['jobs'], managed({ sisAddress: sis.url }));
  expect(status).toBe(3);
  expect(err).toContain('does not accept this access token');
  expect(sis.seen).not.toEqual([]);
  expect(await run(['jobs'], { kind: 'none' })).toMatchObject({ status: 2 });
});

test('the managed certificates take the place of PICTURE_DAY_CA_FILE, even where that cannot be read', async () => {
  const sis = await startSis();
  const given = {
    environment: { ...environment, PICTURE_DAY_CA_FILE: '/gone/own.pem' },
    policy: managed({ caFile: '/gone/managed.pem' }),
  };
  const { status, err } = await runWords(['jobs', '--sis', sis.url], given);
  expect(status).toBe(3);
  expect(err).toContain('/gone/managed.pem');
  expect(err).not.toContain('/gone/own.pem');
  // A delivery by SFTP has no certificates.
  const sftp = await runWords(['upload', '/photos', '--sftp', 'sftp://oak@sftp.example.org'], given);
  expect(sftp.err).not.toContain('--ca');
});

test('another preset, a larger zip and another SFTP are wrong usage or refused', async () => {
  const check = ['check', '/photos', '--preset', 'koha'];
  expect(await run(check, managed({ preset: 'illuminate' }))).toMatchObject({
    status: 2,
    err: expect.stringContaining('illuminate'),
  });
  const pack = ['pack', '/photos', '--out', '/zips', '--max-bytes', '30000000'];
  expect(await run(pack, managed({ largestZipMegabytes: 20 }))).toMatchObject({
    status: 2,
    err: expect.stringContaining('limited zip files on this computer to 20 MB'),
  });
  const sftp = ['upload', '/photos', '--sftp', 'sftp://oak@other.example.org'];
  expect(await run(sftp, managed({ sftpServer: 'sftp.example.org' }))).toMatchObject({
    status: 3,
    err: expect.stringContaining('sftp.example.org'),
  });
});

/** A folder with one right photo. */
async function makePhotos(): Promise<string> {
  const folder = await makeTemporaryFolder();
  await writeFiles(folder, { '1234.jpg': await drawReadyJpeg() });
  return folder;
}

test('without --preset, zips are made for the managed system', async () => {
  const words = ['pack', await makePhotos(), '--out', path.join(await makeTemporaryFolder(), 'zips')];
  const { status, out } = await run(words, managed({ preset: 'koha' }));
  expect(status).toBe(0);
  expect(out).toContain('Now upload them in Koha');
});

test('with a broken policy nothing is sent and status is 3; photos can be checked, and it is told', async () => {
  const sis = await startSis();
  const folder = await makePhotos();
  for (const words of [
    ['upload', folder, '--sis', sis.url, '--json'],
    ['jobs', '--sis', sis.url, '--json'],
    ['check-connection', '--sis', sis.url, '--json'],
  ]) {
    const { status, err, out } = await run(words, broken);
    expect(status).toBe(3);
    expect(err).toContain('/etc/picture-day/policy.json');
    expect(err).toContain('Line 2, column 3');
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'policy-broken' } });
  }
  expect(sis.seen).toEqual([]);
  const checked = await run(['check', folder], broken);
  expect(checked.status).toBe(0);
  expect(checked.err).toContain('Line 2, column 3');
});

test('what an administrator sets does not disturb practice', async () => {
  const folder = path.join(await makeTemporaryFolder(), 'samples');
  const { status, err } = await run(['sample-photos', folder, '--count', '3'], broken);
  expect(status).toBe(0);
  expect(err).not.toContain('policy');
});

test('what an administrator does not want to be kept is deleted from the journal, and that is said', async () => {
  const state = await makeTemporaryFolder();
  const tenDaysAgo = Date.now() - 10 * 86_400_000;
  const journal = openJournal(journalFile(state), () => tenDaysAgo);
  journal
    .begin({
      folderKey: 'key',
      folderName: 'Grade 5',
      paths: ['/photos'],
      destination: { kind: 'sis', label: 'https://sis.example.org' },
      user: null,
      presetId: 'illuminate',
      customPreset: null,
      requestBytes: 60_000_000,
      isWhole: true,
    })
    .end('finished', null);
  journal.closeFinished();
  journal.close();
  const sis = await startSis();
  const upload = ['upload', await makePhotos(), '--sis', sis.url, '--state', state];
  const kept = await run(upload, managed({ historyDays: 11 }));
  expect(kept.err).not.toContain('deleted from the history');
  const { err } = await run(upload, managed({ historyDays: 9 }));
  expect(err).toContain('1 upload ended more than 9 days ago and was deleted from the history.');
  const { out } = await run(['history', '--state', state, '--json'], { kind: 'none' });
  expect(JSON.parse(out).runs).toEqual([]);
});

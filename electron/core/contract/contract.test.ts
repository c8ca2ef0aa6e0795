import { expect, test } from 'vitest';
import { z } from 'zod';
import { engineRequests, entryOf, pageRequestNames, type RequestName } from './contract.ts';

const text = (length: number) => 'a'.repeat(length);

test.each<readonly [RequestName, unknown, unknown]>([
  ['openFolder', { paths: ['/photos'] }, { paths: ['/photos'] }],
  [
    'openFolder',
    { paths: ['C:\\Photos'], presetId: 'illuminate', requestBytes: 1_000, ratioTolerance: 0.05 },
    { paths: ['C:\\Photos'], presetId: 'illuminate', requestBytes: 1_000, ratioTolerance: 0.05 },
  ],
  ['openFolder', { paths: [text(32_767), '/b.jpg'] }, { paths: [text(32_767), '/b.jpg'] }],
  ['stopFolder', {}, {}],
  ['snapshot', {}, {}],
  ['students', {}, {}],
  ['connect', { url: 'https://sis.example.org', token: 't' }, { url: 'https://sis.example.org', token: 't' }],
  ['connect', { url: text(2_000), token: text(8_000) }, { url: text(2_000), token: text(8_000) }],
  ['applySafeFixes', {}, {}],
  ['applySafeFixes', { photoIds: [] }, { photoIds: [] }],
  ['applySafeFixes', { photoIds: ['p1', 'p2'] }, { photoIds: ['p1', 'p2'] }],
  ['pack', { folder: '/zips' }, { folder: '/zips' }],
  ['upload', {}, {}],
  ['stopRun', {}, {}],
  ['jobs', {}, {}],
  ['jobLog', { jobId: 'job-1' }, { jobId: 'job-1' }],
  ['jobLog', { jobId: 'job-1', after: 42 }, { jobId: 'job-1', after: 42 }],
])('%s takes %j', (name, input, parsed) => {
  expect(entryOf(name).input.parse(input)).toEqual(parsed);
});

const names = Object.keys(engineRequests) as RequestName[];

test.each(names)('%s refuses what is no object, and a key that it does not know', (name) => {
  const schema = entryOf(name).input;
  for (const input of [undefined, null, 1, 'path', true, [], [{}], () => ({})]) {
    expect(schema.safeParse(input).success).toBe(false);
  }
  const shapes = schema instanceof z.ZodDiscriminatedUnion ? schema.options : [schema];
  for (const shape of shapes) {
    const { error } = (shape as z.ZodType).safeParse({ surprise: 1 });
    expect(error?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
  }
});

test.each<readonly [RequestName, string, unknown]>([
  ['openFolder', 'no paths', {}],
  ['openFolder', 'an empty list', { paths: [] }],
  ['picture', 'another kind', { photoId: 'p1', kind: 'huge' }],
  ['setRules', 'a tolerance over 100%', { ratioTolerance: 1.5 }],
  ['openFolder', 'an empty path', { paths: [''] }],
  ['openFolder', 'a path that is no text', { paths: '/photos' }],
  ['openFolder', 'an endless path', { paths: [text(32_768)] }],
  ['openFolder', 'an endless preset', { paths: ['/photos'], presetId: text(101) }],
  ['openFolder', 'a preset that is nothing', { paths: ['/photos'], presetId: null }],
  ['openFolder', 'a limit as text', { paths: ['/photos'], requestBytes: '60000000' }],
  ['openFolder', 'half a byte', { paths: ['/photos'], requestBytes: 60_000.5 }],
  ['openFolder', 'a limit below 1,000', { paths: ['/photos'], requestBytes: 999 }],
  ['openFolder', 'a limit that is no number', { paths: ['/photos'], requestBytes: Number.NaN }],
  ['openFolder', 'no limit at all', { paths: ['/photos'], requestBytes: Number.POSITIVE_INFINITY }],
  [
    'setNetwork',
    'a proxy that is none',
    { settings: { proxy: { kind: 'manual', url: '?' } }, proxyPassword: '' },
  ],
  ['setNetwork', 'no word of a password', { settings: {} }],
  ['checkConnection', 'an empty address', { url: '', token: 't' }],
  ['connect', 'no token', { url: 'https://sis.example.org' }],
  ['connect', 'an empty token', { url: 'https://sis.example.org', token: '' }],
  ['connect', 'an empty address', { url: '', token: 't' }],
  ['connect', 'an endless address', { url: text(2_001), token: 't' }],
  ['connect', 'an endless token', { url: 'https://sis.example.org', token: text(8_001) }],
  ['connect', 'an address that is no text', { url: { href: 'https://sis.example.org' }, token: 't' }],
  ['applySafeFixes', 'one ID in place of a list', { photoIds: 'p1' }],
  ['applySafeFixes', 'an ID that is no text', { photoIds: ['p1', 2] }],
  ['applySafeFixes', 'an endless ID', { photoIds: [text(101)] }],
  ['applySafeFixes', 'an endless list', { photoIds: new Array<string>(1_000_001).fill('p') }],
  ['applySafeFixes', 'a fix that is none', { kinds: ['beautify'] }],
  ['applySafeFixes', 'a turn by hand, which needs judgement', { kinds: ['turn'] }],
  ['openRoster', 'an empty path', { path: '' }],
  ['openOptOuts', 'an empty path', { path: '' }],
  ['openRoster', 'a column for something else', { path: '/r.csv', columns: { password: 'x' } }],
  ['setRosterColumns', 'more digits than an ID may have', { columns: {}, padIdsTo: 21 }],
  ['setRosterColumns', 'no digits', { columns: {}, padIdsTo: 0 }],
  ['assign', 'an empty ID', { students: [{ photoId: 'p1', studentId: '' }] }],
  ['assign', 'an endless ID', { students: [{ photoId: 'p1', studentId: text(101) }] }],
  ['assign', 'more than IDs', { students: [{ photoId: 'p1', studentId: '1', name: 'Ada' }] }],
  ['crop', 'a frame without a size', { photoId: 'p1', box: { left: 0, top: 0, width: 0, height: 8 } }],
  ['crop', 'a frame outside', { photoId: 'p1', box: { left: -1, top: 0, width: 8, height: 8 } }],
  ['crop', 'half a pixel', { photoId: 'p1', box: { left: 0, top: 0.5, width: 8, height: 8 } }],
  ['turn', 'no turn', { photoIds: ['p1'], quarterTurns: 0 }],
  ['turn', 'a turn of 45 degrees', { photoIds: ['p1'], quarterTurns: 0.5 }],
  ['answerChanged', 'no answer', { photoIds: ['p1'] }],
  ['suggestions', 'no photo', {}],
  ['saveFixed', 'an empty folder', { folder: '' }],
  ['pack', 'no folder', {}],
  ['pack', 'an empty folder', { folder: '' }],
  ['pack', 'an endless folder', { folder: text(32_768) }],
  ['jobLog', 'no job', { after: 0 }],
  ['jobLog', 'a job by number', { jobId: 7 }],
  ['jobLog', 'an empty job', { jobId: '' }],
  ['jobLog', 'an endless job', { jobId: text(201) }],
  ['jobLog', 'a cursor below 0', { jobId: 'job-1', after: -1 }],
  ['jobLog', 'half a cursor', { jobId: 'job-1', after: 0.5 }],
  ['jobLog', 'a cursor as text', { jobId: 'job-1', after: '0' }],
])('%s refuses %s', (name, _, input) => {
  expect(entryOf(name).input.safeParse(input).success).toBe(false);
});

test('no request fills in a default: the engine gets inputs that no schema has seen', () => {
  for (const name of names) {
    // A new network setting has a default in the file of settings, and is always told in full.
    if (name === 'setNetwork') continue;
    const { input } = engineRequests[name];
    const fields = 'shape' in input ? Object.entries<z.ZodType>(input.shape) : [];
    for (const [field, schema] of fields) {
      expect(`${name} ${field}: ${JSON.stringify(schema.safeParse(undefined).data)}`).toBe(
        `${name} ${field}: undefined`,
      );
    }
  }
});

test('a page asks for nothing that takes a secret, or an address of its own to go to', () => {
  const { connect, checkConnection, setNetwork, sendSftp, checkSftp, latestRelease } = engineRequests;
  const kept = [connect, checkConnection, setNetwork, sendSftp, checkSftp, latestRelease];
  expect(kept.map(({ from }) => from)).toEqual(kept.map(() => 'app'));
  const fields = pageRequestNames.flatMap((name) => {
    const { input } = engineRequests[name];
    return 'shape' in input ? Object.keys(input.shape) : [];
  });
  expect(fields).not.toHaveLength(0);
  for (const field of ['token', 'password', 'auth', 'url', 'address', 'knownHostKey']) {
    expect(fields).not.toContain(field);
  }
});

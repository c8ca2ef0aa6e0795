import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type MoodleServer, startMoodle } from '../../e2e/fixtures/moodle/moodle-server.ts';
import { drawReadyJpeg } from '../engine/fixtures/draw-picture.ts';
import { makeFolderOf } from '../engine/fixtures/temporary-folder.ts';
import { runWords } from './fixtures/run-words.ts';

vi.setConfig({ testTimeout: 60_000 });

let server: MoodleServer;

beforeEach(async () => {
  server = await startMoodle();
});

afterEach(() => server.close());

const makePhotos = async (...ids: readonly string[]) =>
  makeFolderOf(
    Object.fromEntries(
      await Promise.all(
        ids.map(async (id, place) => [`${id}.jpg`, await drawReadyJpeg(60 + place)] as const),
      ),
    ),
  );

const upload = (folder: string, to: string, token = server.token) =>
  runWords(['upload', folder, '--to', to, '--token-env', 'MOODLE_TOKEN', '--json'], {
    environment: { MOODLE_TOKEN: token },
  });

const told = (out: string) =>
  (JSON.parse(out).photos as readonly { file: string; outcome: string; already?: boolean }[]).map(
    ({ file, outcome, already }) => `${file} ${outcome}${already ? ' already' : ''}`,
  );

test('each photo has an outcome', async () => {
  server.addUser({ idnumber: '1201' });
  server.addUser({ idnumber: '1202' });
  const photos = await makePhotos('1201', '1202', '8888');
  const first = await upload(photos, `moodle+${server.url}`);
  expect(first.status).toBe(1);
  expect(told(first.out)).toEqual(['1201.jpg imported', '1202.jpg imported', '8888.jpg rejected']);
  expect(server.received.updated).toHaveLength(2);
});

test('the ID may be a user name', async () => {
  server.addUser({ username: 'a1203' });
  const { out } = await upload(await makePhotos('A1203'), `moodle+${server.url}?field=username`);
  expect(told(out)).toEqual(['A1203.jpg imported']);
});

test('a token that does not hold ends it, and is not repeated', async () => {
  server.addUser({ idnumber: '1201' });
  const token = 'decafbad0123456789decafbad012345';
  const { status, out, err } = await upload(await makePhotos('1201'), `moodle+${server.url}`, token);
  expect(status).toBe(3);
  expect(err).toContain('does not accept');
  expect(out + err).not.toContain(token);
});

test.each([
  ['moodle+http://moodle.example.org', 'https://'],
  ['moodle+https://anna:s3cret@moodle.example.org', 'looks like'],
  ['moodle+https://moodle.example.org?wstoken=s3cret', 'field='],
])('%s is refused, and not repeated', async (address, why) => {
  const { status, out, err } = await upload(await makePhotos('1201'), address);
  expect(status).toBe(3);
  expect(err).toContain(why);
  expect(out + err).not.toContain('s3cret');
});

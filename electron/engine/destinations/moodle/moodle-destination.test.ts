import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawPerson, outgoing, portraitOf } from '../../../../e2e/fixtures/moodle/draw-portrait.ts';
import { type MoodleServer, startMoodle } from '../../../../e2e/fixtures/moodle/moodle-server.ts';
import { deliver as deliverTo, openMoodle, personOf } from '../../../../e2e/fixtures/moodle/open-moodle.ts';
import type { OutgoingPhoto, PhotoDestination } from '../photo-destination.ts';

let server: MoodleServer;
let moodle: PhotoDestination;
const { signal } = new AbortController();
const deliver = (id: string, photo: OutgoingPhoto) => deliverTo(moodle, id, photo);

beforeEach(async () => {
  server = await startMoodle();
  moodle = openMoodle(server);
});

afterEach(() => server.close());

test('a session says which site it is and who signs in', async () => {
  expect(await moodle.session(signal)).toEqual({
    system: 'Oakhill School (Moodle 4.5.6)',
    user: 'Picture Day',
  });
});

test('a photo is found, put and read back', async () => {
  const account = server.addUser({ idnumber: '1234', fullname: 'Ada Byron' });
  const { person, before, verdict } = await deliver('1234', await portraitOf(1));
  expect(person).toEqual({ key: String(account.id), name: 'Ada Byron' });
  expect(before).toBeNull();
  expect(verdict).toEqual({ kind: 'same', version: String(account.picture) });
  expect(await moodle.current(person, signal)).toEqual({
    version: String(account.picture),
    bytes: account.icon?.files.f3,
  });
  expect(server.received.updated).toEqual([account.id]);
});

test('a site without slashes as arguments', async () => {
  server.addUser({ idnumber: '1234' });
  server.settings.slashArguments = false;
  expect((await deliver('1234', await portraitOf(1))).verdict.kind).toBe('same');
});

test('the same photo again is harmless, and a revision of its own', async () => {
  server.addUser({ idnumber: '1234' });
  const photo = await portraitOf(1);
  const first = await deliver('1234', photo);
  const second = await deliver('1234', photo);
  expect(second.verdict.kind).toBe('same');
  expect(second.verdict).not.toEqual(first.verdict);
});

test('a PNG is kept, and is the same', async () => {
  server.addUser({ idnumber: '1234' });
  const png = outgoing(await drawPerson(2).png().toBuffer());
  expect((await deliver('1234', png)).verdict.kind).toBe('same');
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a photo with orientation %i is kept upright', async (orientation) => {
  server.addUser({ idnumber: '1234' });
  const photo = outgoing(await drawPerson(3).withMetadata({ orientation }).jpeg().toBuffer());
  expect((await deliver('1234', photo)).verdict.kind).toBe('same');
});

test('a photo is not taken for the one that was there before', async () => {
  server.addUser({ idnumber: '1234' });
  const { person } = await deliver('1234', await portraitOf(1));
  const before = await moodle.current(person, signal);
  const verdict = await moodle.verify(person, await portraitOf(2), before, signal);
  expect(verdict).toEqual({ kind: 'other', current: before });
  // Not even where it looks the same: nothing of ours has arrived since.
  expect((await moodle.verify(person, await portraitOf(1), before, signal)).kind).toBe('other');
});

test('another picture than the one that was sent is found out', async () => {
  const account = server.addUser({ idnumber: '1234' });
  const { person } = await deliver('1234', await portraitOf(1));
  const verdict = await moodle.verify(person, await portraitOf(2), null, signal);
  expect(verdict).toMatchObject({ kind: 'other', current: { version: String(account.picture) } });
});

test('a photo that was put before a crash is recognized without knowing what was there', async () => {
  server.addUser({ idnumber: '1234' });
  const person = await personOf(moodle, '1234');
  await moodle.put(person, await portraitOf(1), signal);
  expect((await moodle.verify(person, await portraitOf(1), undefined, signal)).kind).toBe('same');
  expect((await moodle.verify(person, await portraitOf(2), undefined, signal)).kind).toBe('other');
});

const text = outgoing(Buffer.from('This is no picture at all.'));
const empty = outgoing(Buffer.alloc(0));
const tiff = async () => outgoing(await drawPerson(4).tiff().toBuffer());

test.each<[string, 'gone' | 'kept', () => Promise<OutgoingPhoto>, RegExp]>([
  ['a TIFF', 'gone', tiff, /removed the former photo/],
  ['a text', 'gone', async () => text, /removed the former photo/],
  ['an empty file', 'kept', async () => empty, /gives no reason/],
])('%s is refused, and the former picture is %s and put back', async (_, fate, make, why) => {
  const account = server.addUser({ idnumber: '1234' });
  const former = await deliver('1234', await portraitOf(1));
  const before = await moodle.current(former.person, signal);
  const putting = moodle.put(former.person, await make(), signal);
  await expect(putting).rejects.toMatchObject({ code: 'photo-refused', detail: expect.stringMatching(why) });
  expect(account.picture === 0).toBe(fate === 'gone');
  await moodle.restore?.(former.person, before, signal);
  expect((await moodle.verify(former.person, await portraitOf(1), undefined, signal)).kind).toBe('same');
});

test('a JPEG that was cut off is stored half gray, and is not the same', async () => {
  server.addUser({ idnumber: '1234' });
  const { bytes } = await portraitOf(5);
  const half = outgoing(bytes.subarray(0, bytes.length / 2));
  const person = await personOf(moodle, '1234');
  await moodle.put(person, half, signal);
  const verdict = await moodle.verify(person, outgoing(bytes), null, signal);
  expect(verdict.kind).toBe('other');
});

test('what was not there before is taken away again', async () => {
  const account = server.addUser({ idnumber: '1234' });
  const { person } = await deliver('1234', await portraitOf(1));
  await moodle.restore?.(person, null, signal);
  expect(account.picture).toBe(0);
  expect(await moodle.current(person, signal)).toBeNull();
  // A second time there is nothing to take away, of which Moodle says "no success".
  await moodle.restore?.(person, null, signal);
});

test('a picture that goes while it is read back is not there', async () => {
  const account = server.addUser({ idnumber: '1234' });
  const { person, before } = await deliver('1234', await portraitOf(1));
  account.icon = null;
  // Its number is still there, so Moodle shows a gray head in its place.
  expect((await moodle.verify(person, await portraitOf(1), before, signal)).kind).toBe('other');
  account.picture = 0;
  const verdict = await moodle.verify(person, await portraitOf(1), before, signal);
  expect(verdict).toEqual({ kind: 'other', current: null });
});

test('where pictures may not be downloaded, a photo is sent and cannot be confirmed', async () => {
  server.addUser({ idnumber: '1234' });
  const person = await personOf(moodle, '1234');
  await moodle.put(person, await portraitOf(1), signal);
  server.settings.downloadFiles = false;
  expect(await moodle.current(person, signal)).toMatchObject({ bytes: null });
  const verdict = await moodle.verify(person, await portraitOf(1), null, signal);
  expect(verdict).toMatchObject({ kind: 'unknown', failure: { code: 'system-no-permission' } });
});

test('bytes that are no picture at all cannot be confirmed', async () => {
  const account = server.addUser({ idnumber: '1234' });
  const { person, before } = await deliver('1234', await portraitOf(1));
  const broken = Buffer.from('no picture');
  account.icon = { type: 'image/jpeg', files: { f1: broken, f2: broken, f3: broken } };
  expect((await moodle.verify(person, await portraitOf(1), before, signal)).kind).toBe('unknown');
});

test('a square of another size is still the same', async () => {
  server.addUser({ idnumber: '1234' });
  const small = outgoing(
    await sharp(await drawPerson(6).toBuffer())
      .resize(320, 400)
      .jpeg()
      .toBuffer(),
  );
  expect((await deliver('1234', small)).verdict.kind).toBe('same');
});

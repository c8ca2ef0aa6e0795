import { afterEach, beforeEach, expect, test } from 'vitest';
import { portraitOf } from '../../../../e2e/fixtures/moodle/draw-portrait.ts';
import { type MoodleServer, startMoodle } from '../../../../e2e/fixtures/moodle/moodle-server.ts';
import { codeOf, openMoodle, personOf } from '../../../../e2e/fixtures/moodle/open-moodle.ts';
import type { FailureCode } from '../../../core/shared/failure.ts';
import type { PhotoDestination } from '../photo-destination.ts';

let server: MoodleServer;
let moodle: PhotoDestination;
const { signal } = new AbortController();

beforeEach(async () => {
  server = await startMoodle();
  moodle = openMoodle(server);
});

afterEach(() => server.close());

test.each<[string, (target: MoodleServer) => void, FailureCode, RegExp | null]>([
  [
    'may not change pictures',
    ({ settings }) => settings.functions.delete('core_user_update_picture'),
    'system-not-set-up',
    /core_user_update_picture/,
  ],
  [
    'may not look for users, nor upload',
    ({ settings }) => {
      settings.functions.delete('core_user_get_users_by_field');
      settings.uploadFiles = false;
    },
    'system-not-set-up',
    /core_user_get_users_by_field, "Can upload files"/,
  ],
  [
    'may not download',
    ({ settings }) => {
      settings.downloadFiles = false;
    },
    'system-not-set-up',
    /"Can download files"/,
  ],
  [
    'may not even ask for the site',
    ({ settings }) => settings.functions.clear(),
    'system-no-permission',
    /Access control exception/,
  ],
  [
    'may not use the protocol',
    ({ settings }) => settings.capabilities.delete('webservice/rest:use'),
    'system-no-permission',
    /Access control exception/,
  ],
  [
    'has no web services',
    ({ settings }) => {
      settings.rest = 'off';
    },
    'system-not-set-up',
    /switched off/,
  ],
  ['has a wrong token', ({ settings }) => settings.tokens.clear(), 'system-unauthorized', null],
  [
    'has a token whose time has come',
    ({ settings, token }) => settings.tokens.set(token, 'expired'),
    'system-unauthorized',
    null,
  ],
  [
    'is under maintenance',
    ({ settings }) => {
      settings.maintenance = 'page';
    },
    'system-busy',
    /maintenance/,
  ],
  [
    'is under maintenance, from the command line',
    ({ settings }) => {
      settings.maintenance = 'command-line';
    },
    'system-busy',
    /503/,
  ],
  [
    'is behind a page to sign in on',
    ({ settings }) => {
      settings.inPlace = 'html';
    },
    'system-not-understood',
    /a web page/,
  ],
  [
    'is behind a portal',
    ({ settings }) => {
      settings.inPlace = 'redirect';
    },
    'system-not-understood',
    /it points to https:\/\/portal\.example\.org\/sign-in$/,
  ],
])('a session that %s says so', async (_, set, code, why) => {
  set(server);
  await expect(moodle.session(signal)).rejects.toMatchObject({
    name: 'TransportError',
    code,
    detail: why ? expect.stringMatching(why) : undefined,
  });
  // It answers, whatever it says.
  expect(await moodle.isReachable(signal)).toBe(true);
});

test('a site that nobody answers for cannot be reached', async () => {
  await server.close();
  expect(await moodle.isReachable(signal)).toBe(false);
  expect(await codeOf(moodle.session(signal))).toBe('system-unreachable');
});

test.each<[string, (target: MoodleServer) => void, FailureCode]>([
  [
    'an administrator of the site',
    (target) => target.addUser({ idnumber: '1', isAdmin: true }),
    'person-cannot',
  ],
  [
    'someone whose profile is elsewhere',
    (target) => target.addUser({ idnumber: '1', isElsewhere: true }),
    'person-cannot',
  ],
  [
    'someone whom a plugin keeps',
    (target) => target.addUser({ idnumber: '1', isKept: true }),
    'photo-refused',
  ],
  [
    'anybody, by an account without the right',
    (target) => {
      target.addUser({ idnumber: '1' });
      target.settings.capabilities.delete('moodle/user:editprofile');
    },
    'system-no-permission',
  ],
  [
    'anybody, where pictures are turned off',
    (target) => {
      target.addUser({ idnumber: '1' });
      target.settings.areImagesDisabled = true;
    },
    'system-not-set-up',
  ],
  [
    'anybody, where it is too big',
    (target) => {
      target.addUser({ idnumber: '1' });
      target.settings.maxBytes = 1_000;
    },
    'photo-refused',
  ],
  [
    'anybody, where it is too big for PHP',
    (target) => {
      target.addUser({ idnumber: '1' });
      target.settings.postMaxBytes = 1_000;
    },
    'photo-refused',
  ],
])('a photo of %s is refused', async (_, set, code) => {
  set(server);
  const person = await personOf(moodle, '1');
  expect(await codeOf(moodle.put(person, await portraitOf(1), signal))).toBe(code);
});

test('a person who is gone meanwhile is missing', async () => {
  const person = { key: '99999', name: null };
  expect(await codeOf(moodle.current(person, signal))).toBe('person-missing');
  expect(await codeOf(moodle.put(person, await portraitOf(1), signal))).toBe('person-missing');
});

test.each(['0', '-1', '', '1 or 2', '007'])('nothing is ever sent to a user of number "%s"', async (key) => {
  await expect(moodle.put({ key, name: null }, await portraitOf(1), signal)).rejects.toThrow();
  await expect(moodle.restore?.({ key, name: null }, null, signal)).rejects.toThrow();
  expect(server.received.updated).toEqual([]);
});

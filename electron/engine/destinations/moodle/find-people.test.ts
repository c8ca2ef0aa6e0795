import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MoodleServer, startMoodle } from '../../../../e2e/fixtures/moodle/moodle-server.ts';
import { openMoodle } from '../../../../e2e/fixtures/moodle/open-moodle.ts';
import type { MoodleField } from '../../../core/network/moodle-address.ts';
import type { FoundPerson } from '../photo-destination.ts';

let server: MoodleServer;
const { signal } = new AbortController();

beforeEach(async () => {
  server = await startMoodle();
});

afterEach(() => server.close());

/** Whom each ID leads to: a user's name, or what else it is. */
async function find(ids: readonly string[], field: MoodleField = 'idnumber') {
  const found = await openMoodle(server, field).find(ids, signal);
  const say = (person: FoundPerson) => {
    if (person.kind === 'found') return person.person.name;
    return person.kind === 'several' ? person.count : person.kind;
  };
  return Object.fromEntries([...found].map(([id, person]) => [id, say(person)]));
}

test('1,200 IDs are found with three calls, and none is lost', async () => {
  const ids = Array.from({ length: 1_200 }, (_, index) => String(10_000 + index));
  for (const idnumber of ids) server.addUser({ idnumber, fullname: `Student ${idnumber}` });
  const found = await find(ids);
  expect(found).toEqual(Object.fromEntries(ids.map((id) => [id, `Student ${id}`])));
  expect(server.received.searched).toEqual([500, 500, 200]);
});

test('PHP drops what is over its limit without a word: calls stay under it', async () => {
  server.settings.maxInputVars = 505;
  const ids = Array.from({ length: 600 }, (_, index) => `A-${index}`);
  for (const idnumber of ids) server.addUser({ idnumber });
  expect(Object.values(await find(ids))).not.toContain('missing');
});

test('nothing is asked where there is nothing to ask', async () => {
  expect(await find([])).toEqual({});
  expect(await find([' '])).toEqual({ ' ': 'missing' });
  expect(server.received.searched).toEqual([]);
});

test('an ID of nobody is missing, one of two is nobody’s, a suspended account is said to be one', async () => {
  server.addUser({ idnumber: '1', fullname: 'Ada' });
  server.addUser({ idnumber: '2', fullname: 'Ben' });
  server.addUser({ idnumber: '2', fullname: 'Ben again' });
  server.addUser({ idnumber: '3', fullname: 'Cleo', suspended: true });
  expect(await find(['1', '2', '3', '4'])).toEqual({
    '1': 'Ada',
    '2': 2,
    '3': 'Cleo (suspended)',
    '4': 'missing',
  });
});

test('an account without an e-mail address is refused: Moodle would take its picture and never show it', async () => {
  server.addUser({ idnumber: '1', email: '' });
  server.addUser({ idnumber: '2', email: 'none' });
  server.addUser({ idnumber: '3', email: 'ada@oakhill.example.org', fullname: 'Ada' });
  expect(await find(['1', '2', '3'])).toEqual({ '1': 'refused', '2': 'refused', '3': 'Ada' });
});

test.each(['mysql', 'postgresql'] as const)('leading zeros count with %s', async (database) => {
  server.settings.database = database;
  server.addUser({ idnumber: '0123', fullname: 'Ada' });
  server.addUser({ idnumber: '123', fullname: 'Ben' });
  expect(await find(['0123', '123', '00123'])).toEqual({ '0123': 'Ada', '123': 'Ben', '00123': 'missing' });
});

test('the database compares without case: one is found, two are nobody’s', async () => {
  server.addUser({ idnumber: 'AB12', fullname: 'Ada' });
  server.addUser({ idnumber: 'cd34', fullname: 'Ben' });
  server.addUser({ idnumber: 'CD34', fullname: 'Cleo' });
  expect(await find(['ab12', 'CD34'])).toEqual({ ab12: 'Ada', CD34: 2 });
});

test('the database compares with case: another spelling is missing', async () => {
  server.settings.database = 'postgresql';
  server.addUser({ idnumber: 'AB12', fullname: 'Ada' });
  expect(await find(['ab12'])).toEqual({ ab12: 'missing' });
});

test('user names are asked for in small letters, since a capital one fails the whole call', async () => {
  server.addUser({ username: 'ada.byron', fullname: 'Ada' });
  server.addUser({ username: 'ben', fullname: 'Ben' });
  expect(await find(['Ada.Byron', 'ben'], 'username')).toEqual({ 'Ada.Byron': 'Ada', ben: 'Ben' });
  expect(server.received.searched).toEqual([2]);
});

test('a user name that Moodle would not accept is missing, and spoils nobody else’s', async () => {
  for (const name of ['ann', 'ben', 'cleo', 'dan']) server.addUser({ username: name, fullname: name });
  const found = await find(['ann', 'jo sé', 'ben', 'cleo', 'zoë', 'dan'], 'username');
  expect(found).toEqual({
    ann: 'ann',
    'jo sé': 'missing',
    ben: 'ben',
    cleo: 'cleo',
    zoë: 'missing',
    dan: 'dan',
  });
});

test('e-mail addresses are found whatever their case, and what is none is not asked for', async () => {
  server.addUser({ email: 'Ada@oakhill.example.org', fullname: 'Ada' });
  const ids = ['ada@oakhill.example.org', '1234', 'ben@oakhill.example.org'];
  expect(await find(ids, 'email')).toEqual({
    [ids[0] ?? '']: 'Ada',
    '1234': 'missing',
    [ids[2] ?? '']: 'missing',
  });
  expect(server.received.searched).toEqual([2]);
});

test('an account that may not see ID numbers finds nobody', async () => {
  server.addUser({ idnumber: '1', fullname: 'Ada' });
  server.settings.capabilities.delete('moodle/site:viewuseridentity');
  expect(await find(['1'])).toEqual({ '1': 'missing' });
});

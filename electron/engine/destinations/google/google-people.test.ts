import { expect, test } from 'vitest';
import { signal } from '../../../../e2e/fixtures/cloud-bench.ts';
import { employee, open } from '../../../../e2e/fixtures/google-bench.ts';

const found = (key: string, name: string) => ({ kind: 'found', person: { key, name } });
const refused = (detail: string) => ({ kind: 'refused', failure: { code: 'person-cannot', detail } });

test('people are found by employee ID, letter by letter, and by any email address', async () => {
  const { google, destination } = await open();
  const ids = [
    '0042',
    '42',
    '042',
    '7',
    '8',
    '9',
    '10',
    '',
    'ADA@oakhill.test',
    'b.elm@oakhill.test',
    '__proto__',
  ];
  const people = await destination.find(ids, signal);
  expect(Object.fromEntries(people)).toEqual({
    '0042': found('1', 'Ada Oak'),
    '42': found('2', 'ben@oakhill.test'),
    '042': { kind: 'missing' },
    '7': refused('the account is suspended'),
    '8': refused('the account is archived'),
    '9': { kind: 'several', count: 2 },
    '10': { kind: 'missing' },
    '': { kind: 'missing' },
    'ADA@oakhill.test': found('1', 'Ada Oak'),
    'b.elm@oakhill.test': found('2', 'ben@oakhill.test'),
    ['__proto__']: { kind: 'missing' },
  });
  expect(google.seen).toEqual(['GET']);
});

test('a few email addresses are asked for one by one; one of another domain is nobody', async () => {
  const { google, destination } = await open();
  const ids = ['b.elm@oakhill.test', 'nobody@oakhill.test', 'mom@gmail.test', 'cy@oakhill.test'];
  expect([...(await destination.find(ids, signal)).values()].map(({ kind }) => kind)).toEqual([
    'found',
    'missing',
    'missing',
    'refused',
  ]);
  expect(google.seen).toHaveLength(4);
});

test('all pages of a large directory are read, and a page over a limit is asked for again', async () => {
  const many = Array.from({ length: 1_234 }, (_, index) => ({
    id: `u${index}`,
    primaryEmail: `s${index}@oakhill.test`,
    externalIds: employee(String(index)),
  }));
  const { google, clock, destination } = await open({}, many);
  google.answerNext(
    'GET',
    { status: 403, reason: 'quotaExceeded' },
    { status: 503, headers: { 'retry-after': '9' } },
  );
  const people = await destination.find(
    many.map((_, index) => String(index)),
    signal,
  );
  expect(people.size).toBe(1_234);
  expect(people.get('1233')).toMatchObject({ kind: 'found', person: { key: 'u1233' } });
  expect(google.seen).toHaveLength(3 + 2);
  expect(Math.max(...clock.waits)).toBeGreaterThanOrEqual(9_000);
});

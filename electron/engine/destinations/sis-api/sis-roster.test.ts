import { expect, test } from 'vitest';
import { makeResponse, type Transport } from '../transport.ts';
import { createSisDestination } from './sis-destination.ts';

const people = Array.from({ length: 1_234 }, (_, index) => ({
  sourcedId: `s${index}`,
  status: 'active',
  givenName: 'Ada',
  familyName: `Byron ${index}`,
  identifier: String(1_000 + index),
}));

type Answer = readonly [status: number, body: unknown];

/** The roster of a SIS that answers so, and how often it was asked. */
async function readRoster(answer: (offset: number, limit: number) => Answer) {
  let requests = 0;
  const transport: Transport = async ({ url }) => {
    requests += 1;
    const { searchParams } = new URL(url);
    const [status, body] = answer(Number(searchParams.get('offset')), Number(searchParams.get('limit')));
    const headers = { 'content-type': 'application/json' };
    return makeResponse(status, headers, Buffer.from(JSON.stringify(body)));
  };
  const roster = await createSisDestination('http://sis.test', 'token', transport).roster(
    new AbortController().signal,
  );
  return { requests, rows: roster?.rows.length ?? null, roster };
}

test.each<[string, (offset: number, limit: number) => Answer, number, number]>([
  ['as many as asked for', (at, limit) => [200, { users: people.slice(at, at + limit) }], 1_234, 4],
  ['fewer than asked for', (at) => [200, { users: people.slice(at, at + 100) }], 1_234, 14],
  [
    'some of them twice, since the roster grew meanwhile',
    (at, limit) => [200, { users: people.slice(Math.max(0, at - 3), at + limit) }],
    1_234,
    4,
  ],
  ['the first ones for ever', (_, limit) => [200, { users: people.slice(0, limit) }], 500, 2],
])('a roster is read from pages of %s', async (_, answer, rows, requests) => {
  expect(await readRoster(answer)).toMatchObject({ rows, requests });
});

test.each([403, 404, 501])('a SIS that answers %i has no roster to give', async (status) => {
  expect(await readRoster(() => [status, { title: 'no' }])).toMatchObject({ rows: null });
});

test.each([401, 500])('a roster of which a part is refused with %i is none', async (status) => {
  const reading = readRoster((at, limit) =>
    at === 0 ? [200, { users: people.slice(0, limit) }] : [status, { title: 'no' }],
  );
  await expect(reading).rejects.toMatchObject({ name: 'TransportError', status });
});

test("one student's odd fields leave the rest working", async () => {
  const odd = { sourcedId: 'x', status: 'active', givenName: null, familyName: 'Cole', identifier: 77 };
  const { roster } = await readRoster((at) => [200, { users: at === 0 ? [people[0], odd] : [] }]);
  expect(roster?.rows.map((row) => row[0])).toEqual(['1000', '77']);
});

test('what a SIS has added about photos is a column of its own', async () => {
  const added = [
    { ...people[0], metadata: { homeRoom: '5B', photoOptOut: true, notes: ['a', 'b'], nothing: null } },
    { ...people[1], metadata: { photoOptOut: false } },
  ];
  const { roster } = await readRoster((at) => [200, { users: at === 0 ? added : [] }]);
  expect(roster?.headings.filter((heading) => heading.startsWith('metadata'))).toEqual([
    'metadata.photoOptOut',
  ]);
  expect(roster?.rows.map((row) => row.at(-1))).toEqual(['true', 'false']);
});

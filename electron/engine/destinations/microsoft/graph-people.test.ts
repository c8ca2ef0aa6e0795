import { expect, test } from 'vitest';
import { failureAt, signal } from '../../../../e2e/fixtures/cloud-bench.ts';
import { at, open, users } from '../../../../e2e/fixtures/graph-bench.ts';

const found = (key: string, name: string | null = null) => ({ kind: 'found', person: { key, name } });

test('people are found by employee ID, by the name they sign in with, and by where their mail arrives', async () => {
  const { graph, destination } = await open();
  const ids = [
    '0042',
    '42',
    '042',
    "o'42",
    '9',
    ' ',
    at('ADA'),
    at('ben.elm'),
    at("cy.o'neil"),
    "x' or mail eq '",
  ];
  const people = await destination.find(ids, signal);
  expect(Object.fromEntries(people)).toEqual({
    '0042': found('1', 'Ada Oak'),
    '42': found('2'),
    '042': { kind: 'missing' },
    "o'42": found('3'),
    '9': { kind: 'several', count: 2 },
    ' ': { kind: 'missing' },
    [at('ADA')]: found('1', 'Ada Oak'),
    [at('ben.elm')]: found('2'),
    [at("cy.o'neil")]: found('3'),
    "x' or mail eq '": { kind: 'missing' },
  });
  expect(graph.seen.filter((line) => line === 'POST /$batch')).toHaveLength(1);
});

test('people are asked for in batches of 20, and only those that were put off once more', async () => {
  const many = Array.from({ length: 45 }, (_, index) => ({
    id: `u${index}`,
    userPrincipalName: at(`s${index}`),
    employeeId: String(index),
  }));
  const { graph, clock, destination } = await open(many);
  graph.answerInBatch(
    { status: 429, code: 'TooManyRequests', headers: { 'Retry-After': '7' } },
    { status: 503, code: 'ServiceUnavailable' },
  );
  const ids = many.map((_, index) => String(index));
  const people = await destination.find([...ids, ...ids], signal);
  expect([...people.values()].every(({ kind }) => kind === 'found')).toBe(true);
  expect(people.get('44')).toEqual(found('u44'));
  expect(graph.seen.filter((line) => line === 'POST /$batch')).toHaveLength(3 + 1);
  expect(graph.seen.filter((line) => line === 'in batch')).toHaveLength(45 + 2);
  expect(clock.waits[0]).toBeGreaterThanOrEqual(7_000);
});

test('an answer about other people finds nobody', async () => {
  const { accounts, graph, destination } = await open(users.slice(0, 1));
  graph.forgetFilters();
  const finding = destination.find(['4711'], signal);
  expect(await failureAt(accounts, finding)).toMatchObject({ code: 'system-not-understood' });
});

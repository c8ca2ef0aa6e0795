import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PracticeSisFixture, startFixture } from '../../e2e/fixtures/practice-sis-fixture.ts';
import { studentsUpTo } from './students.ts';

const path = '/ims/oneroster/rostering/v1p2/students';
const roster = studentsUpTo(250);
const activeCount = roster.filter(({ status }) => status === 'active').length;

let sis: PracticeSisFixture;

beforeAll(async () => {
  sis = await startFixture({ studentCount: 250 });
});

afterAll(() => sis.remove());

interface User {
  readonly identifier: string;
  readonly status: string;
  readonly enabledUser: string;
}

async function read(query: string): Promise<{ users: User[]; total: string | null; link: string }> {
  const response = await sis.request(path + query);
  expect(response.status).toBe(200);
  const { users } = (await response.json()) as { users: User[] };
  return { users, total: response.headers.get('x-total-count'), link: response.headers.get('link') ?? '' };
}

function linked(link: string, rel: string): string | undefined {
  return new RegExp(`<http://127\\.0\\.0\\.1:\\d+${path}(\\?[^>]*)>; rel="${rel}"`).exec(link)?.[1];
}

test('following the links reads the whole roster once, inactive students too', async () => {
  const ids: string[] = [];
  let query: string | undefined = '?limit=40';
  while (query !== undefined) {
    const page = await read(query);
    expect(page.total).toBe('250');
    ids.push(...page.users.map((user) => user.identifier));
    query = linked(page.link, 'next');
  }
  expect(ids).toEqual(roster.map(({ id }) => id));
});

test('a page has 100 students unless asked otherwise, and links to its neighbours', async () => {
  expect((await read('')).users.length).toBe(100);
  const { users, link } = await read('?limit=100&offset=100');
  expect(users[0]?.identifier).toBe(roster[100]?.id);
  expect(linked(link, 'prev')).toBe('?limit=100&offset=0');
  expect(linked(link, 'next')).toBe('?limit=100&offset=200');
  expect(linked(link, 'first')).toBe('?limit=100&offset=0');
  expect(linked(link, 'last')).toBe('?limit=100&offset=200');
});

test('past the end the page is empty and leads back', async () => {
  const { users, total, link } = await read('?offset=1000');
  expect([users, total]).toEqual([[], '250']);
  expect(linked(link, 'next')).toBeUndefined();
  expect(linked(link, 'prev')).toBe('?limit=100&offset=200');
});

test.each([
  ['active', activeCount, 'true'],
  ['tobedeleted', 250 - activeCount, 'false'],
])("the filter status='%s' gives these only, and its links keep it", async (status, count, enabledUser) => {
  const filter = `filter=${encodeURIComponent(`status='${status}'`)}`;
  const { users, total, link } = await read(`?limit=1000&${filter}`);
  expect([users.length, total]).toEqual([count, String(count)]);
  expect(users.every((user) => user.status === status && user.enabledUser === enabledUser)).toBe(true);
  const first = new URLSearchParams(linked(link, 'first'));
  expect(first.get('filter')).toBe(`status='${status}'`);
});

test.each(["status='inactive'", 'status=active', "familyName='King'", ''])(
  'the filter "%s" is refused',
  async (filter) => {
    expect((await sis.request(`${path}?filter=${encodeURIComponent(filter)}`)).status).toBe(400);
  },
);

test('a roster may be empty', async () => {
  await sis.restart({ studentCount: 0 });
  const { users, total, link } = await read('');
  expect([users, total]).toEqual([[], '0']);
  expect(linked(link, 'last')).toBe('?limit=100&offset=0');
});

import fc from 'fast-check';
import { type Entry, EqualityFilter, FilterParser, OrFilter } from 'ldapts';
import { expect, test } from 'vitest';
import { filterForIds, type LdapFilter, readLdapFilter } from '../../../core/network/ldap/ldap-filter.ts';
import { findPeople, textsOf } from './find-people.ts';

function need(text: string): LdapFilter {
  const filter = readLdapFilter(text);
  if (!filter) throw new Error(`No filter: ${text}`);
  return filter;
}

const filter = need('(employeeID={id})');

test('what ldapts makes of a filter is the ID as it was, and nothing else', () => {
  const id = fc.string({ unit: 'binary', minLength: 1 });
  fc.assert(
    fc.property(id, id, (one, other) => {
      const parsed = FilterParser.parseString(filterForIds(filter, [one, other]));
      if (!(parsed instanceof OrFilter)) throw new Error('It has two parts');
      const values = parsed.filters.map((part) => (part instanceof EqualityFilter ? part.value : null));
      expect(values).toEqual([one.toWellFormed(), other.toWellFormed()]);
    }),
  );
});

const entry = (dn: string, employeeID: string | string[]): Entry => ({ dn, employeeID, cn: dn });

/** A directory that gives at most so many entries, and compares letter by letter or not. */
function directory(entries: readonly Entry[], mostEntries: number, heedsCase: boolean) {
  const asked: number[] = [];
  const fold = (text: string) => (heedsCase ? text : text.toLowerCase());
  const search = async (text: string) => {
    const ids = [...text.matchAll(/employeeID=([^)]*)/g)].map(([, id = '']) => fold(id));
    asked.push(ids.length);
    const found = entries.filter((one) => textsOf(one, 'EMPLOYEEID').some((id) => ids.includes(fold(id))));
    return found.length > mostEntries ? null : found;
  };
  return { search, asked };
}

test('too many entries at once are asked for in halves', async () => {
  const ids = Array.from({ length: 450 }, (_, at) => `s${at}`);
  const { search, asked } = directory(
    ids.map((id) => entry(`cn=${id}`, id)),
    100,
    false,
  );
  const found = await findPeople(ids, filter, search);
  for (const id of ids) expect(found.get(id)).toMatchObject({ kind: 'found', person: { key: `cn=${id}` } });
  expect(asked).toEqual([200, 100, 100, 200, 100, 100, 50]);
});

test('a directory that does not even give one person is said to be set too low', async () => {
  const { search } = directory([entry('cn=a', '1')], 0, false);
  await expect(findPeople(['1', '2'], filter, search)).rejects.toMatchObject({ code: 'system-error' });
});

test.each([
  // One person, whom both IDs lead to.
  [false, [entry('cn=a', 'ab')], { ab: 'cn=a', AB: 'cn=a' }],
  [true, [entry('cn=a', 'ab')], { ab: 'cn=a', AB: 'missing' }],
  // Two people, who are told apart or not.
  [true, [entry('cn=a', 'ab'), entry('cn=b', 'AB')], { ab: 'cn=a', AB: 'cn=b' }],
  [false, [entry('cn=a', 'ab'), entry('cn=b', 'AB')], { ab: 'several', AB: 'several' }],
])('IDs that differ in case, where case counts: %j, %j', async (heedsCase, entries, expected) => {
  const found = await findPeople(['ab', 'AB'], filter, directory(entries, 10, heedsCase).search);
  const brief = [...found].map(([id, one]) => [id, one.kind === 'found' ? one.person.key : one.kind]);
  expect(Object.fromEntries(brief)).toEqual(expected);
});

test('an entry with two IDs is found by both, and counts once', async () => {
  const { search } = directory([entry('cn=a', ['1', '2'])], 10, false);
  const found = await findPeople(['1', '2'], filter, search);
  expect(found.get('1')).toMatchObject({ person: { key: 'cn=a' } });
  expect(found.get('2')).toMatchObject({ person: { key: 'cn=a' } });
});

test("entries whose ID cannot be read are nobody's, and that is said", async () => {
  const search = async () => [{ dn: 'cn=a', employeeID: [] }];
  await expect(findPeople(['1'], filter, search)).rejects.toMatchObject({
    code: 'system-no-permission',
    detail: 'the account cannot read employeeID',
  });
});

test('an entry that another ID was not asked for is given to nobody', async () => {
  const search = async () => [entry('cn=a', 'Müller')];
  expect((await findPeople(['Muller'], filter, search)).get('Muller')).toEqual({ kind: 'missing' });
});

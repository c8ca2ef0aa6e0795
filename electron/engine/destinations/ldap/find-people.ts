import type { Entry } from 'ldapts';
import {
  filterForIds,
  foldLdapValue,
  idInValue,
  type LdapFilter,
} from '../../../core/network/ldap/ldap-filter.ts';
import type { FoundPerson, Person } from '../photo-destination.ts';
import { brokenTransport } from '../transport.ts';

/** The values of an attribute as text; servers write its name in a case of their own. */
export function textsOf(entry: Entry, attribute: string): readonly string[] {
  const key = Object.keys(entry).find((name) => name.toLowerCase() === attribute.toLowerCase());
  const value = key === undefined ? [] : entry[key];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

/** Entries, or null where the directory gives no more than a part of them. */
export type SearchPeople = (
  filter: string,
  attributes: readonly string[],
  mostEntries: number | null,
) => Promise<readonly Entry[] | null>;

/** So many IDs in one search; directories limit its length, and what they give at once (AD: 1,000 entries). */
const idsPerSearch = 200;
/** To count those who share an ID. */
const mostOfOneId = 100;

type People = Map<string, Person>;

/** Adds the people to the IDs that their entries have: each is compared here once more. */
function assign(
  entries: readonly Entry[],
  ids: readonly string[],
  filter: LdapFilter,
  found: Map<string, People>,
): void {
  const byFold = new Map(ids.map((id) => [foldLdapValue(id), id]));
  const values = entries.map((entry) => textsOf(entry, filter.attribute));
  if (entries.length > 0 && values.every(({ length }) => length === 0)) {
    throw brokenTransport('system-no-permission', `the account cannot read ${filter.attribute}`);
  }
  for (const [at, entry] of entries.entries()) {
    const [name] = [...textsOf(entry, 'displayName'), ...textsOf(entry, 'cn')];
    for (const value of values[at] ?? []) {
      const id = byFold.get(foldLdapValue(idInValue(filter, value) ?? ''));
      if (id === undefined) continue;
      const people = found.get(id) ?? new Map<string, Person>();
      found.set(id, people.set(entry.dn, { key: entry.dn, name: name ?? null }));
    }
  }
}

async function searchFor(
  ids: readonly string[],
  filter: LdapFilter,
  search: SearchPeople,
  found: Map<string, People>,
): Promise<void> {
  if (ids.length === 0) return;
  const most = ids.length === 1 ? mostOfOneId : null;
  const entries = await search(filterForIds(filter, ids), [filter.attribute, 'displayName', 'cn'], most);
  if (entries) {
    assign(entries, ids, filter, found);
    return;
  }
  if (ids.length === 1) throw brokenTransport('system-error', 'its limits are too low to search it');
  const half = Math.ceil(ids.length / 2);
  await searchFor(ids.slice(0, half), filter, search, found);
  await searchFor(ids.slice(half), filter, search, found);
}

function sum(people: People | undefined): FoundPerson {
  const [person, ...others] = people?.values() ?? [];
  if (!person) return { kind: 'missing' };
  return others.length === 0 ? { kind: 'found', person } : { kind: 'several', count: others.length + 1 };
}

/** Whom the IDs lead to. */
export async function findPeople(
  ids: readonly string[],
  filter: LdapFilter,
  search: SearchPeople,
): Promise<ReadonlyMap<string, FoundPerson>> {
  const byFold = Map.groupBy(new Set(ids), foldLdapValue);
  byFold.delete('');
  const found = new Map<string, People>();
  const groups = [...byFold.values()];
  const distinct = groups.flatMap((group) => (group.length === 1 ? group : []));
  for (let start = 0; start < distinct.length; start += idsPerSearch) {
    await searchFor(distinct.slice(start, start + idsPerSearch), filter, search, found);
  }
  // Only the directory knows whether "ab" and "AB" are one person there: each is asked for by itself.
  for (const id of groups.flatMap((group) => (group.length > 1 ? group : []))) {
    await searchFor([id], filter, search, found);
  }
  return new Map(ids.map((id) => [id, sum(found.get(id))]));
}

import type { Client, Entry } from 'ldapts';
import type { LdapAddress } from '../../../core/network/ldap/ldap-address.ts';
import { filterForEverybody, idInValue, type LdapFilter } from '../../../core/network/ldap/ldap-filter.ts';
import type { RosterTable } from '../../../core/roster/roster-table.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { texts } from '../../../core/text/texts.ts';
import { brokenTransport } from '../transport.ts';
import { textsOf } from './find-people.ts';
import { isOverLimit } from './ldap-failures.ts';

/** Besides the attribute that the address finds people by: others that may hold an ID, and names. */
const furtherIds = ['employeeID', 'employeeNumber', 'sAMAccountName', 'uid', 'mail'] as const;
const names = ['givenName', 'sn', 'displayName', 'cn'] as const;
const accountFlags = 'userAccountControl';
/** Of `userAccountControl`: ACCOUNTDISABLE. */
const disabledFlag = 0x2;

const headingOf: Readonly<Record<(typeof names)[number], string>> = {
  givenName: 'First Name',
  sn: 'Last Name',
  displayName: 'Display Name',
  cn: 'Full Name',
};

/** As for a SIS's roster. */
const mostPeople = 1_000_000;
const peoplePerPage = 500;

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

interface PeopleList {
  readonly filter: string;
  readonly attributes: readonly string[];
  /** The entries as a roster, without columns that are empty in all of them. */
  toTable(entries: readonly Entry[]): RosterTable;
}

function listPeople(filter: LdapFilter): PeopleList {
  const ids = furtherIds.filter((name) => !sameName(name, filter.attribute));
  const first = (entry: Entry, attribute: string) => textsOf(entry, attribute)[0] ?? '';

  const idOf = (entry: Entry) => {
    for (const value of textsOf(entry, filter.attribute)) {
      const id = idInValue(filter, value);
      if (id !== null) return id;
    }
    return '';
  };
  const statusOf = (entry: Entry) => {
    const flags = first(entry, accountFlags);
    if (flags === '') return '';
    return (Number(flags) & disabledFlag) !== 0 ? 'disabled' : 'active';
  };

  return {
    filter: filterForEverybody(filter),
    attributes: [filter.attribute, ...ids, ...names, accountFlags],
    toTable(entries) {
      const columns = [
        { heading: 'Student ID', read: idOf },
        ...ids.map((name) => ({ heading: name, read: (entry: Entry) => first(entry, name) })),
        ...names.map((name) => ({ heading: headingOf[name], read: (entry: Entry) => first(entry, name) })),
        { heading: 'Status', read: statusOf },
      ];
      const rows = entries.map((entry) => columns.map(({ read }) => read(entry).trim()));
      const filled = columns.map((_, at) => rows.some((row) => row[at] !== ''));
      const keep = <Cell>(cells: readonly Cell[]) => cells.filter((_, at) => filled[at]);
      return { headings: keep(columns).map(({ heading }) => heading), rows: rows.map(keep) };
    },
  };
}

/** Everybody with an ID, as a roster. */
export async function readRoster(
  client: Client,
  { baseDn, scope, filter }: LdapAddress,
): Promise<RosterTable> {
  const list = listPeople(filter);
  const entries: Entry[] = [];
  const options = { scope, filter: list.filter, attributes: [...list.attributes] };
  try {
    for await (const page of client.searchPaginated(baseDn, {
      ...options,
      paged: { pageSize: peoplePerPage },
    })) {
      entries.push(...page.searchEntries);
      if (entries.length > mostPeople) {
        throw new AppError('roster-too-big', texts.details.moreStudents(mostPeople));
      }
    }
  } catch (error) {
    // Half a roster would say of the others that they are no students.
    if (!isOverLimit(error)) throw error;
    throw brokenTransport('system-not-set-up', 'it does not list everyone to this account');
  }
  return list.toTable(entries);
}

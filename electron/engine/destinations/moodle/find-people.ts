import type { MoodleAddress, MoodleField } from '../../../core/network/moodle-address.ts';
import type { FoundPerson } from '../photo-destination.ts';
import { type MoodleClient, moodleFunctions, refusalOf } from './moodle-client.ts';
import { type MoodleUser, usersSchema } from './moodle-schemas.ts';

/** PHP takes 1,000 fields of a form unless it is told otherwise, and drops the rest without a word. */
const valuesPerCall = 500;

/** As most databases of Moodle compare: without case, and without blanks at the end. */
function fold(value: string): string {
  return value.trim().toLowerCase();
}

/** What Moodle is asked for. Null: nobody there can have it. */
function asValue(id: string, field: MoodleField): string | null {
  const value = id.trim();
  switch (field) {
    case 'idnumber':
      return value || null;
    // User names have small letters only; a capital one makes Moodle refuse the whole call.
    case 'username':
      return value.toLowerCase() || null;
    case 'email':
      return /^[^\s@]+@[^\s@]+$/.test(value) ? value : null;
  }
}

function toPerson({ id, fullname, suspended, email }: MoodleUser): FoundPerson {
  // It takes such a picture, never shows it, and so nobody could see whether it arrived (`user_picture::get_url`).
  if (email !== null && !email.includes('@')) {
    const detail = 'Moodle shows no picture of accounts without an e-mail address';
    return { kind: 'refused', failure: { code: 'person-cannot', detail } };
  }
  // A suspended account keeps its picture, and takes a new one: that it cannot sign in is worth a look all the same.
  const name = suspended && fullname ? `${fullname} (suspended)` : fullname;
  return { kind: 'found', person: { key: String(id), name: name || null } };
}

export function valuesOf(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value, index) => [`values[${index}]`, value]));
}

/** All users who have one of these values. */
async function ask(
  client: MoodleClient,
  field: MoodleField,
  values: readonly string[],
  signal: AbortSignal,
): Promise<readonly MoodleUser[]> {
  if (values.length === 0) return [];
  const parameters = { field, ...valuesOf(values) };
  const answer = await client.ask(moodleFunctions.find, parameters, usersSchema, signal);
  if (answer.kind === 'answer') return answer.value;
  if (answer.error.errorCode !== 'invalidparameter') throw refusalOf(answer);
  // One value that Moodle would not accept for the field, such as an umlaut in a user name, spoils the call for all.
  if (values.length === 1) return [];
  const middle = Math.ceil(values.length / 2);
  const first = await ask(client, field, values.slice(0, middle), signal);
  return [...first, ...(await ask(client, field, values.slice(middle), signal))];
}

/** Whom IDs lead to. Each of them has an entry; two users with one ID are nobody's. */
export async function findPeople(
  client: MoodleClient,
  { field }: MoodleAddress,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, FoundPerson>> {
  const wanted = new Set(ids.flatMap((id) => asValue(id, field) ?? []));
  const values = [...wanted];
  const users = new Map<string, Map<number, MoodleUser>>();
  for (let start = 0; start < values.length; start += valuesPerCall) {
    for (const user of await ask(client, field, values.slice(start, start + valuesPerCall), signal)) {
      const key = fold(user[field] ?? '');
      users.set(key, (users.get(key) ?? new Map()).set(user.id, user));
    }
  }
  const personOf = (id: string): FoundPerson => {
    const [first, ...others] = users.get(fold(id))?.values() ?? [];
    if (!first) return { kind: 'missing' };
    return others.length > 0 ? { kind: 'several', count: others.length + 1 } : toPerson(first);
  };
  return new Map(ids.map((id) => [id, personOf(id)]));
}

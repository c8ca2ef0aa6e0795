import { z } from 'zod';
import { AppError } from '../../../core/shared/failure.ts';
import type { Wait } from '../../delivery/wait.ts';
import { type AskCloud, pathSegment, readJson } from '../cloud/cloud-api.ts';
import { patiently } from '../cloud/patiently.ts';
import type { FoundPerson } from '../photo-destination.ts';
import { googleTrouble, isNoUser } from './google-answers.ts';

const texts = z.array(z.string()).default([]);

const userSchema = z.object({
  id: z.string().min(1),
  primaryEmail: z.string(),
  name: z.object({ fullName: z.string().optional() }).optional(),
  aliases: texts,
  nonEditableAliases: texts,
  suspended: z.boolean().default(false),
  archived: z.boolean().default(false),
  externalIds: z.array(z.object({ value: z.string().default(''), type: z.string().default('') })).default([]),
});

type User = z.output<typeof userSchema>;

const pageSchema = z.object({
  users: z.array(userSchema).default([]),
  nextPageToken: z.string().default(''),
});

const userFields = 'id,primaryEmail,aliases,nonEditableAliases,name/fullName,suspended,archived,externalIds';
const listFields = `nextPageToken,users(${userFields})`;
/** The most that Google gives. */
const usersPerPage = 500;
const mostUsers = 1_000_000;
/** More email addresses than these are looked up in the whole list, which is one request for 500 of them. */
const mostAskedSingly = 25;

const keyOfEmail = (email: string) => `email ${email.trim().toLowerCase()}`;
const keyOfId = (id: string) => `id ${id.trim()}`;
const keyOf = (id: string) => (id.includes('@') ? keyOfEmail(id) : keyOfId(id));

function keysOf(user: User): ReadonlySet<string> {
  const emails = [user.primaryEmail, ...user.aliases, ...user.nonEditableAliases].map(keyOfEmail);
  // In the Admin console, this type is called the employee ID.
  const ids = user.externalIds.filter(({ type, value }) => type === 'organization' && value.trim() !== '');
  return new Set([...emails, ...ids.map(({ value }) => keyOf(value))]);
}

function toFound({ id, name, primaryEmail, suspended, archived }: User): FoundPerson {
  if (suspended || archived) {
    const detail = suspended ? 'the account is suspended' : 'the account is archived';
    return { kind: 'refused', failure: { code: 'person-cannot', detail } };
  }
  return { kind: 'found', person: { key: id, name: name?.fullName ?? primaryEmail } };
}

function choose(users: readonly User[] | undefined): FoundPerson {
  const [first, ...others] = users ?? [];
  if (!first) return { kind: 'missing' };
  return others.length > 0 ? { kind: 'several', count: others.length + 1 } : toFound(first);
}

async function askFor(email: string, ask: AskCloud, signal: AbortSignal): Promise<FoundPerson> {
  const path = `/users/${pathSegment(email.trim())}?projection=full&fields=${encodeURIComponent(userFields)}`;
  const response = await ask({ method: 'GET', path }, signal);
  if (response.status !== 200) {
    if (isNoUser(response)) return { kind: 'missing' };
    throw googleTrouble(response, false);
  }
  const user = readJson(response, userSchema);
  // A cache or a mixed-up server may answer for another one.
  return keysOf(user).has(keyOfEmail(email)) ? toFound(user) : { kind: 'missing' };
}

async function listPage(pageToken: string, ask: AskCloud, signal: AbortSignal) {
  const query = new URLSearchParams({
    customer: 'my_customer',
    maxResults: String(usersPerPage),
    projection: 'full',
    fields: listFields,
    ...(pageToken ? { pageToken } : {}),
  });
  const response = await ask({ method: 'GET', path: `/users?${query}` }, signal);
  if (response.status !== 200) throw googleTrouble(response, false);
  return readJson(response, pageSchema);
}

async function listUsers(ask: AskCloud, wait: Wait, signal: AbortSignal) {
  const byKey = new Map<string, User[]>();
  const seen = new Set<string>();
  const pageTokens = new Set<string>();
  for (let pageToken = ''; ; ) {
    const asked = pageToken;
    const page = await patiently(() => listPage(asked, ask, signal), wait, signal);
    for (const user of page.users) {
      if (seen.has(user.id)) continue;
      seen.add(user.id);
      for (const key of keysOf(user)) byKey.set(key, [...(byKey.get(key) ?? []), user]);
    }
    pageToken = page.nextPageToken;
    if (pageToken === '') return byKey;
    if (seen.size > mostUsers || pageTokens.has(pageToken)) {
      throw new AppError('system-not-understood', 'its list of users does not end');
    }
    pageTokens.add(pageToken);
  }
}

/** Whether the account may read the directory at all: one user is enough to know. */
export async function checkDirectory(ask: AskCloud, signal: AbortSignal): Promise<void> {
  const path = '/users?customer=my_customer&maxResults=1&fields=users(id)';
  const response = await ask({ method: 'GET', path }, signal);
  if (response.status !== 200) throw googleTrouble(response, false);
  readJson(response, z.object({}));
}

/** Whom email addresses and employee IDs belong to. */
export async function findUsers(
  ids: readonly string[],
  ask: AskCloud,
  wait: Wait,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, FoundPerson>> {
  const found = new Map<string, FoundPerson>();
  if (ids.length <= mostAskedSingly && ids.every((id) => id.includes('@'))) {
    for (const id of ids) found.set(id, await patiently(() => askFor(id, ask, signal), wait, signal));
    return found;
  }
  const byKey = await listUsers(ask, wait, signal);
  for (const id of ids) found.set(id, choose(byKey.get(keyOf(id))));
  return found;
}

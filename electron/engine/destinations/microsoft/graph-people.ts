import { z } from 'zod';
import type { Wait } from '../../delivery/wait.ts';
import { type AskCloud, readJson } from '../cloud/cloud-api.ts';
import { patiently } from '../cloud/patiently.ts';
import { troubleOf } from '../http/system-trouble.ts';
import type { FoundPerson } from '../photo-destination.ts';
import { makeResponse, type TransportResponse } from '../transport.ts';
import { graphTrouble } from './graph-answers.ts';

/** The most that Graph takes. */
const requestsPerBatch = 20;

const userSchema = z.object({
  id: z.string().min(1),
  userPrincipalName: z.string().nullish(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  employeeId: z.string().nullish(),
});

type User = z.output<typeof userSchema>;

const usersSchema = z.object({ value: z.array(userSchema), '@odata.nextLink': z.string().optional() });

const batchSchema = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).nullish(),
      body: z.unknown(),
    }),
  ),
});

const selected = 'id,userPrincipalName,displayName,mail,employeeId';

/** Within OData's quotes, a quote is written twice. */
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

const isEmail = (id: string) => id.includes('@');

/** An email address may be a user's name for signing in, or another one where their mail arrives. */
function filterFor(id: string): string {
  const text = quote(id.trim());
  return isEmail(id) ? `userPrincipalName eq ${text} or mail eq ${text}` : `employeeId eq ${text}`;
}

function isAsked(user: User, id: string): boolean {
  const wanted = id.trim().toLowerCase();
  const names = isEmail(id) ? [user.userPrincipalName, user.mail] : [user.employeeId];
  // Microsoft compares without regard to case.
  return names.some((name) => name?.toLowerCase() === wanted);
}

function choose(users: readonly User[]): FoundPerson {
  const [first, ...others] = users;
  if (!first) return { kind: 'missing' };
  if (others.length > 0) return { kind: 'several', count: users.length };
  return { kind: 'found', person: { key: first.id, name: first.displayName ?? null } };
}

/** One answer of a batch, as if it had come by itself. */
function unpack({
  status,
  headers,
  body,
}: z.output<typeof batchSchema>['responses'][number]): TransportResponse {
  const plain: Record<string, string> = { 'content-type': 'application/json' };
  for (const [name, value] of Object.entries(headers ?? {})) plain[name.toLowerCase()] = value;
  return makeResponse(status, plain, Buffer.from(JSON.stringify(body ?? null)));
}

function readUsers(id: string, response: TransportResponse): FoundPerson {
  // An ID that Graph cannot ask for is nobody's.
  if (response.status === 400) return { kind: 'missing' };
  if (response.status !== 200) throw graphTrouble(response, false);
  const { value, '@odata.nextLink': more } = readJson(response, usersSchema);
  if (more !== undefined || !value.every((user) => isAsked(user, id))) {
    throw troubleOf(response, 'system-not-understood', 'the answer is about other people');
  }
  return choose(value);
}

/** Asks for these together, and again for those that were put off. */
async function findBatch(
  ids: readonly string[],
  found: Map<string, FoundPerson>,
  ask: AskCloud,
  signal: AbortSignal,
): Promise<void> {
  const open = ids.filter((id) => !found.has(id));
  const requests = open.map((id, index) => ({
    id: String(index),
    method: 'GET',
    url: `/users?$filter=${encodeURIComponent(filterFor(id))}&$select=${selected}`,
  }));
  const body = [Buffer.from(JSON.stringify({ requests }))];
  const headers = { 'content-type': 'application/json' };
  const response = await ask({ method: 'POST', path: '/$batch', headers, body }, signal);
  if (response.status !== 200) throw graphTrouble(response, false);
  const answers = new Map(readJson(response, batchSchema).responses.map((answer) => [answer.id, answer]));
  let trouble: unknown = null;
  for (const [index, id] of open.entries()) {
    const answer = answers.get(String(index));
    if (!answer) throw troubleOf(response, 'system-not-understood', 'an answer is missing');
    try {
      found.set(id, readUsers(id, unpack(answer)));
    } catch (error) {
      trouble ??= error;
    }
  }
  if (trouble) throw trouble;
}

/** Whom employee IDs and email addresses belong to. */
export async function findGraphUsers(
  ids: readonly string[],
  ask: AskCloud,
  wait: Wait,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, FoundPerson>> {
  const found = new Map<string, FoundPerson>();
  for (const id of ids) if (id.trim() === '') found.set(id, { kind: 'missing' });
  const open = [...new Set(ids)].filter((id) => !found.has(id));
  for (let start = 0; start < open.length; start += requestsPerBatch) {
    const batch = open.slice(start, start + requestsPerBatch);
    await patiently(() => findBatch(batch, found, ask, signal), wait, signal);
  }
  return found;
}

import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { proposeColumns } from '../../../core/roster/propose-columns.ts';
import { readStudents } from '../../../core/roster/read-students.ts';
import { makeResponse, type Transport, type TransportRequest } from '../transport.ts';
import { createSisDestination } from './sis-destination.ts';

/** The client, held to the contract from its own side: what it asks is allowed, and it understands every example. */

const parameterSource = z.object({
  name: z.string(),
  in: z.enum(['query', 'header', 'path']),
  required: z.boolean().default(false),
  schema: z.record(z.string(), z.unknown()),
});

const operationSource = z.object({
  parameters: z.array(parameterSource).default([]),
  responses: z.record(
    z.string(),
    z.object({
      content: z
        .record(
          z.string(),
          z.object({
            example: z.unknown().optional(),
            examples: z.record(z.string(), z.object({ value: z.unknown() })).default({}),
          }),
        )
        .default({}),
    }),
  ),
});

type Operation = z.output<typeof operationSource>;

const yaml = await readFile(new URL('../../../practice-sis/openapi.yaml', import.meta.url), 'utf8');
const source = z
  .looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
  .parse(parse(yaml));

function resolve(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(resolve);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node) {
    const keys = String(node.$ref).slice(2).split('/');
    return resolve(keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], source));
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolve(value)]));
}

function findOperation(method: string, pathname: string): Operation {
  for (const [template, item] of Object.entries(source.paths)) {
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);
    const operation = item[method.toLowerCase()];
    if (!operation || !pattern.test(pathname)) continue;
    const shared = z.array(z.unknown()).parse(resolve(item['parameters'] ?? []));
    const own = z.looseObject({ parameters: z.array(z.unknown()).default([]) }).parse(resolve(operation));
    return operationSource.parse({ ...own, parameters: [...shared, ...own.parameters] });
  }
  throw new Error(`${method} ${pathname} is not in the contract`);
}

const ajv = new Ajv2020({ strict: false, coerceTypes: true });

function checkParameters(
  { parameters }: Operation,
  where: 'query' | 'header',
  given: ReadonlyMap<string, string>,
) {
  for (const { name, required, schema } of parameters.filter((parameter) => parameter.in === where)) {
    const value = given.get(where === 'header' ? name.toLowerCase() : name);
    if (required) expect(value, name).toBeDefined();
    if (value === undefined) continue;
    const isValid = ajv.validate({ type: 'object', properties: { value: schema } }, { value });
    expect(isValid, `${name}=${value}`).toBe(true);
  }
  if (where === 'header') return;
  const known = parameters.map(({ name }) => name);
  for (const name of given.keys()) expect(known).toContain(name);
}

function checkRequest({ method, url, headers, body }: TransportRequest): Operation {
  const { pathname, searchParams } = new URL(url);
  const operation = findOperation(method, pathname);
  checkParameters(operation, 'query', new Map(searchParams));
  checkParameters(operation, 'header', new Map(Object.entries(headers)));
  expect(headers['authorization']).toBe('Bearer secret');
  if (method === 'POST') {
    const [, boundary] = /^multipart\/form-data; boundary=(\w+)$/.exec(headers['content-type'] ?? '') ?? [];
    const text = Buffer.concat([...(body ?? [])]).toString('latin1');
    const form = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="photos-001.zip"\r\n`;
    expect(text.startsWith(form)).toBe(true);
    expect(text.endsWith(`\r\n--${boundary}--\r\n`)).toBe(true);
  }
  return operation;
}

function examplesOf(operation: Operation, status: string): readonly unknown[] {
  const content = Object.values(operation.responses[status]?.content ?? {})[0];
  const named = Object.values(content?.examples ?? {}).map(({ value }) => value);
  return content?.example === undefined ? named : [content.example, ...named];
}

/** Answers with an example of the contract: the nth of the status; an empty page once the examples are through. */
function exampleTransport(status: string, index: number): Transport {
  let pages = 0;
  return async (request) => {
    const operation = checkRequest(request);
    pages += 1;
    const isSecondPage = request.url.includes('/students') && pages > 1;
    const example = isSecondPage ? { users: [] } : examplesOf(operation, status)[index];
    const type = status.startsWith('2') ? 'application/json' : 'application/problem+json';
    return makeResponse(Number(status), { 'content-type': type }, Buffer.from(JSON.stringify(example)));
  };
}

const { signal } = new AbortController();
const delivery = {
  fileName: 'photos-001.zip',
  zip: Buffer.from('PK'),
  sha256: '',
  photos: [],
  mapFile: null,
  idempotencyKey: '5f1c0a4e-8f0e-4a7f-9a39-1f2f3c1f6f11',
  onSent: () => undefined,
};

function destination(status: string, index = 0) {
  return createSisDestination('https://sis.example.org', 'secret', exampleTransport(status, index));
}

const job = { id: expect.any(String), status: expect.stringMatching(/^(In Progress|Finished|Failed)$/) };

test('the session', async () => {
  expect(await destination('200').session(signal)).toEqual({
    system: 'Practice SIS',
    user: 'demo.secretary',
    mayImport: true,
    maxArchiveBytes: 60_000_000,
  });
});

test('the roster', async () => {
  const table = (await destination('200').roster(signal)) ?? { headings: [], rows: [] };
  expect(readStudents(table, proposeColumns(table)).students).toEqual([
    { id: '104233', givenName: 'Nia', familyName: 'King', grade: '6', homeRoom: '6D', isActive: true },
  ]);
});

test('the roster as a table, with every ID that a student has', async () => {
  const table = await destination('200').roster(signal);
  const [row] = table?.rows ?? [];
  const cells = new Map(table?.headings.map((heading, place) => [heading, row?.[place]]));
  expect(cells.get('identifier')).toBe('104233');
  expect(cells.get('homeRoom')).toBe('6D');
  expect([...cells.keys()].filter((heading) => heading.startsWith('userIds: '))).toHaveLength(1);
});

test('an upload, and asking for it', async () => {
  expect(await destination('202').put(delivery, signal)).toMatchObject({
    kind: 'job',
    job: { ...job, photos: 0, endedAt: null },
  });
  const { idempotencyKey } = delivery;
  expect(await destination('200', 0).find(idempotencyKey, signal)).toMatchObject({
    archiveBytes: 59_998_211,
    job: { ...job, imported: 97 },
  });
  expect(await destination('200', 1).find(idempotencyKey, signal)).toBeNull();
});

test('jobs and their logs', async () => {
  const jobs = await destination('200').watch.jobs(signal);
  expect(jobs.length).toBeGreaterThan(0);
  for (const each of jobs) expect(each).toMatchObject(job);
  expect(await destination('200').watch.job('4711', signal)).toMatchObject(job);
  const { lines, nextAfter } = await destination('200').watch.log('4711', 0, signal);
  expect(lines.length).toBeGreaterThan(0);
  expect(nextAfter).toBe(lines.at(-1)?.cursor);
});

const errors = [
  ['400', 'sis-refused'],
  ['401', 'sis-unauthorized'],
  ['403', 'sis-no-permission'],
  ['413', 'sis-too-big'],
  ['415', 'sis-refused'],
  ['422', 'sis-refused'],
  ['500', 'sis-error'],
] as const;

test.each(errors)('an upload answered with %s is %s, with the sentence of the SIS', async (status, code) => {
  const operation = findOperation('POST', '/api/v1/photo-imports');
  const example = z.object({ detail: z.string() }).parse(examplesOf(operation, status)[0]);
  await expect(destination(status).put(delivery, signal)).rejects.toMatchObject({
    code,
    status: Number(status),
    detail: example.detail,
  });
});

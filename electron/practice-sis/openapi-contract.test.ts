import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  drawPicture,
  formWith,
  type PracticeSisFixture,
  startFixture,
  zipOf,
} from '../../e2e/fixtures/practice-sis-fixture.ts';
import { databasePath } from './database.ts';

const schemaSource = z.record(z.string(), z.unknown());
const documentSource = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        security: z.array(z.unknown()).optional(),
        parameters: z.array(z.object({ name: z.string(), in: z.string(), schema: schemaSource })).default([]),
        responses: z.record(
          z.string(),
          z.object({
            headers: z.record(z.string(), z.object({ schema: schemaSource })).default({}),
            content: z
              .record(
                z.string(),
                z.object({
                  schema: schemaSource,
                  example: z.unknown().optional(),
                  examples: z.record(z.string(), z.object({ value: z.unknown() })).default({}),
                }),
              )
              .optional(),
          }),
        ),
      }),
    ),
  ),
});

const source: unknown = parse(await readFile(new URL('openapi.yaml', import.meta.url), 'utf8'));
const document = documentSource.parse(expand(source));

/**
 * Puts what `$ref`s point to in their place, sets a path's own parameters aside, and closes every object: the contract
 * lets a SIS add properties, but the reference implementation must not have any that are undocumented.
 */
function expand(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(expand);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node) return expand(lookUp(String(node.$ref)));
  const entries = Object.entries(node).filter(([key]) => key !== 'parameters' || !('get' in node));
  const copy = Object.fromEntries(entries.map(([key, value]) => [key, expand(value)]));
  const isOpen = copy['type'] === 'object' && 'properties' in copy && !('additionalProperties' in copy);
  return isOpen ? { ...copy, additionalProperties: false } : copy;
}

function lookUp(reference: string): unknown {
  const keys = reference.replace('#/', '').split('/');
  return keys.reduce<unknown>((node, key) => schemaSource.parse(node)[key], source);
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

function expectValid(schema: object, value: unknown, what: string): void {
  const validate = ajv.compile(schema);
  const isValid = validate(value);
  expect({ what, isValid, errors: validate.errors }).toEqual({ what, isValid: true, errors: null });
}

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, definition]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    method: method.toUpperCase(),
    statuses: Object.keys(definition.responses),
    ...definition,
  })),
);

const seen = new Set<string>();

/** Holds one answer to the document: the status is documented, and headers and body are as described. */
async function check(name: string, response: Response, status: number): Promise<unknown> {
  const body = await response.text();
  const what = `${name} ${response.status}`;
  expect(what).toBe(`${name} ${status}`);
  const documented = operations.find((each) => each.name === name)?.responses[status];
  if (!documented) throw new Error(`${what} is not documented`);
  seen.add(what);

  for (const [header, { schema }] of Object.entries(documented.headers)) {
    const value = response.headers.get(header);
    expect(value, `${what}: ${header}`).not.toBeNull();
    expectValid(schema, schema['type'] === 'integer' ? Number(value) : value, `${what}: ${header}`);
  }
  if (!documented.content) {
    expect(body, what).toBe('');
    return undefined;
  }
  const mediaType = (response.headers.get('content-type') ?? '').split(';', 1)[0] ?? '';
  const content = documented.content[mediaType];
  if (!content) throw new Error(`${what} with ${mediaType} is not documented`);
  const value: unknown = mediaType.endsWith('json') ? JSON.parse(body) : body;
  expectValid(content.schema, value, what);
  return value;
}

let sis: PracticeSisFixture;
let jobId: string;

beforeAll(async () => {
  sis = await startFixture();
  const jpeg = await drawPicture().jpeg().toBuffer();
  const { job } = await sis.import(
    await zipOf({ '104233.jpg': jpeg, 'grade-1/unknown.jpg': jpeg, '__MACOSX/._104233.jpg': 'x' }),
    'first',
  );
  jobId = job.id;
});

afterAll(() => sis.remove());

const at = (path: string): string => path.replace('{id}', jobId);
const get = (path: string): Promise<Response> => sis.request(path, { redirect: 'manual' });

function post(init: RequestInit): Promise<Response> {
  return sis.request('/api/v1/photo-imports', { method: 'POST', ...init });
}

test.each([
  ['/api/v1/session', ''],
  ['/ims/oneroster/rostering/v1p2/students', ''],
  ['/ims/oneroster/rostering/v1p2/students', "?limit=1000&offset=5&filter=status%3D'tobedeleted'"],
  ['/api/v1/photo-imports', '?idempotencyKey=first'],
  ['/api/v1/photo-imports', '?idempotencyKey=never-sent'],
  ['/api/v1/scheduled-jobs', ''],
  ['/api/v1/scheduled-jobs', '?limit=500'],
  ['/api/v1/scheduled-jobs/{id}', ''],
  ['/api/v1/scheduled-jobs/{id}/log', ''],
  ['/api/v1/scheduled-jobs/{id}/log', '?after=2&limit=1000'],
  ['/jobs', ''],
  ['/jobs/{id}/log', '?before=3'],
])('GET %s%s answers 200 as documented', async (path, query) => {
  await check(`GET ${path}`, await get(at(path) + query), 200);
});

test('GET / answers 302 as documented', async () => {
  await check('GET /', await get('/'), 302);
});

test('an upload answers 202, and its repetition the same', async () => {
  const zip = await zipOf({ '104240.png': await drawPicture(2).png().toBuffer() });
  const first = await check('POST /api/v1/photo-imports', await sis.upload(zip, 'second'), 202);
  const again = await check('POST /api/v1/photo-imports', await sis.upload(zip, 'second'), 202);
  const jobOf = z.object({ job: z.object({ id: z.string() }) });
  expect(jobOf.parse(again).job.id).toBe(jobOf.parse(first).job.id);
});

test('a refused upload answers as documented', async () => {
  const key = { 'idempotency-key': 'refused' };
  const zip = new Uint8Array(100);
  const name = 'POST /api/v1/photo-imports';
  await check(name, await post({ body: formWith(zip) }), 400);
  await check(name, await post({ headers: key, body: formWith(zip, 'other') }), 400);
  await check(name, await post({ headers: key, body: formWith(new Uint8Array(60_070_000)) }), 413);
  await check(name, await post({ headers: { ...key, 'content-type': 'application/zip' }, body: zip }), 415);
  await check(name, await sis.upload(zip, 'first'), 422);
  const headers = { ...key, authorization: 'Bearer practice-readonly' };
  await check(name, await post({ headers, body: formWith(zip) }), 403);
});

test('every operation that needs a token answers 401 without one', async () => {
  for (const { name, path, method, statuses, security } of operations) {
    const isOpen = security !== undefined;
    expect(statuses.includes('401'), name).toBe(!isOpen);
    if (isOpen) continue;
    for (const authorization of ['', 'Basic eDp5', 'Bearer wrong']) {
      await check(name, await sis.request(at(path), { method, headers: { authorization } }), 401);
    }
  }
});

test('every operation answers 403 under another host name', async () => {
  for (const { name, path, method } of operations) {
    await check(name, await sis.requestAs('sis.example', method, at(path)), 403);
  }
});

test('every operation on a job answers 404 for a job that is not there', async () => {
  for (const { name, path } of operations.filter((operation) => operation.path.includes('{id}'))) {
    await check(name, await get(path.replace('{id}', '1')), 404);
  }
});

const limits = z.object({ minimum: z.number().optional(), maximum: z.number().optional() });

test('every parameter is held to its documented limits', async () => {
  for (const { name, path, parameters } of operations) {
    for (const parameter of parameters.filter((each) => each.in === 'query')) {
      const { minimum, maximum } = limits.parse(parameter.schema);
      const ask = (value: string | number): Promise<Response> =>
        get(`${at(path)}?${new URLSearchParams({ [parameter.name]: String(value) })}`);
      await check(name, await ask(parameter.schema['enum'] ? 'something else' : ''), 400);
      await check(name, await get(`${at(path)}?${parameter.name}=1&${parameter.name}=2`), 400);
      if (minimum !== undefined) {
        await check(name, await ask(minimum), 200);
        for (const bad of [minimum - 1, '1.5', '1e3', 'x']) await check(name, await ask(bad), 400);
      }
      if (maximum !== undefined) {
        await check(name, await ask(maximum), 200);
        await check(name, await ask(maximum + 1), 400);
      }
    }
  }
});

test('every documented answer has an example, and every example is valid', () => {
  for (const { name, responses } of operations) {
    for (const [status, { content = {} }] of Object.entries(responses)) {
      for (const { schema, example, examples } of Object.values(content)) {
        const values = [example, ...Object.values(examples).map(({ value }) => value)].filter(Boolean);
        expect(values.length, `${name} ${status}`).toBeGreaterThan(0);
        for (const value of values) expectValid(schema, value, `example of ${name} ${status}`);
      }
    }
  }
});

test('an unknown address and a wrong method are problems, as the introduction says', async () => {
  const unknown = await get('/api/v1/unknown');
  const wrongMethod = await sis.request('/api/v1/session', { method: 'DELETE' });
  expect([unknown.status, wrongMethod.status]).toEqual([404, 405]);
  expect(wrongMethod.headers.get('allow')).toBe('GET, HEAD');
  const problemSchema = schemaSource.parse(expand({ $ref: '#/components/schemas/Problem' }));
  for (const response of [unknown, wrongMethod]) {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expectValid(problemSchema, await response.json(), response.url);
  }
});

// Last: it breaks the data.
test('an error of the SIS itself answers 500, and every documented answer was seen', async () => {
  const database = new DatabaseSync(databasePath(sis.stateDir), { timeout: 5_000 });
  database.exec('ALTER TABLE jobs RENAME TO lost');
  database.exec('ALTER TABLE photo_imports RENAME TO lost_too');
  database.close();
  for (const { name, path, method, statuses } of operations) {
    if (!statuses.includes('500')) continue;
    const response =
      method === 'POST'
        ? await sis.upload(new Uint8Array(10), 'third')
        : await get(`${at(path)}?idempotencyKey=first`);
    await check(name, response, 500);
  }
  const documented = operations.flatMap(({ name, statuses }) =>
    statuses.map((status) => `${name} ${status}`),
  );
  expect([...seen].sort()).toEqual(documented.sort());
});

import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { AppError } from '../../../core/failure.ts';
import { makeOneRosterTable, type OneRosterStudent } from '../../../core/roster/one-roster-table.ts';
import { frameUpload } from '../../../core/upload-body.ts';
import type { Delivery, Destination } from '../destination.ts';
import { type Transport, TransportError } from '../transport.ts';
import { readAnswer } from './read-answer.ts';
import {
  acceptedSchema,
  importsSchema,
  jobSchema,
  jobsSchema,
  logSchema,
  sessionSchema,
  studentsSchema,
} from './schemas.ts';

const studentsPath = '/ims/oneroster/rostering/v1p2/students';
const studentsPerPage = 500;

const maximumStudents = 1_000_000;

/**
 * Where a SIS is: its origin, with a path in front of `/api` if there is one.
 * @throws AppError `sis-address`, which does not repeat a password that somebody put into the address.
 */
export function readSisAddress(address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new AppError('sis-address', address.replace(/\/\/[^/]*@/, '//').slice(0, 100));
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/**
 * A SIS with the API of `practice-sis/openapi.yaml`.
 * @param base what `readSisAddress` made of its address.
 */
export function createSisDestination(base: string, token: string, transport: Transport): Destination {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };

  const get = async <Schema extends z.ZodType>(
    path: string,
    query: Readonly<Record<string, string | number>>,
    schema: Schema,
    signal: AbortSignal,
  ): Promise<z.output<Schema>> => {
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const url = `${base}${path}${search.size > 0 ? `?${search}` : ''}`;
    return readAnswer(await transport({ method: 'GET', url, headers, signal }), schema);
  };

  const post = async ({ fileName, zip, idempotencyKey, onSent, pace }: Delivery, signal: AbortSignal) => {
    const frame = frameUpload(fileName, randomBytes(16).toString('hex'));
    const response = await transport({
      method: 'POST',
      url: `${base}/api/v1/photo-imports`,
      headers: { ...headers, 'content-type': frame.contentType, 'idempotency-key': idempotencyKey },
      body: [Buffer.from(frame.head), zip, Buffer.from(frame.tail)],
      onSent,
      pace,
      signal,
    });
    return readAnswer(response, acceptedSchema, true);
  };

  const allStudents = async (signal: AbortSignal) => {
    const students = new Map<string, OneRosterStudent>();
    const query = { limit: studentsPerPage };
    // Servers may send fewer than asked for: only a page without anybody new is the end.
    for (let offset = 0; ; ) {
      const page = await get(studentsPath, { ...query, offset }, studentsSchema, signal);
      const before = students.size;
      for (const student of page) students.set(student.sourcedId, student);
      offset += page.length;
      if (students.size === before || students.size > maximumStudents) return [...students.values()];
    }
  };

  const readRoster = async (signal: AbortSignal) => {
    try {
      return makeOneRosterTable(await allStudents(signal));
    } catch (error) {
      // Who may not read the roster may send photos all the same.
      if (error instanceof TransportError && [403, 404, 501].includes(error.status ?? 0)) return null;
      throw error;
    }
  };

  return {
    session: (signal) => get('/api/v1/session', {}, sessionSchema, signal),
    roster: readRoster,
    send: post,
    findDelivery: (idempotencyKey, signal) =>
      get('/api/v1/photo-imports', { idempotencyKey }, importsSchema, signal),
    jobs: (signal) => get('/api/v1/scheduled-jobs', {}, jobsSchema, signal),
    job: (id, signal) => get(`/api/v1/scheduled-jobs/${encodeURIComponent(id)}`, {}, jobSchema, signal),
    log: (jobId, after, signal) =>
      get(`/api/v1/scheduled-jobs/${encodeURIComponent(jobId)}/log`, { after }, logSchema, signal),
  };
}

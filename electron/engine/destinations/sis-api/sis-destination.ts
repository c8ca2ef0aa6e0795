import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { sisTraits } from '../../../core/delivery/destination-traits.ts';
import { makeOneRosterTable, type OneRosterStudent } from '../../../core/roster/one-roster-table.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { multipartEnvelope } from '../../../core/systems/upload-body.ts';
import { texts } from '../../../core/text/texts.ts';
import type { Destination, Parcel, Patience, Receipt } from '../destination.ts';
import { brokenTransport, type Transport, TransportError, toTransportFailure } from '../transport.ts';
import { createTokenFilter } from './hide-token.ts';
import { readAnswer, senseless } from './read-answer.ts';
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

/** The largest school system of the US has some 900,000; in memory they take about 1 KB each. */
const mostStudents = 1_000_000;
/** For all pages together. */
const rosterMs = 15 * 60_000;

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

/** A SIS has all that can be asked of a destination but for what was put there. */
export type SisDestination = Destination & Required<Pick<Destination, 'roster' | 'find' | 'watch'>>;

/**
 * A SIS with the API of `practice-sis/openapi.yaml`.
 * @param base what `readSisAddress` made of its address.
 * @param maximumStudents a roster of more is refused.
 */
export function createSisDestination(
  base: string,
  token: string,
  transport: Transport,
  maximumStudents = mostStudents,
): SisDestination {
  const filter = createTokenFilter(token);
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
    return readAnswer(await transport({ method: 'GET', url, headers, signal }), schema, { filter });
  };

  const post = async (
    { fileName, zip, idempotencyKey, onSent, pace }: Parcel,
    signal: AbortSignal,
  ): Promise<Receipt> => {
    const envelope = multipartEnvelope(fileName, randomBytes(16).toString('hex'));
    const response = await transport({
      method: 'POST',
      url: `${base}/api/v1/photo-imports`,
      headers: { ...headers, 'content-type': envelope.contentType, 'idempotency-key': idempotencyKey },
      body: [Buffer.from(envelope.head), zip, Buffer.from(envelope.tail)],
      onSent,
      pace,
      signal,
    });
    const job = readAnswer(response, acceptedSchema, { filter, needsPermission: true });
    return { kind: 'job', job };
  };

  const allStudents = async (signal: AbortSignal, patience: Patience) => {
    const students = new Map<string, OneRosterStudent>();
    const query = { limit: studentsPerPage };
    // Servers may send fewer than asked for: only a page without anybody new is the end.
    for (let offset = 0; ; ) {
      const page = await patience(() => get(studentsPath, { ...query, offset }, studentsSchema, signal));
      const before = students.size;
      for (const student of page) students.set(student.sourcedId, student);
      offset += page.length;
      if (students.size === before) return [...students.values()];
      if (students.size > maximumStudents) {
        throw new AppError('roster-too-big', texts.details.moreStudents(maximumStudents));
      }
    }
  };

  const readRoster = async (signal: AbortSignal, patience: Patience = (ask) => ask()) => {
    const late = AbortSignal.timeout(rosterMs);
    try {
      return makeOneRosterTable(await allStudents(AbortSignal.any([signal, late]), patience));
    } catch (error) {
      signal.throwIfAborted();
      if (late.aborted) throw brokenTransport('sis-no-answer');
      // Who may not read the roster may send photos all the same.
      if (error instanceof TransportError && [403, 404, 501].includes(error.status ?? 0)) return null;
      throw error;
    }
  };

  /** A cache or a mixed-up server may answer for another job: nothing of that is true of this one. */
  const jobOf = async (id: string, signal: AbortSignal) => {
    const job = await get(`/api/v1/scheduled-jobs/${encodeURIComponent(id)}`, {}, jobSchema, signal);
    if (job.id !== id) throw senseless({ status: 200 }, 'the answer is about another job');
    return job;
  };

  const session = (signal: AbortSignal) => get('/api/v1/session', {}, sessionSchema, signal);

  const find = async (idempotencyKey: string, signal: AbortSignal) => {
    const [first, ...others] = await get('/api/v1/photo-imports', { idempotencyKey }, importsSchema, signal);
    if (!first) return null;
    const areMine = [first, ...others].every(({ key }) => key === null || key === idempotencyKey);
    if (!areMine) throw senseless({ status: 200 }, 'the answer is about another upload');
    return first.zip;
  };

  return {
    traits: sisTraits,
    session,
    async isReachable(signal) {
      try {
        await session(signal);
        return true;
      } catch (error) {
        const trouble = toTransportFailure(error);
        if (!trouble) throw error;
        // Whatever it answers, it answers.
        return trouble.status !== null;
      }
    },
    roster: readRoster,
    put: post,
    find,
    watch: {
      jobs: (signal) => get('/api/v1/scheduled-jobs', {}, jobsSchema, signal),
      job: jobOf,
      log: (jobId, after, signal) =>
        get(`/api/v1/scheduled-jobs/${encodeURIComponent(jobId)}/log`, { after }, logSchema, signal),
    },
  };
}

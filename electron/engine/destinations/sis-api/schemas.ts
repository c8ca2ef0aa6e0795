import { z } from 'zod';
import type { Job, LogLine } from '../../../core/delivery/job.ts';
import type { OneRosterStudent } from '../../../core/roster/one-roster-table.ts';
import type { ArrivedZip } from '../destination.ts';

const importPermission = 'Import Student Photos';

export const sessionSchema = z
  .object({
    system: z.object({ name: z.string().max(1_000) }),
    user: z.object({ name: z.string().max(1_000) }),
    permissions: z.array(z.string()),
    limits: z.object({ maxArchiveBytes: z.int().positive() }),
  })
  .transform(({ system, user, permissions, limits }) => ({
    system: system.name,
    user: user.name,
    mayImport: permissions.includes(importPermission),
    maxArchiveBytes: limits.maxArchiveBytes,
  }));

/** Text, but some servers send numbers, or nothing where nobody has filled it in. */
const looseText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? ''));

/** What a school or its SIS has added to OneRoster, under the headings that CSV files have for it. */
function readMetadata({
  homeRoom: _,
  ...metadata
}: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
        ? [[`metadata.${name}`, String(value)]]
        : [],
    ),
  );
}

/** OneRoster 1.2 rostering, `users`. `identifier` is optional there, and the ID in a photo's name here. */
export const studentsSchema = z
  .object({
    users: z.array(
      z.object({
        sourcedId: z.string(),
        status: looseText,
        givenName: looseText,
        familyName: looseText,
        identifier: looseText,
        username: looseText,
        userIds: z.array(z.object({ type: z.string(), identifier: looseText })).nullish(),
        preferredFirstName: looseText,
        grades: z.array(looseText).nullish(),
        metadata: z.looseObject({ homeRoom: looseText }).nullish(),
      }),
    ),
  })
  .transform(({ users }) =>
    users.map(
      (user): OneRosterStudent => ({
        sourcedId: user.sourcedId,
        status: user.status,
        identifier: user.identifier,
        username: user.username,
        userIds: user.userIds ?? [],
        givenName: user.givenName,
        familyName: user.familyName,
        preferredName: user.preferredFirstName,
        grade: user.grades?.[0] ?? '',
        homeRoom: user.metadata?.homeRoom ?? '',
        more: readMetadata(user.metadata ?? {}),
      }),
    ),
  );

/** Some servers count from -1, or to infinity: bars and sums need a number that can be. */
const mostPhotos = 1_000_000_000;
const count = z.number().transform((value) => Math.min(mostPhotos, Math.max(0, Math.trunc(value))));

/** Words that are shown and kept. A server that writes more than anybody reads is cut short, visibly. */
const clipped = (longest: number) =>
  z.string().transform((text) => (text.length > longest ? `${text.slice(0, longest)}...` : text));
const longestWords = 2_000;

export const jobSchema = z
  .object({
    id: z.string().min(1).max(200),
    status: z.enum(['In Progress', 'Finished', 'Failed']),
    startedAt: clipped(100),
    endedAt: clipped(100).nullable(),
    counts: z.object({ photos: count, imported: count, rejected: count }),
  })
  .transform(
    ({ id, status, startedAt, endedAt, counts }): Job => ({
      id,
      status,
      startedAt,
      endedAt,
      photos: counts.photos,
      imported: counts.imported,
      rejected: counts.rejected,
    }),
  );

export const acceptedSchema = z.object({ job: jobSchema }).transform(({ job }) => job);

/** One of the list of zips that arrived under a key. What it says of the zip is held against the one that was sent. */
export const importsSchema = z
  .object({
    imports: z.array(
      z.object({
        idempotencyKey: z.string().optional(),
        archiveBytes: z.int(),
        sha256: z.string().optional(),
        job: jobSchema,
      }),
    ),
  })
  .transform(({ imports }) =>
    imports.map(({ idempotencyKey, archiveBytes, sha256, job }) => ({
      key: idempotencyKey ?? null,
      zip: { archiveBytes, sha256: sha256?.toLowerCase() ?? null, job } satisfies ArrivedZip,
    })),
  );

export const jobsSchema = z.object({ jobs: z.array(jobSchema) }).transform(({ jobs }) => jobs);

const logLineSchema: z.ZodType<LogLine> = z.object({
  cursor: z.int(),
  at: clipped(100),
  level: z.enum(['info', 'warning', 'error']),
  message: clipped(longestWords),
  file: clipped(longestWords).nullable(),
  outcome: z.enum(['imported', 'rejected']).nullable(),
  reason: clipped(longestWords).nullable(),
});

export const logSchema = z.object({ lines: z.array(logLineSchema), nextAfter: z.int() });

import { z } from 'zod';
import type { Job, LogLine } from '../../../core/job.ts';
import type { OneRosterStudent } from '../../../core/roster/one-roster-table.ts';
import type { ArrivedZip } from '../destination.ts';

const importPermission = 'Import Student Photos';

export const sessionSchema = z
  .object({
    system: z.object({ name: z.string() }),
    user: z.object({ name: z.string() }),
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

export const jobSchema = z
  .object({
    id: z.string(),
    status: z.enum(['In Progress', 'Finished', 'Failed']),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    counts: z.object({ photos: z.int(), imported: z.int(), rejected: z.int() }),
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

export const importsSchema = z
  .object({ imports: z.array(z.object({ archiveBytes: z.int(), job: jobSchema })) })
  .transform(({ imports }): ArrivedZip | null => imports[0] ?? null);

export const jobsSchema = z.object({ jobs: z.array(jobSchema) }).transform(({ jobs }) => jobs);

const logLineSchema: z.ZodType<LogLine> = z.object({
  cursor: z.int(),
  at: z.string(),
  level: z.enum(['info', 'warning', 'error']),
  message: z.string(),
  file: z.string().nullable(),
  outcome: z.enum(['imported', 'rejected']).nullable(),
  reason: z.string().nullable(),
});

export const logSchema = z.object({ lines: z.array(logLineSchema), nextAfter: z.int() });

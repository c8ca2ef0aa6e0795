import type { DatabaseSync } from 'node:sqlite';
import type { FastifyInstance } from 'fastify';
import type { Job } from './job.ts';
import { findJob, listJobs, readLog } from './job-records.ts';
import { ProblemError } from './problem.ts';
import { integerParameter } from './query-parameters.ts';

interface JobParameters {
  readonly Params: { readonly id: string };
}

export function addScheduledJobsRoutes(app: FastifyInstance, database: DatabaseSync): void {
  app.get('/api/v1/scheduled-jobs', async (request) => {
    const limit = integerParameter(request, 'limit', { fallback: 100, minimum: 1, maximum: 500 });
    return { jobs: listJobs(database, limit) };
  });

  app.get<JobParameters>('/api/v1/scheduled-jobs/:id', async (request) =>
    requireJob(database, request.params.id),
  );

  app.get<JobParameters>('/api/v1/scheduled-jobs/:id/log', async (request) => {
    const after = integerParameter(request, 'after', { fallback: 0, minimum: 0 });
    const limit = integerParameter(request, 'limit', { fallback: 500, minimum: 1, maximum: 1_000 });
    const job = requireJob(database, request.params.id);
    const lines = readLog(database, job.id, after, limit);
    return { lines, nextAfter: lines.at(-1)?.cursor ?? after };
  });
}

/** @throws ProblemError 404 */
export function requireJob(database: DatabaseSync, id: string): Job {
  const job = findJob(database, id);
  if (job === undefined) throw new ProblemError(404, 'There is no job with this ID.');
  return job;
}

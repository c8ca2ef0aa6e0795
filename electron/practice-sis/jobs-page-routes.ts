import type { DatabaseSync } from 'node:sqlite';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { lastLogCursor, listJobs, readLog } from './job-records.ts';
import { renderJobsPage, renderLogPage } from './jobs-page.ts';
import { contentSecurityPolicy } from './jobs-page-style.ts';
import { integerParameter } from './query-parameters.ts';
import { requireJob } from './scheduled-jobs-routes.ts';

const shownJobs = 100;
const shownLines = 1_000;

/** Pages for a browser on this computer; without a token, which a browser could not send. */
export function addJobsPageRoutes(app: FastifyInstance, database: DatabaseSync): void {
  app.get('/', async (_request, reply) => reply.redirect('/jobs'));

  app.get('/jobs', async (_request, reply) => sendPage(reply, renderJobsPage(listJobs(database, shownJobs))));

  app.get<{ readonly Params: { readonly id: string } }>('/jobs/:id/log', async (request, reply) => {
    const job = requireJob(database, request.params.id);
    const lastCursor = lastLogCursor(database, job.id);
    const end = lastCursor + 1;
    const before = integerParameter(request, 'before', { fallback: end, minimum: 1 });
    const after = Math.max(0, Math.min(before, end) - 1 - shownLines);
    const lines = readLog(database, job.id, after, Math.min(before, end) - 1 - after);
    return sendPage(
      reply,
      renderLogPage({
        job,
        lines,
        earlierBefore: after > 0 ? after + 1 : null,
        isNewest: before >= end,
      }),
    );
  });
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .header('content-security-policy', contentSecurityPolicy)
    .type('text/html; charset=utf-8')
    .send(page);
}

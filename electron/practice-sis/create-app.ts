import type { Socket } from 'node:net';
import type { DatabaseSync } from 'node:sqlite';
import multipart from '@fastify/multipart';
import { type FastifyInstance, type FastifyRequest, fastify } from 'fastify';
import { authenticate, type UsersByToken } from './authorization.ts';
import { addJobsPageRoutes } from './jobs-page-routes.ts';
import { maxArchiveBytes } from './limits.ts';
import { addPhotoImportsRoutes, type PhotoImportsOptions } from './photo-imports-routes.ts';
import { describeProblem, ProblemError, problemContentType } from './problem.ts';
import { addScheduledJobsRoutes } from './scheduled-jobs-routes.ts';
import { sendProblem } from './send-problem.ts';
import type { Roster } from './students.ts';
import { addStudentsRoute } from './students-route.ts';
import { addUnknownRouteHandler } from './unknown-route.ts';

export interface AppOptions extends PhotoImportsOptions {
  readonly database: DatabaseSync;
  readonly roster: Roster;
}

const formLimits = { files: 4, fields: 20, parts: 24, fieldSize: 16_384, headerPairs: 50 };

/** The practice SIS as HTTP, not yet listening. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    forceCloseConnections: true,
    // Node limits the whole address; an ID that is too long is an unknown ID, not another error.
    routerOptions: { maxParamLength: 65_536 },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: sendProblem,
  });
  app.setErrorHandler(sendProblem);
  addUnknownRouteHandler(app);
  app.removeAllContentTypeParsers();
  // The size of the zip is metered where it is stored.
  await app.register(multipart, { limits: { ...formLimits, fileSize: Number.POSITIVE_INFINITY } });
  // A body of any other kind is not read: which routes take one is for the routes to say.
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    requireLoopbackHost(request);
  });

  addJobsPageRoutes(app, options.database);
  await app.register(async (api) => {
    // On the routes, not on a prefix of the address: the router decodes the address, a prefix would not.
    api.addHook('onRequest', async (request) => void authenticate(request, options.users));
    addSessionRoute(api, options.users);
    addStudentsRoute(api, options.roster);
    addPhotoImportsRoutes(api, options);
    addScheduledJobsRoutes(api, options.database);
  });
  return app;
}

// For what is not HTTP enough to become a request.
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const problem = describeProblem(status, 'The request is malformed.');
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${status} ${problem.title}\r\nContent-Type: ${problemContentType}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * Refuses requests that came under another name than this computer's own: a web page can point its own host name
 * at 127.0.0.1 (DNS rebinding) and would then read the answers as its own.
 * @throws ProblemError 403
 */
function requireLoopbackHost(request: FastifyRequest): void {
  if (loopbackHost.test(request.headers.host ?? '')) return;
  throw new ProblemError(403, 'The practice SIS answers only as 127.0.0.1, localhost or [::1].');
}

function addSessionRoute(app: FastifyInstance, users: UsersByToken): void {
  app.get('/api/v1/session', async (request) => {
    const { name, permissions } = authenticate(request, users);
    return { system: { name: 'Practice SIS' }, user: { name }, permissions, limits: { maxArchiveBytes } };
  });
}

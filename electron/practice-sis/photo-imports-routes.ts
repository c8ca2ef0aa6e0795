import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { acceptArchive } from './accept-archive.ts';
import { authenticate, requireImportPermission, type UsersByToken } from './authorization.ts';
import type { Job } from './job.ts';
import { findImport } from './job-records.ts';
import { maxBodyBytes } from './limits.ts';
import { ProblemError } from './problem.ts';
import { textParameter } from './query-parameters.ts';
import { archiveTooBig, receiveArchive, removeArchive } from './receive-archive.ts';

export interface PhotoImportsOptions {
  readonly database: DatabaseSync;
  readonly archivesDir: string;
  readonly users: UsersByToken;
  /** Called after a new job was made. */
  readonly onNewJob: () => void;
  /** Told of every upload under way, so that closing can wait for its clean-up. */
  readonly onReceiving: (receiving: Promise<unknown>) => void;
}

export function addPhotoImportsRoutes(app: FastifyInstance, options: PhotoImportsOptions): void {
  app.get('/api/v1/photo-imports', async (request) => {
    const key = textParameter(request, 'idempotencyKey');
    if (key === undefined || !isIdempotencyKey(key)) {
      throw new ProblemError(400, `The parameter "idempotencyKey" is needed: ${keyRule}.`);
    }
    const found = findImport(options.database, key);
    return { imports: found ? [found] : [] };
  });

  // In onRequest, so that nothing of the body is read before the request may send one.
  app.post(
    '/api/v1/photo-imports',
    { onRequest: async (request) => checkHead(request, options.users) },
    async (request, reply) => {
      const receiving = importArchive(request, options);
      options.onReceiving(receiving);
      const job = await receiving;
      reply.code(202).header('location', `/api/v1/scheduled-jobs/${job.id}`);
      return {
        message: 'Photos are being imported. Click here to monitor import status.',
        monitorUrl: '/jobs',
        job,
      };
    },
  );
}

const keyRule = '1 to 255 printable ASCII characters';

function isIdempotencyKey(text: string): boolean {
  return /^[\x20-\x7e]{1,255}$/.test(text);
}

function checkHead(request: FastifyRequest, users: UsersByToken): void {
  requireImportPermission(authenticate(request, users));
  if (!isIdempotencyKey(idempotencyKeyOf(request))) {
    throw new ProblemError(400, `The header Idempotency-Key is needed: ${keyRule}.`);
  }
  if (!/^multipart\/form-data\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new ProblemError(415, 'Send the zip as multipart/form-data.');
  }
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw archiveTooBig();
}

function idempotencyKeyOf(request: FastifyRequest): string {
  const header = request.headers['idempotency-key'];
  return typeof header === 'string' ? header : '';
}

async function importArchive(
  request: FastifyRequest,
  { database, archivesDir, onNewJob }: PhotoImportsOptions,
): Promise<Job> {
  const archive = await receiveArchive(request, archivesDir);
  let isKept = false;
  try {
    const acceptance = acceptArchive(database, idempotencyKeyOf(request), archive);
    if (acceptance.kind === 'key-used-for-another-zip') {
      throw new ProblemError(
        422,
        'This Idempotency-Key was used for another zip. Use a new key for a new zip.',
      );
    }
    isKept = acceptance.kind === 'new';
    if (isKept) onNewJob();
    return acceptance.job;
  } finally {
    if (!isKept) await removeArchive(join(archivesDir, archive.name));
  }
}

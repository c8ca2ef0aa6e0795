import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * Refuses requests that came under another name than this computer's own: a web page can point its own host name
 * at 127.0.0.1 (DNS rebinding) and would then read the answers as its own.
 * @throws ProblemError 403
 */
export function requireLoopbackHost(request: FastifyRequest): void {
  if (loopbackHost.test(request.headers.host ?? '')) return;
  throw new ProblemError(403, 'The practice SIS answers only as 127.0.0.1, localhost or [::1].');
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeProblem, ProblemError, problemContentType } from './problem.ts';

/** Answers with problem details, whatever was thrown; what is not for the client stays here. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, message, headers } = asProblem(error);
  const body = Buffer.from(JSON.stringify(describeProblem(status, message)));
  reply
    .code(status)
    .headers({ ...headers, 'content-type': problemContentType, 'content-length': body.length });
  if (request.raw.complete) {
    reply.send(body);
    return;
  }
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  reply.raw.writeHead(status).write(body);
  drainThenEnd(request.raw, reply.raw);
}

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (hasClientErrorStatus(error)) return new ProblemError(error.statusCode, 'The request is malformed.');
  return new ProblemError(500, 'Something went wrong in the SIS itself. Please try again later.');
}

function hasClientErrorStatus(error: unknown): error is { readonly statusCode: number } {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return false;
  return typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500;
}

const maxDrainedBytes = 128 * 1024 * 1024;
const maxDrainMs = 10_000;

/**
 * Takes in and forgets the rest of a body that nobody wants, and only then ends the answer, which the client has
 * in full by then. To close at once would reset the connection, and a client that sends before it reads would lose
 * the answer; to read without a bound would let it send for ever.
 */
function drainThenEnd(request: IncomingMessage, response: ServerResponse): void {
  const cut = (): void => void request.socket.destroy();
  const timer = setTimeout(cut, maxDrainMs).unref();
  let drainedBytes = 0;
  request.unpipe();
  request.on('data', (chunk: Buffer) => {
    drainedBytes += chunk.length;
    if (drainedBytes > maxDrainedBytes) cut();
  });
  request.once('end', () => response.end());
  request.once('close', () => clearTimeout(timer));
  request.resume();
}

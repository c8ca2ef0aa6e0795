import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

/** A query parameter that may be given once. @throws ProblemError 400 */
export function textParameter(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Readonly<Record<string, string | readonly string[] | undefined>>)[name];
  if (value === undefined || typeof value === 'string') return value;
  throw new ProblemError(400, `The parameter "${name}" is given more than once.`);
}

/** @throws ProblemError 400 when it is no whole number from `minimum` to `maximum` */
export function integerParameter(
  request: FastifyRequest,
  name: string,
  range: { readonly fallback: number; readonly minimum: number; readonly maximum?: number },
): number {
  const text = textParameter(request, name);
  if (text === undefined) return range.fallback;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  const maximum = range.maximum ?? Number.MAX_SAFE_INTEGER;
  if (value >= range.minimum && value <= maximum) return value;
  const limits = range.maximum === undefined ? `${range.minimum} up` : `${range.minimum} to ${range.maximum}`;
  throw new ProblemError(400, `The parameter "${name}" must be a whole number from ${limits}.`);
}

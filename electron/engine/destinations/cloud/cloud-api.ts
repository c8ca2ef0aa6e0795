import type { z } from 'zod';
import { AppError } from '../../../core/shared/failure.ts';
import type { Wait } from '../../delivery/wait.ts';
import { codeOfStatus, forSystem, isJson, troubleOf } from '../http/system-trouble.ts';
import type { AccessTokens } from '../oauth/access-tokens.ts';
import { parseJson } from '../sis-api/parse-json.ts';
import {
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from '../transport.ts';

export interface CloudRequest {
  readonly method: TransportRequest['method'];
  /** What follows the API's base address. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: readonly Uint8Array[];
}

/** Asks the API in the name of the account that signed in, and gives its answer, whatever the status but 401. */
export type AskCloud = (request: CloudRequest, signal: AbortSignal) => Promise<TransportResponse>;

export interface CloudApiOptions {
  /** The service's name, for the sentence that asks for another sign-in. */
  readonly name: string;
  readonly base: string;
  readonly tokens: AccessTokens;
  readonly transport: Transport;
  /** Awaited before each request that the service's limit counts. */
  readonly pace: (request: CloudRequest, signal: AbortSignal) => Promise<void>;
}

export function createCloudApi({ name, base, tokens, transport, pace }: CloudApiOptions): AskCloud {
  const send = forSystem(transport);
  return async (request, signal) => {
    const { method, path, headers, body } = request;
    const ask = async (token: string) => {
      await pace(request, signal);
      return send({
        method,
        url: `${base}${path}`,
        headers: { accept: 'application/json', ...headers, authorization: `Bearer ${token}` },
        ...(body ? { body } : {}),
        signal,
      });
    };
    const token = await tokens.get(signal);
    const first = await ask(token);
    if (first.status !== 401) return first;
    // It ran out while the computer slept, or was revoked: another one shows which.
    const second = await ask(await tokens.get(signal, token));
    if (second.status === 401) throw troubleOf(second, 'sign-in-expired', name);
    return second;
  };
}

/** What an answer that no API gives means: a web filter's page, a proxy's, an outage. */
export function strangeAnswer(response: TransportResponse): TransportError {
  const code = codeOfStatus(response.status);
  return code
    ? troubleOf(response, code)
    : troubleOf(response, 'system-not-understood', `HTTP ${response.status}`);
}

/** @throws TransportError where the answer is not the JSON that was asked for. */
export function readJson<Schema extends z.ZodType>(
  response: TransportResponse,
  schema: Schema,
): z.output<Schema> {
  if (!isJson(response)) throw strangeAnswer(response);
  try {
    return schema.parse(parseJson(response.body));
  } catch {
    throw troubleOf(response, 'system-not-understood', 'the answer makes no sense');
  }
}

/** Anything at all that answers at this address is an answer. */
export async function answersAt(url: string, transport: Transport, signal: AbortSignal): Promise<boolean> {
  try {
    await forSystem(transport)({ method: 'GET', url, headers: {}, signal });
    return true;
  } catch (error) {
    if (error instanceof TransportError) return error.status !== null;
    throw error;
  }
}

export interface PaceOptions {
  readonly perMinute: number;
  readonly wait: Wait;
  /** In milliseconds, counted from anywhere. */
  readonly now: () => number;
}

/** So many requests may come at once, if it was quiet before. */
const burst = 20;

/** Spreads requests so that a limit per minute is never met. */
export function createPace({ perMinute, wait, now }: PaceOptions): (signal: AbortSignal) => Promise<void> {
  const gapMs = 60_000 / perMinute;
  let nextMs = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    const nowMs = now();
    nextMs = Math.max(nextMs, nowMs - burst * gapMs) + gapMs;
    if (nextMs > nowMs) await wait(nextMs - nowMs, signal);
  };
}

/** For a token in a URL's path: whatever stands in an ID cannot lead elsewhere. */
export function pathSegment(text: string): string {
  if (text === '' || text === '.' || text === '..') throw new AppError('person-missing');
  return encodeURIComponent(text);
}

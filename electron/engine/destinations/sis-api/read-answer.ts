import { z } from 'zod';
import type { FailureCode } from '../../../core/shared/failure.ts';
import { isJson } from '../http/system-trouble.ts';
import { retryAfterMsOf, TransportError, type TransportResponse } from '../transport.ts';
import type { TokenFilter } from './hide-token.ts';
import { parseJson } from './parse-json.ts';

/** RFC 9457. */
const problemSchema = z.looseObject({ title: z.string().optional(), detail: z.string().optional() });

const busyStatuses = new Set([408, 425, 429, 503]);

/** A sentence, not a book: it stands on the screen and in the journal. */
const longestDetail = 1_000;

function readProblem(response: TransportResponse, { hide }: TokenFilter): string | undefined {
  if (!isJson(response)) return undefined;
  try {
    const problem = problemSchema.safeParse(hide(parseJson(response.body)));
    return (problem.data?.detail ?? problem.data?.title)?.slice(0, longestDetail);
  } catch {
    return undefined;
  }
}

function codeOf(response: TransportResponse, needsPermission: boolean): FailureCode {
  const { status } = response;
  if (busyStatuses.has(status)) return 'sis-busy';
  if (status >= 500) return 'sis-error';
  if (status === 413) return 'sis-too-big';
  if (status === 401) return 'sis-unauthorized';
  // Web filters and sign-in portals answer in the SIS's place, with a page or by pointing elsewhere.
  if (status < 400 || !isJson(response)) return 'sis-not-a-sis';
  return status === 403 && needsPermission ? 'sis-no-permission' : 'sis-refused';
}

/** For an answer that is JSON, and not what was asked for. */
export function senseless(response: Pick<TransportResponse, 'status'>, detail: string): TransportError {
  return new TransportError({ code: 'sis-not-a-sis', status: response.status, retryAfterMs: null, detail });
}

function trouble(response: TransportResponse, code: FailureCode, detail: string | undefined): TransportError {
  return new TransportError({
    code,
    status: response.status,
    retryAfterMs: retryAfterMsOf(response),
    detail,
  });
}

export interface ReadOptions {
  /** Takes the token out of what came back: servers echo what they were asked with. */
  readonly filter: TokenFilter;
  /** Whether the request takes the permission to import, so that 403 means that it is missing. */
  readonly needsPermission?: boolean;
}

/**
 * The body of an answer, parsed. Anything but the expected JSON is an expected failure.
 * @throws TransportError
 */
export function readAnswer<Schema extends z.ZodType>(
  response: TransportResponse,
  schema: Schema,
  { filter, needsPermission = false }: ReadOptions,
): z.output<Schema> {
  if (response.status < 200 || response.status > 299) {
    throw trouble(response, codeOf(response, needsPermission), readProblem(response, filter));
  }
  if (!isJson(response)) throw trouble(response, 'sis-not-a-sis', 'a web page came back');
  try {
    return schema.parse(filter.hide(parseJson(response.body)));
  } catch {
    throw trouble(response, 'sis-not-a-sis', 'the answer makes no sense');
  }
}

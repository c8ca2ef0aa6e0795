import type { FailureCode } from '../../../core/shared/failure.ts';
import type { SystemCode } from '../../../core/shared/system-codes.ts';
import {
  retryAfterMsOf,
  type Transport,
  TransportError,
  type TransportResponse,
  toTransportFailure,
} from '../transport.ts';

/** The transport names what goes wrong after a SIS. At a system that takes photos one by one, it is called this. */
const systemCodeOf: Partial<Record<FailureCode, SystemCode>> = {
  'sis-address': 'system-address',
  'sis-unreachable': 'system-unreachable',
  'sis-no-answer': 'system-no-answer',
  'sis-cut-off': 'system-cut-off',
  'sis-certificate': 'system-certificate',
  'sis-unauthorized': 'system-unauthorized',
  'sis-no-permission': 'system-no-permission',
  'sis-busy': 'system-busy',
  'sis-error': 'system-error',
  'sis-not-a-sis': 'system-not-understood',
};

/** The same trouble under its system's code. What a proxy or this computer does wrong keeps its own. */
function renamed(error: unknown): unknown {
  const trouble = toTransportFailure(error);
  const code = trouble && systemCodeOf[trouble.code];
  return trouble && code ? new TransportError({ ...trouble, code }) : error;
}

/** The transport for a system that takes photos one by one: its errors have the codes `system-...`. */
export function forSystem(transport: Transport): Transport {
  return async (request) => {
    try {
      return await transport(request);
    } catch (error) {
      throw renamed(error);
    }
  };
}

const busyStatuses = new Set([408, 425, 429, 503]);

/** What a status means whoever answers with it, a load balancer or a firewall included. Null: the body has to tell. */
export function codeOfStatus(status: number): SystemCode | null {
  if (busyStatuses.has(status)) return 'system-busy';
  return status >= 500 ? 'system-error' : null;
}

/** A sentence, not a book: it is shown and kept. */
const longestDetail = 300;

/**
 * For an answer that says no. Carries its status, and for how long it asks to be left alone.
 * @param detail without any secret: it is shown and logged.
 */
export function troubleOf(response: TransportResponse, code: SystemCode, detail?: string): TransportError {
  return new TransportError({
    code,
    status: response.status,
    retryAfterMs: retryAfterMsOf(response),
    detail: detail?.slice(0, longestDetail),
  });
}

export function isJson({ headers }: Pick<TransportResponse, 'headers'>): boolean {
  return /^application\/([\w.-]+\+)?json\b/i.test(headers['content-type'] ?? '');
}

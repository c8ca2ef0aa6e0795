import { readRetryAfter, type TransportFailure } from '../../core/delivery/retry-policy.ts';
import { AppError, type FailureCode } from '../../core/shared/failure.ts';

/** Resolves when so many more bytes may go out. @throws the signal's reason when it is aborted. */
export interface Pace {
  /** Whether there is a limit just now. */
  isLimited(): boolean;
  /** Resolves when so many bytes more may go. */
  wait(bytes: number, signal: AbortSignal): Promise<void>;
}

export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parts that follow each other; their lengths add up to the body's. */
  readonly body?: readonly Uint8Array[];
  /** Bytes of the body handed to the network so far. */
  readonly onSent?: (sentBytes: number) => void;
  /** Awaited before every part of the body. */
  readonly pace?: Pace | undefined;
  readonly signal: AbortSignal;
}

export interface TransportResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  /** The bytes as UTF-8 text, without a byte order mark. */
  readonly body: string;
}

/** @param headers with lower-case names. */
export function makeResponse(
  status: number,
  headers: Readonly<Record<string, string>>,
  bytes: Uint8Array = new Uint8Array(),
): TransportResponse {
  return { status, headers, bytes, body: new TextDecoder().decode(bytes) };
}

/** How long an answer asks to be left alone, in milliseconds; null where it does not say. */
export function retryAfterMsOf({ headers }: Pick<TransportResponse, 'headers'>): number | null {
  // Dates are told by the server's own clock: this computer's may be wrong by years.
  const said = Date.parse(headers['date'] ?? '');
  return readRetryAfter(headers['retry-after'] ?? null, Number.isNaN(said) ? Date.now() : said);
}

/**
 * Carries one request to a server and its answer back, whatever the status. Redirects are not followed.
 * @throws TransportError when no whole answer comes; the signal's reason when it is aborted.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

/** What went wrong between here and the SIS. It never holds the request: that carries the token. */
export class TransportError extends AppError {
  readonly status: number | null;
  readonly retryAfterMs: number | null;

  constructor(trouble: TransportFailure) {
    super(trouble.code, trouble.detail);
    this.name = 'TransportError';
    this.status = trouble.status;
    this.retryAfterMs = trouble.retryAfterMs;
  }
}

export function toTransportFailure(error: unknown): TransportFailure | null {
  if (!(error instanceof TransportError)) return null;
  const { code, status, retryAfterMs, detail } = error;
  return { code, status, retryAfterMs, detail };
}

export function brokenTransport(code: FailureCode, detail?: string): TransportError {
  return new TransportError({ code, status: null, retryAfterMs: null, detail });
}

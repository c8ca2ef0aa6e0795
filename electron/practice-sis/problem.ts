import { STATUS_CODES } from 'node:http';

/** RFC 9457. `type` stays "about:blank": the status says what kind it is, `detail` is for a person. */
export interface ProblemDetails {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

/** An expected failure of a request; becomes the answer as it is. */
export class ProblemError extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.name = 'ProblemError';
    this.status = status;
    this.headers = headers;
  }
}

export const problemContentType = 'application/problem+json';

export function describeProblem(status: number, detail: string): ProblemDetails {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail };
}

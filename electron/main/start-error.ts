import type { StartFailure } from '../core/text/messages-start.ts';

/** An expected reason for which the app cannot open its window. */
export class StartError extends Error {
  readonly failure: StartFailure;

  constructor(failure: StartFailure, options?: { readonly cause?: unknown }) {
    super(`The app cannot start: ${failure.kind}`, options);
    this.name = 'StartError';
    this.failure = failure;
  }
}

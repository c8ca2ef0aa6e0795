import { AuthorizationResponseError, OperationProcessingError, ResponseBodyError } from 'oauth4webapi';
import { AppError } from '../../../core/shared/failure.ts';
import type { SystemCode } from '../../../core/shared/system-codes.ts';
import { codeOfStatus, troubleOf } from '../http/system-trouble.ts';
import { makeResponse, TransportError } from '../transport.ts';

/**
 * Errors of the OAuth library carry the answer, tokens included. Nothing of them goes further but words of our own, and
 * never as a cause.
 */
function trouble(code: SystemCode, response: Response | null, detail?: string): TransportError {
  return response
    ? troubleOf(makeResponse(response.status, Object.fromEntries(response.headers)), code, detail)
    : new TransportError({ code, status: null, retryAfterMs: null, detail });
}

// Microsoft warns that its numbers change: where none is known, the error's own name decides.
const blocked = /AADSTS(65001|90094|50105|53003|7000112)\b/;
const otherAccount = /AADSTS(50020|90072|50034|500200|500208)\b/;

function codeOfRefusal(error: string, description: string): SystemCode | null {
  if (otherAccount.test(description)) return 'sign-in-other-account';
  if (blocked.test(description)) return 'sign-in-blocked';
  if (error === 'admin_policy_enforced' || error === 'consent_required') return 'sign-in-blocked';
  if (error === 'org_internal') return 'sign-in-other-account';
  return error === 'access_denied' ? 'sign-in-declined' : null;
}

/** What the browser brought back in place of a code. */
export function failureOfAnswer(error: unknown): unknown {
  if (error instanceof AuthorizationResponseError) {
    const code = codeOfRefusal(error.error, error.error_description ?? '');
    if (code) return new AppError(code);
    if (error.error === 'server_error') return new AppError('system-error');
    if (error.error === 'temporarily_unavailable') return new AppError('system-busy');
    return new AppError('system-not-set-up', 'the client ID, or what was registered for it, is wrong');
  }
  return error instanceof OperationProcessingError ? new AppError('sign-in-mixed-up') : error;
}

const refusedGrants = new Set([
  'invalid_grant',
  'interaction_required',
  'consent_required',
  'login_required',
]);

/**
 * What went wrong at the token endpoint.
 * @param onInvalidGrant what it means that a code or refresh token is not accepted; why, where the service says it.
 */
export function failureOfTokens(error: unknown, onInvalidGrant: (why: SystemCode | null) => Error): unknown {
  if (error instanceof ResponseBodyError) {
    const { response, error: name, error_description: description = '' } = error;
    const ownFault = codeOfStatus(response.status);
    if (ownFault) return trouble(ownFault, response);
    if (name === 'temporarily_unavailable') return trouble('system-busy', response);
    if (/client_secret|AADSTS70002(15|18)/.test(description)) {
      return trouble('system-not-set-up', response, 'the client secret is missing or wrong');
    }
    const code = codeOfRefusal(name, description);
    if (refusedGrants.has(name)) return onInvalidGrant(code);
    if (code) return trouble(code, response);
    return trouble('system-not-set-up', response, 'the client ID or client secret is wrong');
  }
  if (error instanceof OperationProcessingError) {
    const { cause } = error;
    const response = cause instanceof Response ? cause : null;
    return trouble((response && codeOfStatus(response.status)) ?? 'system-not-understood', response);
  }
  // The library's remaining errors are about answers that nobody can use.
  return error instanceof AppError || !isCoded(error) ? error : trouble('system-not-understood', null);
}

function isCoded(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('OAUTH_');
}

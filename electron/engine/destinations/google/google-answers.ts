import { z } from 'zod';
import { strangeAnswer } from '../cloud/cloud-api.ts';
import { codeOfStatus, isJson, troubleOf } from '../http/system-trouble.ts';
import { parseJson } from '../sis-api/parse-json.ts';
import type { TransportError, TransportResponse } from '../transport.ts';

const errorSchema = z.object({
  error: z.object({
    message: z.string().default(''),
    errors: z.array(z.object({ reason: z.string().default('') })).default([]),
  }),
});

interface GoogleError {
  readonly reason: string;
  readonly message: string;
}

function readError(response: TransportResponse): GoogleError | null {
  if (!isJson(response)) return null;
  try {
    const { error } = errorSchema.parse(parseJson(response.body));
    return { reason: error.errors[0]?.reason ?? '', message: error.message };
  } catch {
    return null;
  }
}

/** Google answers a request over its limits with 403, too. */
const limits = /limitexceeded|quotaexceeded/i;
const switchedOff = new Set(['accessNotConfigured', 'domainCannotUseApis']);

/** `Resource Not Found: photo`; for a user it is `Resource Not Found: userKey` or `Domain not found.` */
export function isNoPhoto(response: TransportResponse): boolean {
  return response.status === 404 && /photo/i.test(readError(response)?.message ?? '');
}

/** Whether it says that there is no such user: an address of another domain may not even be asked for. */
export function isNoUser(response: TransportResponse): boolean {
  const error = readError(response);
  if (!error) return false;
  if (response.status === 404) return !isNoPhoto(response);
  return response.status === 400 || (response.status === 403 && error.reason === 'forbidden');
}

/**
 * What a refusal means. Its message may repeat what was asked, and is not shown.
 * @param isAboutOne whether the account has been allowed the same for somebody else: then a lacking right is this one's.
 */
export function googleTrouble(response: TransportResponse, isAboutOne: boolean): TransportError {
  const { status } = response;
  const error = readError(response);
  const ownFault = codeOfStatus(status);
  if (!error || ownFault) return strangeAnswer(response);
  if (limits.test(error.reason) || status === 412 || error.reason === 'conditionNotMet') {
    return troubleOf(response, 'system-busy');
  }
  if (switchedOff.has(error.reason)) {
    return troubleOf(response, 'system-not-set-up', 'the Admin SDK API is not enabled');
  }
  if (status === 403) {
    return isAboutOne
      ? troubleOf(response, 'person-cannot', 'your account may not change this person')
      : troubleOf(response, 'system-no-permission', 'it needs an admin role that may update users');
  }
  if (status === 404) return troubleOf(response, 'person-missing');
  if (status === 400 || status === 413) return troubleOf(response, 'photo-refused');
  return strangeAnswer(response);
}

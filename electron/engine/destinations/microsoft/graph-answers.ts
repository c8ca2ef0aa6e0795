import { z } from 'zod';
import type { SystemCode } from '../../../core/shared/system-codes.ts';
import { strangeAnswer } from '../cloud/cloud-api.ts';
import { codeOfStatus, isJson, troubleOf } from '../http/system-trouble.ts';
import { parseJson } from '../sis-api/parse-json.ts';
import type { TransportError, TransportResponse } from '../transport.ts';

const errorSchema = z.object({ error: z.object({ code: z.string() }) });

/** Graph's own name of what is wrong; null where something else answered. */
export function graphErrorOf(response: TransportResponse): string | null {
  if (!isJson(response)) return null;
  try {
    return errorSchema.parse(parseJson(response.body)).error.code;
  } catch {
    return null;
  }
}

/** Photos of most people lie in their mailbox. */
const aboutMailbox = /mailbox/i;
const passing = /busy|throttl|concurren|move|failover|unavailable|offline/i;
const noUser = new Set(['Request_ResourceNotFound', 'ErrorInvalidUser', 'ResourceNotFound']);

const codes: Readonly<Record<number, SystemCode>> = {
  400: 'photo-refused',
  409: 'system-busy',
  412: 'system-busy',
  413: 'photo-refused',
  415: 'photo-refused',
  422: 'photo-refused',
  423: 'system-busy',
};

/**
 * What a refusal means. Its message may repeat what was asked, and is not shown.
 * @param isAboutOne whether the account has been allowed the same for somebody else: then a lacking right is this one's.
 */
export function graphTrouble(response: TransportResponse, isAboutOne: boolean): TransportError {
  const { status } = response;
  const code = graphErrorOf(response);
  if (code === null) return strangeAnswer(response);
  // Whatever the status: there will not be one in a minute.
  if (aboutMailbox.test(code) && !passing.test(code)) {
    return troubleOf(response, 'person-cannot', 'no mailbox in Microsoft 365');
  }
  if (codeOfStatus(status)) return strangeAnswer(response);
  if (status === 403) {
    return isAboutOne
      ? troubleOf(response, 'person-cannot', 'your account may not change this person')
      : troubleOf(response, 'system-no-permission', 'it needs a role that may manage users');
  }
  if (status === 404) return troubleOf(response, noUser.has(code) ? 'person-missing' : 'photo-refused');
  const known = codes[status];
  return known ? troubleOf(response, known) : strangeAnswer(response);
}

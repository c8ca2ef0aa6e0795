import type { CustomFetchOptions } from 'oauth4webapi';
import { z } from 'zod';
import { parseJson } from '../sis-api/parse-json.ts';
import type { Transport, TransportResponse } from '../transport.ts';

export type TokenFetch = (
  url: string,
  options: CustomFetchOptions<'POST', URLSearchParams>,
) => Promise<Response>;

const withIdTokenSchema = z.looseObject({ id_token: z.string() });
const claimsSchema = z.object({ email: z.string().default('') });

/** For a name on the screen alone, so its signature does not matter: it came over TLS from the service itself. */
function emailOf(idToken: string): string {
  try {
    const [, payload = ''] = idToken.split('.');
    return claimsSchema.parse(parseJson(Buffer.from(payload, 'base64url').toString())).email;
  } catch {
    return '';
  }
}

function takeIdToken({ body }: TransportResponse): { readonly email: string; readonly body: string } | null {
  try {
    const { id_token: idToken, ...rest } = withIdTokenSchema.parse(parseJson(body));
    return { email: emailOf(idToken), body: JSON.stringify(rest) };
  } catch {
    return null;
  }
}

const bodiless = new Set([204, 205, 304]);

/**
 * What the OAuth library makes its token requests with, so that the network's proxies and certificates hold for them.
 * An ID token goes no further than the email address in it: to check it, the library would go by this computer's
 * clock, which may be wrong by hours.
 */
export function toTokenFetch(
  transport: Transport,
  signal: AbortSignal,
  onEmail: (email: string) => void = () => undefined,
): TokenFetch {
  return async (url, { method, headers, body }) => {
    const response = await transport({ method, url, headers, body: [Buffer.from(body.toString())], signal });
    const taken = takeIdToken(response);
    if (taken) onEmail(taken.email);
    // A challenge would hide the error that stands in the body.
    const { 'www-authenticate': _, ...rest } = response.headers;
    const text = bodiless.has(response.status) ? null : (taken?.body ?? response.body);
    return new Response(text, { status: response.status, headers: rest });
  };
}

import {
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  customFetch,
  generateRandomCodeVerifier,
  generateRandomState,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import { AppError } from '../../../core/shared/failure.ts';
import { forSystem } from '../http/system-trouble.ts';
import type { Transport } from '../transport.ts';
import { type Loopback, openLoopback } from './open-loopback.ts';
import {
  authorizationServerOf,
  clientAuthOf,
  clientOf,
  type SignInService,
  writeStoredSecret,
} from './sign-in-service.ts';
import { failureOfAnswer, failureOfTokens } from './token-failure.ts';
import { toTokenFetch } from './transport-fetch.ts';

export interface SignInOptions {
  readonly clientId: string;
  /** Null where the client has none. */
  readonly clientSecret: string | null;
  readonly transport: Transport;
  /** Opens the system's browser. The address holds nothing that lets anybody in: it may be shown, too. */
  readonly openBrowser: (url: string) => void | Promise<void>;
  readonly signal: AbortSignal;
  /** How long the person has in the browser. */
  readonly timeoutMs?: number;
  readonly pickPort?: () => number;
}

export interface SignedIn {
  /** To be kept in the keychain, and given to the destination. */
  readonly secret: string;
  /** The account; empty where the service does not say. */
  readonly user: string;
}

const fiveMinutesMs = 5 * 60_000;

/** `https://graph.microsoft.com/User.Read.All` comes back as `User.Read.All`, and in letters of any case. */
function shortScope(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1).toLowerCase();
}

function isAllGranted(granted: string | undefined, needed: readonly string[]): boolean {
  // RFC 6749, 5.1: it may be left out where everything was granted.
  if (granted === undefined) return true;
  const scopes = new Set(granted.split(/\s+/).map(shortScope));
  return needed.every((scope) => scopes.has(shortScope(scope)));
}

function authorizationUrl(service: SignInService, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(service.authorizationEndpoint);
  for (const [name, value] of Object.entries({ ...service.extraParameters, ...parameters })) {
    url.searchParams.set(name, value);
  }
  return url.href;
}

/** Rejects once the signal is aborted, or the time is up. */
function whenOver(timeoutMs: number, signal: AbortSignal, done: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { signal: done });
    const timer = setTimeout(() => reject(new AppError('sign-in-timed-out')), timeoutMs);
    done.addEventListener('abort', () => clearTimeout(timer));
  });
}

/** @throws AppError `sign-in-no-browser`, `sign-in-timed-out`; the signal's reason when it is aborted. */
async function askInBrowser(
  url: string,
  loopback: Loopback,
  options: SignInOptions,
): Promise<URLSearchParams> {
  const { openBrowser, timeoutMs = fiveMinutesMs, signal } = options;
  const done = new AbortController();
  // A program that opens browsers may only end with them.
  const opening = (async () => openBrowser(url))().then(
    () => new Promise<never>(() => undefined),
    (error: unknown) => {
      throw new AppError('sign-in-no-browser', undefined, { cause: error });
    },
  );
  try {
    return await Promise.race([loopback.answer, opening, whenOver(timeoutMs, signal, done.signal)]);
  } finally {
    done.abort();
  }
}

async function makeCode(service: SignInService, options: SignInOptions) {
  const { clientId, pickPort } = options;
  const codeVerifier = generateRandomCodeVerifier();
  const state = generateRandomState();
  const loopback = await openLoopback({ host: service.redirectHost, state, ...(pickPort && { pickPort }) });
  try {
    const { redirectUri } = loopback;
    const url = authorizationUrl(service, {
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: service.scopes.join(' '),
      state,
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    });
    const answer = await askInBrowser(url, loopback, options);
    // An answer with another state ends the sign-in: it was begun elsewhere (RFC 9700, 4.7).
    const parameters = validateAuthResponse(
      authorizationServerOf(service),
      clientOf(clientId),
      answer,
      state,
    );
    return { parameters, redirectUri, codeVerifier };
  } catch (error) {
    throw failureOfAnswer(error);
  } finally {
    loopback.close();
  }
}

/**
 * Lets a person sign in with the system's browser (RFC 8252, with PKCE): the app never sees a password.
 * @throws AppError with one of the `sign-in-...` or `system-...` codes; the signal's reason when it is aborted.
 */
export async function signIn(service: SignInService, options: SignInOptions): Promise<SignedIn> {
  const { clientId, clientSecret, signal } = options;
  signal.throwIfAborted();
  const { parameters, redirectUri, codeVerifier } = await makeCode(service, options);
  let user = '';
  const fetch = toTokenFetch(forSystem(options.transport), signal, (email) => {
    user = email;
  });
  const server = authorizationServerOf(service);
  const client = clientOf(clientId);
  const auth = clientAuthOf(clientSecret);
  try {
    const request = { [customFetch]: fetch };
    const response = await authorizationCodeGrantRequest(
      server,
      client,
      auth,
      parameters,
      redirectUri,
      codeVerifier,
      request,
    );
    const tokens = await processAuthorizationCodeResponse(server, client, response);
    if (!isAllGranted(tokens.scope, service.neededScopes)) throw new AppError('sign-in-declined');
    const refreshToken = tokens.refresh_token;
    if (!refreshToken) throw new AppError('system-not-set-up', 'it gives no lasting sign-in');
    return { secret: writeStoredSecret({ refreshToken, clientSecret, user }), user };
  } catch (error) {
    signal.throwIfAborted();
    throw failureOfTokens(error, (why) => new AppError(why ?? 'sign-in-mixed-up'));
  }
}

import { customFetch, processRefreshTokenResponse, refreshTokenGrantRequest } from 'oauth4webapi';
import { forSystem } from '../http/system-trouble.ts';
import { type Transport, TransportError } from '../transport.ts';
import {
  authorizationServerOf,
  clientAuthOf,
  clientOf,
  readStoredSecret,
  type SignInService,
  type StoredSecret,
  writeStoredSecret,
} from './sign-in-service.ts';
import { failureOfTokens } from './token-failure.ts';
import { toTokenFetch } from './transport-fetch.ts';

/** Tokens that live for an hour, made of the one that is kept. */
export interface AccessTokens {
  /** The account that signed in; empty where the service did not say. */
  readonly user: string;
  /**
   * @param refused a token that was not accepted: another one is fetched, unless that has happened since.
   * @throws TransportError `sign-in-expired` when the person has to sign in again.
   */
  get(signal: AbortSignal, refused?: string): Promise<string>;
}

export interface AccessTokensOptions {
  readonly clientId: string;
  /** What `signIn` gave. */
  readonly secret: string;
  readonly transport: Transport;
  /** Called with what is to be kept from now on: the service replaces refresh tokens. */
  readonly onSecret: (secret: string) => void;
  /** In milliseconds, counted from anywhere. */
  readonly now?: () => number;
}

interface HeldToken {
  readonly token: string;
  readonly untilMs: number;
}

const usualLifeSeconds = 3_600;
/** A token is not used in its last minute: the request that carries it may take that long. */
const marginMs = 60_000;

function whileNotAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

export function createAccessTokens(service: SignInService, options: AccessTokensOptions): AccessTokens {
  const { transport, onSecret } = options;
  // Not the time of day: this computer's clock may be wrong, and be corrected meanwhile. It may stand still while the
  // computer sleeps; a token that has run out by then is refused, and replaced.
  const now = options.now ?? (() => performance.now());
  const server = authorizationServerOf(service);
  const client = clientOf(options.clientId);
  let stored: StoredSecret = readStoredSecret(options.secret);
  let held: HeldToken | null = null;
  let refreshing: Promise<HeldToken> | null = null;

  const signInAgain = () =>
    new TransportError({
      code: 'sign-in-expired',
      status: 401,
      retryAfterMs: null,
      detail: service.name,
    });

  async function refresh(): Promise<HeldToken> {
    const { refreshToken, clientSecret } = stored;
    if (refreshToken === null) throw signInAgain();
    // One request for all who wait: that one of them is stopped does not end it, since its answer may replace the token.
    const fetch = toTokenFetch(forSystem(transport), new AbortController().signal);
    const askedMs = now();
    try {
      const response = await refreshTokenGrantRequest(
        server,
        client,
        clientAuthOf(clientSecret),
        refreshToken,
        {
          [customFetch]: fetch,
        },
      );
      const tokens = await processRefreshTokenResponse(server, client, response);
      const next = tokens.refresh_token;
      if (next !== undefined && next !== refreshToken) {
        stored = { ...stored, refreshToken: next };
        onSecret(writeStoredSecret(stored));
      }
      const lifeMs = (tokens.expires_in ?? usualLifeSeconds) * 1_000;
      return {
        token: tokens.access_token,
        untilMs: askedMs + Math.max(lifeMs - marginMs, lifeMs / 2),
      };
    } catch (error) {
      throw failureOfTokens(error, signInAgain);
    }
  }

  return {
    user: stored.user,
    async get(signal, refused) {
      if (held && held.token !== refused && now() < held.untilMs) return held.token;
      refreshing ??= refresh().finally(() => {
        refreshing = null;
      });
      held = await whileNotAborted(refreshing, signal);
      return held.token;
    },
  };
}

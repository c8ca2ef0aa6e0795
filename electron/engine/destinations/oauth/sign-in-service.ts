import type { AuthorizationServer, Client, ClientAuth } from 'oauth4webapi';
import { ClientSecretPost, None } from 'oauth4webapi';
import { z } from 'zod';
import { parseJson } from '../sis-api/parse-json.ts';

/** Where people sign in, and what is asked for there. */
export interface SignInService {
  /** As people know it: `Google Workspace`. */
  readonly name: string;
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly scopes: readonly string[];
  /** Without any of these, nothing works: a person can leave some out while allowing the others. */
  readonly neededScopes: readonly string[];
  /** What the service wants in its authorization URL besides OAuth's own parameters. */
  readonly extraParameters: Readonly<Record<string, string>>;
  /** How this computer is called in the redirect URI; the port is free. */
  readonly redirectHost: '127.0.0.1' | 'localhost';
}

/** What is kept in the system's keychain, as one string. */
const storedSecretSchema = z.object({
  refreshToken: z.string().min(1).nullable().default(null),
  /** Google's desktop clients have one, although it is no secret. */
  clientSecret: z.string().min(1).nullable().default(null),
  /** The account that signed in, as the service said then. */
  user: z.string().default(''),
});

export type StoredSecret = z.output<typeof storedSecretSchema>;

/** A secret that cannot be read counts as none: the person signs in again. */
export function readStoredSecret(secret: string): StoredSecret {
  try {
    return storedSecretSchema.parse(parseJson(secret));
  } catch {
    return storedSecretSchema.parse({});
  }
}

export function writeStoredSecret(stored: StoredSecret): string {
  return JSON.stringify(stored);
}

export function authorizationServerOf(service: SignInService): AuthorizationServer {
  return {
    issuer: service.issuer,
    authorization_endpoint: service.authorizationEndpoint,
    token_endpoint: service.tokenEndpoint,
  };
}

export function clientOf(clientId: string): Client {
  return { client_id: clientId };
}

export function clientAuthOf(clientSecret: string | null): ClientAuth {
  return clientSecret === null ? None() : ClientSecretPost(clientSecret);
}

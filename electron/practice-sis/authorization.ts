import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';

const importPermission = 'Import Student Photos';

export interface SisUser {
  readonly name: string;
  readonly permissions: readonly string[];
}

export type UsersByToken = ReadonlyMap<string, SisUser>;

/** Fixed and public: the practice SIS listens on this computer only and holds nothing but invented students. */
export const publicUsers: UsersByToken = new Map([
  ['practice', { name: 'demo.secretary', permissions: [importPermission] }],
  ['practice-readonly', { name: 'demo.readonly', permissions: [] }],
]);

/** One user with a token that nobody else on this computer knows. */
export function onlyUser(token: string): UsersByToken {
  return new Map([[token, { name: 'demo.secretary', permissions: [importPermission] }]]);
}

/** The user whose bearer token (RFC 6750) the request carries. @throws ProblemError 401 */
export function authenticate(request: FastifyRequest, users: UsersByToken): SisUser {
  const token = /^Bearer +([^\s,]+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) {
    throw new ProblemError(401, 'Sign in with a token: send the header "Authorization: Bearer <token>".', {
      'www-authenticate': 'Bearer',
    });
  }
  const user = users.get(token);
  if (user === undefined) {
    throw new ProblemError(401, 'The token is not valid. Ask the administrator of your SIS for a new one.', {
      'www-authenticate': 'Bearer error="invalid_token"',
    });
  }
  return user;
}

/** @throws ProblemError 403 with the help page's advice */
export function requireImportPermission(user: SisUser): void {
  if (user.permissions.includes(importPermission)) return;
  throw new ProblemError(
    403,
    `You do not have the permission "${importPermission}". Please upload the file to the SFTP and send an e-mail: ` +
      'the support will then load the photos onto your site.',
  );
}

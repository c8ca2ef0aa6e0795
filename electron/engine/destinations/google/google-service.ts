import type { SignInService } from '../oauth/sign-in-service.ts';

/** Google's API for the directory of a Workspace account. */
export const googleApi = 'https://admin.googleapis.com/admin/directory/v1';

const directoryScope = 'https://www.googleapis.com/auth/admin.directory.user';

/** As `https://accounts.google.com/.well-known/openid-configuration` has it. */
export const googleSignIn: SignInService = {
  name: 'Google Workspace',
  issuer: 'https://accounts.google.com',
  authorizationEndpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
  tokenEndpoint: 'https://oauth2.googleapis.com/token',
  // The first two are for the account's name on the screen: the directory does not say who asks.
  scopes: ['openid', 'email', directoryScope],
  neededScopes: [directoryScope],
  // Without them, a person who has signed in before gets no refresh token.
  extraParameters: { access_type: 'offline', prompt: 'consent select_account' },
  redirectHost: '127.0.0.1',
};

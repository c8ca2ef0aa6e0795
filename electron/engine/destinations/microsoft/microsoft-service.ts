import type { SignInService } from '../oauth/sign-in-service.ts';

export const graphApi = 'https://graph.microsoft.com/v1.0';

const graphScope = (name: string) => `https://graph.microsoft.com/${name}`;
const neededScopes = ['ProfilePhoto.ReadWrite.All', 'User.Read.All'].map(graphScope);

/**
 * Where the accounts of one organization sign in. The app registration has the redirect URI `http://localhost`, of
 * which Microsoft ignores the port; http://127.0.0.1 cannot be entered on its page.
 * @param tenant the directory (tenant) ID or one of its domains.
 */
export function microsoftSignIn(tenant: string): SignInService {
  const authority = `https://login.microsoftonline.com/${encodeURIComponent(tenant)}`;
  return {
    name: 'Microsoft 365',
    issuer: `${authority}/v2.0`,
    authorizationEndpoint: `${authority}/oauth2/v2.0/authorize`,
    tokenEndpoint: `${authority}/oauth2/v2.0/token`,
    // The last one is for a refresh token.
    scopes: [...neededScopes, 'offline_access'],
    neededScopes,
    extraParameters: { response_mode: 'query', prompt: 'select_account' },
    redirectHost: 'localhost',
  };
}

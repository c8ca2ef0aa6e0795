const names: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ECONNRESET: 'CONNECTION_RESET',
  ENOTFOUND: 'NAME_NOT_RESOLVED',
  EAI_AGAIN: 'NAME_NOT_RESOLVED',
  CERT_HAS_EXPIRED: 'CERT_DATE_INVALID',
  CERT_NOT_YET_VALID: 'CERT_DATE_INVALID',
  ERR_TLS_CERT_ALTNAME_INVALID: 'CERT_COMMON_NAME_INVALID',
};

/** What Chromium's network stack would say in place of an error of Node's. */
export function toNetError(error: unknown, isProxied: boolean): Error {
  const code = (error as { readonly code?: string }).code ?? '';
  const isCertificate = /CERT|SIGNATURE|ISSUER/.test(code) && !(code in names);
  const name = isCertificate ? 'CERT_AUTHORITY_INVALID' : (names[code] ?? 'CONNECTION_CLOSED');
  const isProxysOwn = isProxied && /^(CONNECTION_REFUSED|NAME_NOT_RESOLVED)$/.test(name);
  return new Error(`net::ERR_${isProxysOwn ? 'PROXY_CONNECTION_FAILED' : name}`);
}

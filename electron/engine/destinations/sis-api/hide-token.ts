/** Takes a secret out of whatever came from elsewhere: text, or what JSON was parsed to. */
export interface TokenFilter {
  hide<Value>(value: Value): Value;
}

/** What stands in the token's place. */
const hidden = '[removed]';
const shortestSecret = 6;

/** A word as it stands in sentences, which the practice SIS's token is, is no secret; to hide it would spoil them. */
function isSecret(token: string): boolean {
  return token.length >= shortestSecret && !/^[a-z]{1,12}$/.test(token);
}

/** Servers and proxies echo requests in their errors: the token comes back as it is, percent-encoded or in base64. */
function formsOf(token: string): readonly string[] {
  const base64 = Buffer.from(token).toString('base64').replace(/=+$/, '');
  const forms = [token, encodeURIComponent(token), base64, Buffer.from(token).toString('hex')];
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}

/** @param token the one of the SIS; nothing is hidden where it is no secret. */
export function createTokenFilter(token: string): TokenFilter {
  const forms = isSecret(token) ? formsOf(token) : [];
  const pattern = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const everywhere = new RegExp(pattern, 'gi');
  const hideText = (text: string) => text.replace(everywhere, hidden);
  const hideAll = (value: unknown): unknown => {
    if (typeof value === 'string') return hideText(value);
    if (Array.isArray(value)) return value.map(hideAll);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [hideText(name), hideAll(inner)]));
  };
  return {
    hide<Value>(value: Value): Value {
      return forms.length === 0 ? value : (hideAll(value) as Value);
    },
  };
}

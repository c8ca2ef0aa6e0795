export type AddressCheck =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** What somebody typed as the SIS's address. A bare name becomes https; a password in it has no place there. */
export function checkSisAddress(text: string): AddressCheck {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const wrong = (sentence: string): AddressCheck => ({ kind: 'wrong', sentence });
  const example = 'It looks like https://sis.example.org.';
  const isLocal = /^(localhost|127\.0\.0\.1)(:|\/|$)/i.test(trimmed);
  const spelled = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)
    ? trimmed
    : `${isLocal ? 'http' : 'https'}://${trimmed}`;
  let url: URL;
  try {
    url = new URL(spelled);
  } catch {
    return wrong(`This is not the address of a SIS. ${example}`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return wrong(`The address begins with https:// or http://. ${example}`);
  if (url.username !== '' || url.password !== '')
    return wrong('Leave the name and password out of the address. The token has its own field.');
  return { kind: 'address', url: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
}

/** Whether what is sent can be read on the way: http, except to this computer itself. */
export function isOpenToOthers(url: string): boolean {
  return /^http:\/\/(?!(localhost|127\.0\.0\.1|\[::1\])([:/]|$))/i.test(url);
}

export function isSameAddress(one: string, other: string): boolean {
  const [first, second] = [checkSisAddress(one), checkSisAddress(other)];
  return first.kind === 'address' && second.kind === 'address' && first.url === second.url;
}

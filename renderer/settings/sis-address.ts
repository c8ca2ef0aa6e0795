import { texts } from '../../electron/core/text/texts.ts';
export type AddressCheck =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** What somebody typed as the SIS's address. A bare name becomes https; a password in it has no place there. */
export function checkSisAddress(text: string): AddressCheck {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const wrong = (sentence: string): AddressCheck => ({ kind: 'wrong', sentence });
  const words = texts.settingsConnection.sis;
  const isLocal = /^(localhost|127\.0\.0\.1)(:|\/|$)/i.test(trimmed);
  const spelled = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)
    ? trimmed
    : `${isLocal ? 'http' : 'https'}://${trimmed}`;
  let url: URL;
  try {
    url = new URL(spelled);
  } catch {
    return wrong(words.addressInvalid);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return wrong(words.addressScheme);
  if (url.username !== '' || url.password !== '') return wrong(words.addressWithLogin);
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

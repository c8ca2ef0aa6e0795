import { AppError } from '../../shared/failure.ts';
import { type LdapFilter, readLdapFilter } from './ldap-filter.ts';

export interface LdapAddress {
  /** `ldaps`: encrypted from the first byte. */
  readonly scheme: 'ldap' | 'ldaps';
  /** A name, an IPv4 address, or an IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
  readonly baseDn: string;
  /** Such as `thumbnailPhoto` or `jpegPhoto`. */
  readonly photoAttribute: string;
  readonly scope: 'base' | 'one' | 'sub';
  readonly filter: LdapFilter;
}

const defaultPorts = { ldap: 389, ldaps: 636 } as const;
const shape =
  /^(ldaps?):\/\/(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::(\d{1,5}))?\/([^?]+)\?([^?]*)\?([^?]*)\?([^?]*)(\?.*)?$/i;
const attributeName = /^[A-Za-z][A-Za-z0-9-]*$/;

/** Nothing of the address is repeated: there may be a password in it. */
const refuse = (reason: string) => new AppError('system-address', reason);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refuse('it has a % that stands for nothing');
  }
}

function readScope(text: string): LdapAddress['scope'] {
  // RFC 4516: where none is named, it is the base alone.
  const scope = text.toLowerCase() || 'base';
  if (scope === 'base' || scope === 'one' || scope === 'sub') return scope;
  throw refuse('the scope must be base, one, or sub');
}

/**
 * Reads an RFC 4516 URL, `ldaps://host[:port]/<base DN>?<photo attribute>?sub?<filter with {id}>`.
 * @throws AppError `system-address`, with the reason as its detail.
 */
export function readLdapAddress(text: string): LdapAddress {
  const address = text.trim();
  if (/^ldaps?:\/\/[^/?]*@/i.test(address)) throw refuse('it must not contain a user name or password');
  const match = shape.exec(address);
  if (!match) throw refuse('it looks like ldaps://host/base?photo attribute?sub?(attribute={id})');
  const [, scheme = '', host = '', port, base = '', attribute = '', scope = '', filterText = '', extensions] =
    match;
  if (extensions && extensions !== '?') throw refuse('it must not contain extensions');
  const kind = scheme.toLowerCase() === 'ldaps' ? 'ldaps' : 'ldap';
  const number = port === undefined ? defaultPorts[kind] : Number(port);
  if (number < 1 || number > 65_535) throw refuse('there is no such port');
  const baseDn = decode(base);
  if (!baseDn.includes('=') || /\p{Cc}/u.test(baseDn))
    throw refuse('the base must be a DN such as DC=school,DC=example');
  const photoAttribute = decode(attribute);
  if (!attributeName.test(photoAttribute)) throw refuse('it must name one attribute for the photo');
  const filter = readLdapFilter(decode(filterText));
  if (!filter) throw refuse('the filter must compare an attribute with {id}, as (employeeID={id}) does');
  return {
    scheme: kind,
    host: host.replace(/^\[|\]$/g, '').toLowerCase(),
    port: number,
    baseDn,
    photoAttribute,
    scope: readScope(scope),
    filter,
  };
}

/** The host, and the port where it is not the usual one; IPv6 in brackets. */
export function showLdapHost({ scheme, host, port }: Pick<LdapAddress, 'scheme' | 'host' | 'port'>): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === defaultPorts[scheme] ? name : `${name}:${port}`;
}

const encode = (text: string) => text.replace(/[%?#\s\p{Cc}]/gu, encodeURIComponent);

/** The address to show and to keep; `readLdapAddress` reads it back as it was. */
export function showLdapAddress(address: LdapAddress): string {
  const { scheme, baseDn, photoAttribute, scope, filter } = address;
  return `${scheme}://${showLdapHost(address)}/${encode(baseDn)}?${photoAttribute}?${scope}?${encode(filter.template)}`;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Whether the password and photos would go out readable for everyone on the way. */
export function isUnprotected({ scheme, host }: LdapAddress, startTls: boolean): boolean {
  return scheme === 'ldap' && !startTls && !loopback.test(host);
}

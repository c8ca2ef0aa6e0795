import type { FailureCode } from '../core/shared/failure.ts';

/** From Chromium's net_error_list.h. */
const codes: Readonly<Record<string, FailureCode>> = {
  'net::ERR_NAME_NOT_RESOLVED': 'sis-unreachable',
  'net::ERR_NAME_RESOLUTION_FAILED': 'sis-unreachable',
  'net::ERR_ADDRESS_INVALID': 'sis-unreachable',
  'net::ERR_ADDRESS_UNREACHABLE': 'sis-unreachable',
  'net::ERR_CONNECTION_REFUSED': 'sis-unreachable',
  'net::ERR_CONNECTION_FAILED': 'sis-unreachable',
  'net::ERR_CONNECTION_TIMED_OUT': 'sis-unreachable',
  'net::ERR_INTERNET_DISCONNECTED': 'sis-unreachable',
  'net::ERR_NETWORK_ACCESS_DENIED': 'sis-unreachable',
  'net::ERR_TIMED_OUT': 'sis-no-answer',
  'net::ERR_PROXY_CONNECTION_FAILED': 'proxy-unreachable',
  'net::ERR_PROXY_CERTIFICATE_INVALID': 'proxy-unreachable',
  'net::ERR_PROXY_AUTH_REQUESTED': 'proxy-password',
  'net::ERR_PROXY_AUTH_UNSUPPORTED': 'proxy-password',
  'net::ERR_TUNNEL_CONNECTION_FAILED': 'proxy-refused',
  'net::ERR_UNEXPECTED_PROXY_AUTH': 'proxy-refused',
  'net::ERR_SOCKS_CONNECTION_FAILED': 'proxy-unreachable',
  'net::ERR_SOCKS_CONNECTION_HOST_UNREACHABLE': 'sis-unreachable',
  'net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED': 'pac-unreadable',
  'net::ERR_PAC_SCRIPT_FAILED': 'pac-unreadable',
  'net::ERR_PAC_NOT_IN_DHCP': 'pac-unreadable',
};

/** What an error of Chromium's network stack, "net::ERR_...", means for a request. */
export function readNetError(netCode: string): FailureCode {
  return codes[netCode] ?? 'sis-cut-off';
}

import { isThisComputer } from './environment-proxy.ts';

/** A SIS's address in one spelling: `localhost` is 127.0.0.1, a full stop behind the host or a scheme mean nothing. */
export function plainSisAddress(address: string): string {
  const [, scheme = '', host = '', port, path = ''] =
    /^(https?):\/\/(\[[^\]]*\]|[^:/]*)(?::(\d+))?(.*)$/i.exec(address) ?? [];
  const name = host.toLowerCase().replace(/\.$/, '');
  const plainHost = isThisComputer(name.replace(/^\[|\]$/g, '')) ? 'localhost' : name;
  const usualPort = scheme.toLowerCase() === 'https' ? '443' : '80';
  const plainPort = port === undefined || port === usualPort ? 'usual' : port;
  return `${plainHost}:${plainPort}${path.replace(/\/{2,}/g, '/').replace(/\/$/, '')}`;
}

/** Whether two addresses are those of one SIS, however they are spelled. */
export function isSameSis(one: string, other: string): boolean {
  return plainSisAddress(one) === plainSisAddress(other);
}

import { readCertificateCode } from '../../../core/network/certificate-problem.ts';
import type { FailureCode } from '../../../core/shared/failure.ts';

const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
]);

export function systemCodeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** What an error of Node's sockets means for a request. */
export function failureCodeOf(systemCode: string): FailureCode {
  if (unreachable.has(systemCode)) return 'sis-unreachable';
  return readCertificateCode(systemCode) ? 'sis-certificate' : 'sis-cut-off';
}

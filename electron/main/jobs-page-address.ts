import { AppError } from '../core/shared/failure.ts';

/**
 * The Scheduled Jobs page of a SIS, for the system's browser.
 * @throws AppError `sis-address` for anything but http and https: the system would start programs for others.
 */
export function jobsPageOf(sisUrl: string): string {
  const url = URL.canParse(sisUrl) ? new URL(sisUrl) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new AppError('sis-address', sisUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/jobs`;
  url.search = '';
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

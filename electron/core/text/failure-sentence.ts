import { readCertificateDetail } from '../network/certificate-problem.ts';
import type { Failure } from '../shared/failure.ts';
import { formatDate } from '../shared/locale.ts';
import { isNetworkCode } from '../shared/network-codes.ts';
import { isPolicyCode } from '../shared/policy-codes.ts';
import { isSftpCode } from '../shared/sftp-codes.ts';
import { isSystemCode } from '../shared/system-codes.ts';
import { type DetailText, fillDetail } from './detail-text.ts';
import { texts } from './texts.ts';

/** "March 3, 2026". */
export function certificateDay(iso: string): string {
  const timeMs = Date.parse(iso);
  return Number.isNaN(timeMs) ? texts.network.unknownDate : formatDate(timeMs, 'long-day', 'UTC');
}

/** A certificate that can't be trusted: whose it is, and what IT must do. */
function certificateSentence(detail: string | undefined): string {
  const problem = readCertificateDetail(detail);
  if (!problem) return fillDetail(texts.network.unknownCertificate, detail);
  const { kind, host, subject, issuer, names, validFrom, validTo } = problem;
  return texts.network.certificates[kind]({
    host,
    named: names[0] ?? subject,
    issuer,
    begins: certificateDay(validFrom),
    expires: certificateDay(validTo),
  });
}

function textOf(code: Exclude<Failure['code'], 'sis-certificate' | 'system-certificate'>): DetailText {
  if (isSftpCode(code)) return texts.sftp.failures[code];
  if (isSystemCode(code)) return texts.systems.failures[code];
  if (isNetworkCode(code)) return texts.network.failures[code];
  if (isPolicyCode(code)) return texts.policy.failures[code];
  return texts.failures.sentences[code];
}

/** A failure as a sentence: no code, no blame. */
export function failureSentence({ code, detail }: Failure): string {
  if (code === 'sis-certificate' || code === 'system-certificate') return certificateSentence(detail);
  return fillDetail(textOf(code), detail);
}

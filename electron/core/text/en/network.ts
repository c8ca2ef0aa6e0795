import { type CertificateProblem, readCertificateDetail } from '../../network/certificate-problem.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { formatDate } from '../../shared/locale.ts';
import type { NetworkCode } from '../../shared/network-codes.ts';

/** "March 3, 2026". */
export function certificateDay(iso: string): string {
  const timeMs = Date.parse(iso);
  return Number.isNaN(timeMs) ? 'an unknown date' : formatDate(timeMs, 'long-day', 'UTC');
}

function problemSentence(problem: CertificateProblem): string {
  const { kind, host, subject, issuer, names, validFrom, validTo } = problem;
  switch (kind) {
    case 'unknown-issuer':
      return (
        `The certificate of ${host} was issued by "${issuer}", which this computer doesn't trust, so nothing was uploaded. ` +
        'Ask your IT department: if this is your school\'s web filter, they can give you its CA certificate file to choose in Settings under "Network".'
      );
    case 'self-signed':
      return (
        `The certificate of ${host} is self-signed ("${issuer}"), so nothing was uploaded. ` +
        'Ask your IT department: the server needs a certificate from a known issuer, or this one has to be chosen in Settings under "Network".'
      );
    case 'expired':
      return (
        `The certificate of ${host}, issued by "${issuer}", expired on ${certificateDay(validTo)}, so nothing was uploaded. ` +
        "Ask your IT department to have it renewed. If that date is in the future, check this computer's date."
      );
    case 'not-yet-valid':
      return (
        `The certificate of ${host}, issued by "${issuer}", is not valid until ${certificateDay(validFrom)}, so nothing was uploaded. ` +
        "Check this computer's date and time first. If they are right, ask your IT department."
      );
    case 'wrong-name':
      return (
        `The certificate of ${host} is for ${names[0] ?? subject} and was issued by "${issuer}", so nothing was uploaded. ` +
        'Check the address. If it is right, ask your IT department: the server needs a certificate for this name.'
      );
    case 'revoked':
      return (
        `The certificate of ${host}, issued by "${issuer}", was revoked, so nothing was uploaded. ` +
        'Ask your IT department: the server needs a new one.'
      );
    case 'other':
      return (
        `The certificate of ${host}, issued by "${issuer}", can't be trusted, so nothing was uploaded. ` +
        `Ask your IT department to look at it: it is for ${names[0] ?? subject} and expires on ${certificateDay(validTo)}.`
      );
    default:
      return assertNever(kind);
  }
}

/** A certificate that can't be trusted: whose it is, and what IT must do. */
export function certificateSentence(detail: string | undefined): string {
  const problem = readCertificateDetail(detail);
  if (problem) return problemSentence(problem);
  return `The SIS's certificate can't be trusted${detail ? ` (${detail})` : ''}. Ask your IT department.`;
}

/** What went wrong on the way to the SIS, as a sentence. */
export function networkSentence(code: NetworkCode, detail: string | undefined): string {
  const named = detail ? ` ${detail}` : '';
  const aside = detail ? ` (${detail})` : '';
  switch (code) {
    case 'proxy-address':
      return `This is not a proxy address${aside}. A proxy address looks like proxy.example.org:8080. Ask your IT department.`;
    case 'proxy-unreachable':
      return `Can't reach your network's proxy${named}. Check the network and the proxy in Settings, then try again.`;
    case 'proxy-password':
      return `Your network's proxy${named} needs a valid user name and password. Enter them in Settings under "Network", or ask your IT department.`;
    case 'proxy-refused':
      return `Your network's proxy doesn't let Picture Day connect to the SIS${aside}. Ask your IT department to allow it.`;
    case 'proxy-kind':
      return `Your network's proxy is a type that Picture Day can't use${aside}. Ask your IT department for the address of an HTTP proxy.`;
    case 'pac-unreadable':
      return `Can't read the file that says which proxy to use (PAC)${aside}. Check its address in Settings under "Network", or ask your IT department.`;
    case 'ca-file':
      return `Can't use the file with your network's certificates${aside}. Choose the CA certificate file from your IT department (PEM format).`;
    default:
      return assertNever(code);
  }
}

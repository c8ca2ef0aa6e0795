import { type CertificateProblem, readCertificateDetail } from '../network/certificate-problem.ts';
import { assertNever } from '../shared/assert-never.ts';
import { formatDate } from '../shared/locale.ts';
import type { NetworkCode } from '../shared/network-codes.ts';

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
        `The certificate of ${host} was issued by "${issuer}", which this computer does not know, so nothing was sent. ` +
        'Ask your IT department: if this is your school\'s web filter, they have its CA file, to be chosen in the settings under "Network".'
      );
    case 'self-signed':
      return (
        `The certificate of ${host} is signed by "${issuer}" itself and by nobody else, so nothing was sent. ` +
        'Ask your IT department: the server needs a certificate of a known issuer, or this one has to be chosen in the settings under "Network".'
      );
    case 'expired':
      return (
        `The certificate of ${host}, issued by "${issuer}", ran out on ${certificateDay(validTo)}, so nothing was sent. ` +
        "Ask your IT department to have it renewed; if that day is still to come, set this computer's clock."
      );
    case 'not-yet-valid':
      return (
        `The certificate of ${host}, issued by "${issuer}", is not valid before ${certificateDay(validFrom)}, so nothing was sent. ` +
        "Look at this computer's date and time first; if they are right, ask your IT department."
      );
    case 'wrong-name':
      return (
        `The certificate that ${host} shows is for ${names[0] ?? subject} and was issued by "${issuer}", so nothing was sent. ` +
        'Check the address; if it is right, ask your IT department: the server needs a certificate for this name.'
      );
    case 'revoked':
      return (
        `The certificate of ${host}, issued by "${issuer}", was withdrawn, so nothing was sent. ` +
        'Ask your IT department: the server needs a new one.'
      );
    case 'other':
      return (
        `The certificate of ${host}, issued by "${issuer}", cannot be trusted, so nothing was sent. ` +
        `Ask your IT department to look at it: it is for ${names[0] ?? subject} and runs out on ${certificateDay(validTo)}.`
      );
    default:
      return assertNever(kind);
  }
}

/** A certificate that cannot be trusted: whose it is, and what IT must do. */
export function certificateSentence(detail: string | undefined): string {
  const problem = readCertificateDetail(detail);
  if (problem) return problemSentence(problem);
  return `The SIS's certificate cannot be trusted${detail ? ` (${detail})` : ''}. Ask your IT department.`;
}

/** What went wrong on the way to the SIS, as a sentence. */
export function networkSentence(code: NetworkCode, detail: string | undefined): string {
  const named = detail ? ` ${detail}` : '';
  const aside = detail ? ` (${detail})` : '';
  switch (code) {
    case 'proxy-address':
      return `This is not the address of a proxy${aside}. It looks like proxy.example.org:8080: ask your IT department.`;
    case 'proxy-unreachable':
      return `Your network's proxy${named} cannot be reached. Check the network and the proxy in the settings, then try again.`;
    case 'proxy-password':
      return `Your network's proxy${named} wants a user name and a password, and has not got the right ones. Type them in the settings under "Network", or ask your IT department.`;
    case 'proxy-refused':
      return `Your network's proxy does not let Picture Day through to the SIS${aside}. Ask your IT department to allow it.`;
    case 'proxy-kind':
      return `Your network's proxy is of a kind that Picture Day cannot use${aside}. Ask your IT department for the address of an HTTP proxy.`;
    case 'pac-unreadable':
      return `The file that says which proxy to use (PAC) cannot be read${aside}. Check its address in the settings under "Network", or ask your IT department.`;
    case 'ca-file':
      return `The file with your network's certificates cannot be used${aside}. Choose the CA file that your IT department gave you, in the format PEM.`;
    default:
      return assertNever(code);
  }
}

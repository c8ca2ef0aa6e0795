import type { CertificateProblem } from '../../network/certificate-problem.ts';
import type { NetworkCode } from '../../shared/network-codes.ts';
import type { DetailText } from '../detail-text.ts';

/** What went wrong on the way to the SIS, as a sentence. */
export const failures: Readonly<Record<NetworkCode, DetailText>> = {
  'proxy-address': ({ aside }) =>
    `This is not a proxy address${aside}. A proxy address looks like proxy.example.org:8080. Ask your IT department.`,
  'proxy-unreachable': ({ named }) =>
    `Can't reach your network's proxy${named}. Check the network and the proxy in Settings, then try again.`,
  'proxy-password': ({ named }) =>
    `Your network's proxy${named} needs a valid user name and password. Enter them in Settings under "Network", or ask your IT department.`,
  'proxy-refused': ({ aside }) =>
    `Your network's proxy doesn't let Picture Day connect to the SIS${aside}. Ask your IT department to allow it.`,
  'proxy-kind': ({ aside }) =>
    `Your network's proxy is a type that Picture Day can't use${aside}. Ask your IT department for the address of an HTTP proxy.`,
  'pac-unreadable': ({ aside }) =>
    `Can't read the file that says which proxy to use (PAC)${aside}. Check its address in Settings under "Network", or ask your IT department.`,
  'ca-file': ({ aside }) =>
    `Can't use the file with your network's certificates${aside}. Choose the CA certificate file from your IT department (PEM format).`,
};

export interface CertificateWords {
  readonly host: string;
  /** Whom it is for. */
  readonly named: string;
  readonly issuer: string;
  /** Days, such as "March 3, 2026". */
  readonly begins: string;
  readonly expires: string;
}

/** A certificate that can't be trusted: whose it is, and what IT must do. */
export const certificates: Readonly<Record<CertificateProblem['kind'], (of: CertificateWords) => string>> = {
  'unknown-issuer': ({ host, issuer }) =>
    `The certificate of ${host} was issued by "${issuer}", which this computer doesn't trust, so nothing was uploaded. ` +
    'Ask your IT department: if this is your school\'s web filter, they can give you its CA certificate file to choose in Settings under "Network".',
  'self-signed': ({ host, issuer }) =>
    `The certificate of ${host} is self-signed ("${issuer}"), so nothing was uploaded. ` +
    'Ask your IT department: the server needs a certificate from a known issuer, or this one has to be chosen in Settings under "Network".',
  expired: ({ host, issuer, expires }) =>
    `The certificate of ${host}, issued by "${issuer}", expired on ${expires}, so nothing was uploaded. ` +
    "Ask your IT department to have it renewed. If that date is in the future, check this computer's date.",
  'not-yet-valid': ({ host, issuer, begins }) =>
    `The certificate of ${host}, issued by "${issuer}", is not valid until ${begins}, so nothing was uploaded. ` +
    "Check this computer's date and time first. If they are right, ask your IT department.",
  'wrong-name': ({ host, named, issuer }) =>
    `The certificate of ${host} is for ${named} and was issued by "${issuer}", so nothing was uploaded. ` +
    'Check the address. If it is right, ask your IT department: the server needs a certificate for this name.',
  revoked: ({ host, issuer }) =>
    `The certificate of ${host}, issued by "${issuer}", was revoked, so nothing was uploaded. ` +
    'Ask your IT department: the server needs a new one.',
  other: ({ host, named, issuer, expires }) =>
    `The certificate of ${host}, issued by "${issuer}", can't be trusted, so nothing was uploaded. ` +
    `Ask your IT department to look at it: it is for ${named} and expires on ${expires}.`,
};
export const unknownCertificate: DetailText = ({ aside }) =>
  `The SIS's certificate can't be trusted${aside}. Ask your IT department.`;
export const unknownDate = 'an unknown date';

import type { CertificateFacts } from '../../network/certificate-problem.ts';
import type { CheckStep, CheckStepName } from '../../network/connection-check.ts';
import { sizeInWords } from '../../shared/amounts.ts';
import { certificateDay } from './network.ts';

/** The sentences of "Test connection". */

export const checkStepTitles: Readonly<Record<CheckStepName, string>> = {
  name: 'Find the server',
  tcp: 'Connect',
  proxy: "Your network's proxy",
  tls: 'Secure connection (HTTPS)',
  'sign-in': 'Sign in',
  permission: 'Permission to import photos',
  limit: 'Maximum zip file size',
};

export const checkStateWords: Readonly<Record<CheckStep['state'], string>> = {
  ok: 'OK',
  failed: 'FAILED',
  skipped: 'not tried',
};

export const reportWords = {
  title: 'Picture Day: connection check',
  when: 'When',
  app: 'Picture Day',
  system: 'Computer',
  whatToDo: 'What to do',
} as const;

/** Who chose the proxy, or chose to have none. */
const sourceWords = {
  none: 'none is set up on this computer',
  'this-computer': 'the SIS is on this computer',
  settings: "set in Picture Day's settings",
  environment: "set in this computer's environment variables",
  system: "set in this computer's network settings",
  pac: 'set in the PAC file',
} as const;

export type RouteSource = keyof typeof sourceWords;

export const connectionWords = {
  notTried: 'Not tried, because an earlier step failed.',
  nameFound: (host: string) => `${host} was found.`,
  nameIsAddress: (host: string) => `${host} is an IP address, so there is no name to find.`,
  nameNotFound: (host: string) => `Can't find ${host}.`,
  nameAdvice:
    'Check the name for a typing error. If a browser on this computer opens the SIS, ask your IT department which proxy it uses; if not, ask them to check DNS.',
  reached: (end: string) => `Connected to ${end}.`,
  notReached: (end: string) => `Can't connect to ${end}.`,
  reachAdvice: (end: string) =>
    `Ask your IT department whether a firewall is blocking the connection: this computer has to reach ${end}.`,
  noProxy: (source: RouteSource) => `No proxy is used: ${sourceWords[source]}.`,
  throughProxy: (proxy: string, source: RouteSource) =>
    `The proxy ${proxy} lets Picture Day through: ${sourceWords[source]}.`,
  plainProxy: (proxy: string, source: RouteSource) => `The proxy ${proxy} is used: ${sourceWords[source]}.`,
  proxyAdvice: 'Show this to your IT department: the proxy has to let Picture Day connect to the SIS.',
  plain: 'The address begins with http://, so nothing is encrypted.',
  plainAdvice: 'Use the address that begins with https:// unless the SIS is on this computer.',
  trusted: ({ host, issuer, validTo }: CertificateFacts) =>
    `The certificate of ${host} was issued by "${issuer}" and is valid until ${certificateDay(validTo)}.`,
  trustedUnseen: 'The connection is encrypted and trusted.',
  noHandshake: (host: string) => `${host} does not answer with an encrypted connection.`,
  handshakeAdvice:
    'Check the address and its port. If they are right, ask your IT department whether a web filter breaks encrypted connections to the SIS.',
  certificateAdvice: 'Show this to your IT department. The details of the certificate are below.',
  signedIn: (system: string) => `Signed in to ${system}.`,
  noToken: 'No access token for the SIS has been entered yet.',
  tokenAdvice:
    'Ask your SIS administrator for an access token (a password-like key) and enter it in Settings.',
  filterAdvice:
    'Ask your IT department to let Picture Day reach the SIS without a web filter or a sign-in page in between.',
  serverAdvice: 'Try again later. If the problem continues, show this to your SIS administrator.',
  mayImport: 'You have the permission "Import Student Photos".',
  mayNotImport: 'You do not have the permission "Import Student Photos".',
  permissionAdvice:
    'Ask your SIS administrator for it, or send the zip files by SFTP and email SIS support to import them.',
  limit: (bytes: number) => `A zip file can have up to ${sizeInWords(bytes)}.`,
  smallLimit: (bytes: number) =>
    `A zip file can have at most ${sizeInWords(bytes)}. Picture Day keeps its zip files below that.`,
  tinyLimit: (bytes: number) =>
    `A zip file can have at most ${sizeInWords(bytes)}, which is too small for photos.`,
  limitAdvice: 'Ask your SIS administrator to allow zip files of 60 MB.',
} as const;

/** What IT wants to know of a certificate. */
export function certificateFactLines(facts: CertificateFacts): readonly string[] {
  return [
    `issuer: ${facts.issuer}`,
    `subject: ${facts.subject}`,
    `names: ${facts.names.join(', ') || 'none'}`,
    `valid: ${facts.validFrom} to ${facts.validTo}`,
    `SHA-256: ${facts.fingerprint}`,
  ];
}

import type { CertificateFacts } from '../network/certificate-problem.ts';
import type { CheckStep, CheckStepName } from '../network/connection-check.ts';
import { sizeInWords } from '../shared/amounts.ts';
import { certificateDay } from './messages-network.ts';

/** The sentences of "Check the connection". */

export const checkStepTitles: Readonly<Record<CheckStepName, string>> = {
  name: 'Find the server by its name',
  tcp: 'Reach it',
  proxy: "Your network's proxy",
  tls: 'A connection that can be trusted',
  'sign-in': 'Sign in',
  permission: 'The permission to import photos',
  limit: 'How big a zip may be',
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
  settings: 'the settings of Picture Day say so',
  environment: 'the environment of this computer says so',
  system: 'the system says so',
  pac: 'the PAC file says so',
} as const;

export type RouteSource = keyof typeof sourceWords;

export const connectionWords = {
  notTried: 'A step before this one failed.',
  nameFound: (host: string) => `${host} was found.`,
  nameIsAddress: (host: string) => `${host} is an address already.`,
  nameNotFound: (host: string) => `Nobody here knows the name ${host}.`,
  nameAdvice:
    "Check the name for a typing error. If a browser on this computer opens the SIS, ask your IT department which proxy it uses; if not, whether the network's name server knows the SIS.",
  reached: (end: string) => `${end} takes connections.`,
  notReached: (end: string) => `${end} does not take connections.`,
  reachAdvice: (end: string) =>
    `Ask your IT department whether a firewall is in the way: this computer has to reach ${end}.`,
  noProxy: (source: RouteSource) => `No proxy is used: ${sourceWords[source]}.`,
  throughProxy: (proxy: string, source: RouteSource) =>
    `The proxy ${proxy} lets Picture Day through: ${sourceWords[source]}.`,
  plainProxy: (proxy: string, source: RouteSource) => `The proxy ${proxy} is used: ${sourceWords[source]}.`,
  proxyAdvice: 'Show this to your IT department: Picture Day needs a way through the proxy to the SIS.',
  plain: 'The address begins with http://, so nothing is encrypted.',
  plainAdvice: 'Use the address that begins with https:// unless the SIS is on this computer.',
  trusted: ({ host, issuer, validTo }: CertificateFacts) =>
    `The certificate of ${host} was issued by "${issuer}" and is valid until ${certificateDay(validTo)}.`,
  trustedUnseen: 'The connection is encrypted and trusted.',
  noHandshake: (host: string) => `${host} does not answer with an encrypted connection.`,
  handshakeAdvice:
    'Check the address and its port. If they are right, ask your IT department whether a web filter breaks encrypted connections to the SIS.',
  certificateAdvice: 'Show this to your IT department; what they need to know of the certificate is below.',
  signedIn: (system: string) => `Signed in at ${system}.`,
  noToken: 'There is no token for the SIS yet.',
  tokenAdvice: 'Ask whoever runs the SIS for a token, and type it in the settings.',
  filterAdvice:
    'Ask your IT department to let Picture Day reach the SIS without a web filter or a sign-in page in between.',
  serverAdvice: 'Try again later. If it stays so, show this to whoever runs the SIS.',
  mayImport: 'You have the permission "Import Student Photos".',
  mayNotImport: 'You do not have the permission "Import Student Photos".',
  permissionAdvice:
    'Ask whoever runs the SIS for it; or put the zips on the SFTP and send the SIS an e-mail: they then load the photos.',
  limit: (bytes: number) => `One zip may have up to ${sizeInWords(bytes)}.`,
  smallLimit: (bytes: number) =>
    `One zip may have no more than ${sizeInWords(bytes)}. Picture Day makes its zips that small.`,
  tinyLimit: (bytes: number) => `One zip may have no more than ${sizeInWords(bytes)}: photos do not fit.`,
  limitAdvice: 'Ask whoever runs the SIS to allow zips of 60 MB.',
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

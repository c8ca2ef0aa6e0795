import type { CheckStep, CheckStepName } from '../../network/connection-check.ts';

/** The sentences of "Test connection". */

export const steps: Readonly<Record<CheckStepName, string>> = {
  name: 'Find the server',
  tcp: 'Connect',
  proxy: "Your network's proxy",
  tls: 'Secure connection (HTTPS)',
  'sign-in': 'Sign in',
  permission: 'Permission to import photos',
  limit: 'Maximum zip file size',
};

export const states: Readonly<Record<CheckStep['state'], string>> = {
  ok: 'OK',
  failed: 'FAILED',
  skipped: 'not tried',
};

/** What can be copied for IT. */
export const report = {
  title: 'Picture Day: connection check',
  sis: 'SIS',
  when: 'When',
  app: 'Picture Day',
  system: 'Computer',
  whatToDo: 'What to do',
};

/** Who chose the proxy, or chose to have none. */
export const sources = {
  none: 'none is set up on this computer',
  'this-computer': 'the SIS is on this computer',
  settings: "set in Picture Day's settings",
  environment: "set in this computer's environment variables",
  system: "set in this computer's network settings",
  pac: 'set in the PAC file',
};

/** @param source one of `sources`. @param size such as "60 MB". @param end a name and port. */
export const said = {
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
  noProxy: (source: string) => `No proxy is used: ${source}.`,
  throughProxy: (proxy: string, source: string) => `The proxy ${proxy} lets Picture Day through: ${source}.`,
  plainProxy: (proxy: string, source: string) => `The proxy ${proxy} is used: ${source}.`,
  proxyAdvice: 'Show this to your IT department: the proxy has to let Picture Day connect to the SIS.',
  plain: 'The address begins with http://, so nothing is encrypted.',
  plainAdvice: 'Use the address that begins with https:// unless the SIS is on this computer.',
  trusted: (host: string, issuer: string, expires: string) =>
    `The certificate of ${host} was issued by "${issuer}" and is valid until ${expires}.`,
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
  limit: (size: string) => `A zip file can have up to ${size}.`,
  smallLimit: (size: string) =>
    `A zip file can have at most ${size}. Picture Day keeps its zip files below that.`,
  tinyLimit: (size: string) => `A zip file can have at most ${size}, which is too small for photos.`,
  limitAdvice: 'Ask your SIS administrator to allow zip files of 60 MB.',
};

/** What IT wants to know of a certificate. */
export const certificate = {
  issuer: 'issuer',
  subject: 'subject',
  names: 'names',
  none: 'none',
  valid: (from: string, to: string) => `valid: ${from} to ${to}`,
};

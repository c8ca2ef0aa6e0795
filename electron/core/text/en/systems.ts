import type { SystemCode } from '../../shared/system-codes.ts';
import type { DetailText } from '../detail-text.ts';

/** What went wrong at a system that takes photos one by one, as a sentence. */
export const failures: Readonly<Record<Exclude<SystemCode, 'system-certificate'>, DetailText>> = {
  'system-address': ({ aside }) => `Picture Day cannot use this address${aside}. Check it in Settings.`,
  'system-unreachable': ({ detail }) =>
    `Can't reach the system${detail ? ` at ${detail}` : ''}. Check the address and the network, then try again.`,
  'system-no-answer':
    'The system did not answer. Try again later: photos that arrived are not uploaded twice.',
  'system-cut-off':
    'The connection to the system was lost. Try again: photos that arrived are not uploaded twice.',
  'system-needs-tls': ({ aside }) =>
    `This server requires an encrypted connection${aside}. Ask your IT department for its ldaps:// address, or turn on StartTLS.`,
  'system-unauthorized': ({ aside }) =>
    `The system does not accept the user name with this password or token${aside}. Check both, then try again.`,
  'system-no-permission': ({ aside }) =>
    `This account doesn't have permission to change photos there${aside}. Ask the person who manages the system for permission.`,
  'system-busy': 'The system is too busy right now. Try again later.',
  'system-error': ({ aside }) => `The system reported an internal problem${aside}. Try again later.`,
  'system-not-understood': ({ aside }) =>
    `Something other than the system answered${aside}: a web filter, a sign-in page, or a wrong address. Ask your IT department.`,
  'system-not-set-up': ({ aside }) =>
    `The system is not set up to take photos${aside}. Ask the person who manages it.`,
  'sign-in-expired': ({ detail }) =>
    `The sign-in${detail ? ` to ${detail}` : ''} is no longer valid. Sign in again: photos that arrived are not uploaded twice.`,
  'sign-in-declined':
    'The sign-in was canceled, or not everything that Picture Day needs was allowed. Sign in again, and allow all of it.',
  'sign-in-blocked': ({ aside }) =>
    `Your organization has not approved Picture Day yet${aside}. Ask the administrator of your accounts to approve the app, then sign in again.`,
  'sign-in-other-account':
    'This account belongs to another organization. Sign in again with an account of your school or district.',
  'sign-in-no-browser':
    'Picture Day could not open a web browser to sign in with. Choose a default browser in the settings of this computer, then try again.',
  'sign-in-timed-out':
    'The sign-in was not finished in the browser. Try again, and complete it within five minutes.',
  'sign-in-mixed-up':
    'The browser answered with something that does not belong to this attempt, so you are not signed in yet. Close its sign-in pages, then try again.',
  'photo-refused': ({ aside }) => `The system did not accept this photo${aside}.`,
  'photo-not-kept': ({ aside }) =>
    `The photo was uploaded, but the system shows a different one${aside}. Check this student in the system.`,
  'photo-newer': ({ aside }) =>
    `Someone has changed this photo in the system since your last upload${aside}. It was not replaced. Check it there, and upload this one again if yours is the right one.`,
  'photo-shared':
    'Two photos in this folder belong to the same person in the system, so neither was uploaded. Skip one of them in Review.',
  'person-missing': 'No one in the system has this ID.',
  'person-several': ({ detail }) =>
    `The system has ${detail || 'several'} people with this ID, so Picture Day can't tell whose photo it is. Ask the person who manages the system to correct that.`,
  'person-cannot': ({ aside }) => `The system doesn't accept a photo for this person${aside}.`,
};

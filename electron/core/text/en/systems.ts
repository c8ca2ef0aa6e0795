import type { PhotoDestinationKind } from '../../delivery/photo-address.ts';
import { assertNever } from '../../shared/assert-never.ts';
import type { SystemCode } from '../../shared/system-codes.ts';
import { certificateSentence } from './network.ts';

/** Where photos are that were read back there: "3 of 4 photos are in Moodle." */
export const placeWords: Readonly<Record<PhotoDestinationKind, string>> = {
  ldap: 'in the directory',
  moodle: 'in Moodle',
  google: 'in Google Workspace',
  microsoft: 'in Microsoft 365',
};

/** What went wrong at a system that takes photos one by one, as a sentence. */
export function systemSentence(code: SystemCode, detail: string | undefined): string {
  const aside = detail ? ` (${detail})` : '';
  switch (code) {
    case 'system-address':
      return `Picture Day cannot use this address${aside}. Check it in Settings.`;
    case 'system-unreachable':
      return `Can't reach the system${detail ? ` at ${detail}` : ''}. Check the address and the network, then try again.`;
    case 'system-no-answer':
      return 'The system did not answer. Try again later: photos that arrived are not uploaded twice.';
    case 'system-cut-off':
      return 'The connection to the system was lost. Try again: photos that arrived are not uploaded twice.';
    case 'system-certificate':
      return certificateSentence(detail);
    case 'system-needs-tls':
      return `This server requires an encrypted connection${aside}. Ask your IT department for its ldaps:// address, or turn on StartTLS.`;
    case 'system-unauthorized':
      return `The system does not accept the user name with this password or token${aside}. Check both, then try again.`;
    case 'system-no-permission':
      return `This account doesn't have permission to change photos there${aside}. Ask the person who manages the system for permission.`;
    case 'system-busy':
      return 'The system is too busy right now. Try again later.';
    case 'system-error':
      return `The system reported an internal problem${aside}. Try again later.`;
    case 'system-not-understood':
      return `Something other than the system answered${aside}: a web filter, a sign-in page, or a wrong address. Ask your IT department.`;
    case 'system-not-set-up':
      return `The system is not set up to take photos${aside}. Ask the person who manages it.`;
    case 'sign-in-expired':
      return `The sign-in${detail ? ` to ${detail}` : ''} is no longer valid. Sign in again: photos that arrived are not uploaded twice.`;
    case 'sign-in-declined':
      return 'The sign-in was canceled, or not everything that Picture Day needs was allowed. Sign in again, and allow all of it.';
    case 'sign-in-blocked':
      return `Your organization has not approved Picture Day yet${aside}. Ask the administrator of your accounts to approve the app, then sign in again.`;
    case 'sign-in-other-account':
      return 'This account belongs to another organization. Sign in again with an account of your school or district.';
    case 'sign-in-no-browser':
      return 'Picture Day could not open a web browser to sign in with. Choose a default browser in the settings of this computer, then try again.';
    case 'sign-in-timed-out':
      return 'The sign-in was not finished in the browser. Try again, and complete it within five minutes.';
    case 'sign-in-mixed-up':
      return 'The browser answered with something that does not belong to this attempt, so you are not signed in yet. Close its sign-in pages, then try again.';
    case 'photo-refused':
      return `The system did not accept this photo${aside}.`;
    case 'photo-not-kept':
      return `The photo was uploaded, but the system shows a different one${aside}. Check this student in the system.`;
    case 'photo-newer':
      return `Someone has changed this photo in the system since your last upload${aside}. It was not replaced. Check it there, and upload this one again if yours is the right one.`;
    case 'photo-shared':
      return 'Two photos in this folder belong to the same person in the system, so neither was uploaded. Skip one of them in Review.';
    case 'person-missing':
      return 'No one in the system has this ID.';
    case 'person-several':
      return `The system has ${detail || 'several'} people with this ID, so Picture Day can't tell whose photo it is. Ask the person who manages the system to correct that.`;
    case 'person-cannot':
      return `The system doesn't accept a photo for this person${aside}.`;
    default:
      return assertNever(code);
  }
}

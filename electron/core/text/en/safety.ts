import { assertNever } from '../../shared/assert-never.ts';
import type { FailureCode } from '../../shared/failure.ts';

type SafetyCode = Extract<
  FailureCode,
  | 'journal-damaged'
  | 'journal-newer'
  | 'journal-set-aside'
  | 'report-lost'
  | 'sis-job-endless'
  | 'sis-other-zip'
  | 'sent-before'
>;

/** What stands in the way so that no photo is sent twice, and none is called done that is not. */
export function safetySentence(code: SafetyCode, detail: string | undefined): string {
  const named = detail ? ` ${detail}` : '';
  const aside = detail ? ` (${detail})` : '';
  switch (code) {
    case 'journal-damaged':
      return `The list of earlier uploads${named} is damaged, so Picture Day can't tell what the SIS already has. Nothing was uploaded. Check Scheduled Jobs in the SIS first.`;
    case 'journal-newer':
      return `The list of earlier uploads${named} was written by a newer version of Picture Day. Nothing was uploaded. Install that version.`;
    case 'journal-set-aside':
      return "The list of earlier uploads was damaged and was set aside, so Picture Day can't tell what the SIS already has. Nothing was uploaded. Check Scheduled Jobs in the SIS, then click Upload again to upload anyway.";
    case 'report-lost':
      return `The report could not be written${aside}. Run the same command again: it reports what the upload did, and uploads nothing twice.`;
    case 'sis-job-endless':
      return `The SIS's import job${named} is taking too long, so Picture Day stopped waiting. Resume the upload later to check on it again.`;
    case 'sis-other-zip':
      return `The SIS answered about a different zip file than the one that was uploaded${aside}. Check Scheduled Jobs in the SIS before you upload these photos again.`;
    case 'sent-before':
      return `Some of these photos are in an unfinished upload${aside} and would be uploaded twice. Resume or dismiss that upload first.`;
    default:
      return assertNever(code);
  }
}

/** Clear text on a network: the token and the photos can be read by everybody on the way. */
export const notSecretSentence =
  'Caution: this address begins with http://, so others on the network could see the access token and the photos. Ask your SIS administrator for an address with https://.';

import { assertNever } from '../shared/assert-never.ts';
import type { FailureCode } from '../shared/failure.ts';

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
      return `The list of earlier uploads${named} is damaged, so nobody can say what the SIS has already. Nothing was sent. Look at the SIS's jobs first.`;
    case 'journal-newer':
      return `The list of earlier uploads${named} was written by a newer version of Picture Day. Nothing was sent. Install that version.`;
    case 'journal-set-aside':
      return "The list of earlier uploads was damaged and was put aside, so nobody can say what the SIS has already. Nothing was sent. Look at the SIS's jobs; then press Upload again to send all the same.";
    case 'report-lost':
      return `The report could not be written${aside}. Run the same command again: an upload then tells what it did, and sends nothing twice.`;
    case 'sis-job-endless':
      return `The SIS's job${named} does not come to an end. It is left to the SIS: the same upload looks at it again when it is continued.`;
    case 'sis-other-zip':
      return `The SIS answered about another zip than the one that was sent${aside}. Look at its jobs before you send these photos again.`;
    case 'sent-before':
      return `Some of these photos are in an upload that is not finished${aside}, and would be sent a second time. Continue that upload, or set it aside, first.`;
    default:
      return assertNever(code);
  }
}

/** Clear text on a network: the token and the photos can be read by everybody on the way. */
export const notSecretSentence =
  'Careful: this address begins with http://, so the token and the photos can be read by others on the way. Ask whether the SIS has an address with https://.';

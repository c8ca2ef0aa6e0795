import type { RunState } from '../../contract/views.ts';
import { countThere, type DeliveryView } from '../../delivery/delivery-view.ts';
import { measureProgress } from '../../delivery/item-state.ts';
import type { InSis } from '../../review/count-in-sis.ts';
import { countOf } from '../../shared/amounts.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { formatNumber } from '../../shared/locale.ts';
import { arrivedSentence } from './outcome.ts';

/** Sentences of the system's own dialogs and notifications, and of printed reports. */

export interface Question {
  readonly message: string;
  readonly detail: string;
}

export const quitButtons = { stay: 'Keep Open', quit: 'Quit' } as const;

function zipsOf({ items }: DeliveryView): {
  readonly in: number;
  readonly all: number;
} {
  const zips = items.filter(({ state }) => state.kind !== 'replanned');
  return { in: countThere(zips), all: zips.length };
}

function uploadQuestion(run: DeliveryView): Question {
  const message = run.status.kind === 'paused' ? 'The upload is paused.' : 'The upload is still in progress.';
  const zips = zipsOf(run);
  const are = zips.all === 1 ? 'is' : 'are';
  const sent = `${zips.in} of ${countOf(zips.all, 'zip file')} ${are} uploaded.`;
  if (zips.all > 0 && zips.in === zips.all) {
    const rest = 'The SIS imports them even if you quit. You can see the result for each photo later.';
    return { message, detail: `${sent} ${rest}` };
  }
  return { message, detail: `${sent} You can resume the rest later.` };
}

/** What to ask before quitting; null where nothing would be cut off. */
export function quitQuestion(run: RunState): Question | null {
  if (run.kind === 'preparing')
    return {
      message: 'Photos are still being prepared.',
      detail: 'If you quit, this stops. You can start it again later.',
    };
  if (run.kind !== 'delivery' || run.phase === 'over') return null;
  const { in: there, all } = zipsOf(run);
  const areThere = `${there} of ${countOf(all, 'zip file')} ${all === 1 ? 'is' : 'are'}`;
  switch (run.destination.kind) {
    case 'sis':
      return uploadQuestion(run);
    case 'folder':
      return {
        message: 'The zip files are still being saved.',
        detail: `${areThere} saved. If you quit, the others are not saved.`,
      };
    case 'sftp':
      return {
        message: 'The zip files are still being sent.',
        detail: `${areThere} delivered. You can send the others later.`,
      };
    case 'ldap':
    case 'moodle':
    case 'google':
    case 'microsoft': {
      const { photos, settledPhotos } = measureProgress(run.items);
      return {
        message: 'Photos are still being uploaded.',
        detail: `${formatNumber(settledPhotos)} of ${countOf(photos, 'photo')} ${photos === 1 ? 'is' : 'are'} processed. You can upload the rest later.`,
      };
    }
    default:
      return assertNever(run.destination.kind);
  }
}

/** Shown while another window is in front. No names of children: it may show on a locked screen. */
export interface Notice {
  readonly title: string;
  readonly body: string;
}

export type NoticeKind =
  | 'finished'
  | 'stopped'
  | 'sign-in'
  | 'packed'
  | 'not-packed'
  | 'delivered'
  | 'not-delivered'
  | 'photos-sent'
  | 'photos-not-sent';

export function noticeFor(kind: NoticeKind, count: InSis): Notice {
  const isComplete = count.imported === count.meant;
  switch (kind) {
    case 'finished':
      return {
        title: isComplete ? 'Upload finished' : 'Upload finished with problems',
        body: arrivedSentence(count),
      };
    case 'stopped':
      return {
        title: 'Upload stopped',
        body: `${arrivedSentence(count)} Open Picture Day to see why and what to do next.`,
      };
    case 'sign-in':
      return {
        title: 'Sign in to resume the upload',
        body: 'The SIS requires you to sign in again. The upload then resumes.',
      };
    case 'packed':
      return { title: 'Zip files saved', body: 'Open Picture Day to see where they are.' };
    case 'delivered':
      return { title: 'Zip files delivered', body: 'Next: send the email to SIS support.' };
    case 'photos-sent':
      return { title: 'Photos uploaded', body: 'Open Picture Day to see the result for each photo.' };
    case 'photos-not-sent':
      return { title: 'Upload stopped', body: 'Open Picture Day to see why and what to do next.' };
    case 'not-delivered':
      return {
        title: 'Not all zip files were delivered',
        body: 'Open Picture Day to see why and what to do next.',
      };
    case 'not-packed':
      return {
        title: 'Not all zip files were saved',
        body: 'Open Picture Day to see why and what to do next.',
      };
  }
}

/** The headings of a printed report. */
export const columnWords = {
  file: 'File',
  studentId: 'Student ID',
  outcome: 'Result',
  reason: 'Reason',
} as const;

export function printedOnWords(date: string): string {
  return `Printed on ${date}`;
}

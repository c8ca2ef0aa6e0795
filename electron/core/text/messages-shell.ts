import type { RunState } from '../contract/views.ts';
import { countThere, type DeliveryView } from '../delivery/delivery-view.ts';
import { measureProgress } from '../delivery/item-state.ts';
import type { InSis } from '../review/count-in-sis.ts';
import { countOf } from '../shared/amounts.ts';
import { assertNever } from '../shared/assert-never.ts';
import { arrivedSentence } from './messages-outcome.ts';

/** Sentences that the window's shell says: in the system's own boxes, and on paper. */

export interface Question {
  readonly message: string;
  readonly detail: string;
}

export const quitButtons = { stay: 'Stay', quit: 'Quit anyway' } as const;

function zipsOf({ items }: DeliveryView): {
  readonly in: number;
  readonly all: number;
} {
  const zips = items.filter(({ state }) => state.kind !== 'replanned');
  return { in: countThere(zips), all: zips.length };
}

function uploadQuestion(run: DeliveryView): Question {
  const message = run.status.kind === 'paused' ? 'The upload is paused.' : 'The upload is still going on.';
  const zips = zipsOf(run);
  const are = zips.all === 1 ? 'is' : 'are';
  const sent = `${zips.in} of ${countOf(zips.all, 'zip')} ${are} in.`;
  if (zips.all > 0 && zips.in === zips.all) {
    const rest =
      'The SIS imports them without Picture Day, and what became of each photo can be looked at later.';
    return { message, detail: `${sent} ${rest}` };
  }
  return { message, detail: `${sent} What is in the SIS stays, and the rest can be continued later.` };
}

/** What to ask before quitting; null where nothing would be cut off. */
export function quitQuestion(run: RunState): Question | null {
  if (run.kind === 'preparing')
    return {
      message: 'Photos are still being prepared.',
      detail: 'Quitting stops that. It can be started again later.',
    };
  if (run.kind !== 'delivery' || run.phase === 'over') return null;
  const { in: there, all } = zipsOf(run);
  const areThere = `${there} of ${countOf(all, 'zip')} ${all === 1 ? 'is' : 'are'} there.`;
  switch (run.destination.kind) {
    case 'sis':
      return uploadQuestion(run);
    case 'folder':
      return {
        message: 'The zips are still being written.',
        detail: `${areThere} Quitting leaves the others out.`,
      };
    case 'sftp':
      return {
        message: 'The zips are still being sent.',
        detail: `${areThere} What is there stays, and the others can be sent later.`,
      };
    case 'ldap':
    case 'moodle':
    case 'google':
    case 'microsoft': {
      const { photos, settledPhotos } = measureProgress(run.items);
      return {
        message: 'Photos are still being sent.',
        detail: `${settledPhotos.toLocaleString('en-US')} of ${countOf(photos, 'photo')} ${photos === 1 ? 'is' : 'are'} done. The rest can be sent later.`,
      };
    }
    default:
      return assertNever(run.destination.kind);
  }
}

/** For when somebody looks at another window. No names of children: it may show on a locked screen. */
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
        title: isComplete ? 'The upload is done' : 'The upload needs a look',
        body: arrivedSentence(count),
      };
    case 'stopped':
      return {
        title: 'The upload stopped',
        body: `${arrivedSentence(count)} Picture Day says why, and how to go on.`,
      };
    case 'sign-in':
      return {
        title: 'The upload waits for you',
        body: 'The SIS asks for a sign-in again. Then the upload goes on.',
      };
    case 'packed':
      return { title: 'The zips are ready', body: 'Picture Day shows where they are.' };
    case 'delivered':
      return { title: 'The zips are there', body: 'Picture Day has the e-mail that tells of them.' };
    case 'photos-sent':
      return { title: 'The photos are sent', body: 'Picture Day says what became of each.' };
    case 'photos-not-sent':
      return { title: 'Sending stopped', body: 'Picture Day says why, and how to go on.' };
    case 'not-delivered':
      return { title: 'Not all zips arrived', body: 'Picture Day says why, and how to go on.' };
    case 'not-packed':
      return { title: 'The zips are not all written', body: 'Picture Day says why, and how to go on.' };
  }
}

/** The headings of a printed report. */
export const columnWords = {
  file: 'File',
  studentId: 'Student ID',
  outcome: 'Outcome',
  reason: 'Reason',
} as const;

export function printedOnWords(date: string): string {
  return `Printed on ${date}`;
}

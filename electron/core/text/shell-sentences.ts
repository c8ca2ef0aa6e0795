import type { RunState } from '../contract/views.ts';
import { countThere, type DeliveryView } from '../delivery/delivery-view.ts';
import { measureProgress } from '../delivery/item-state.ts';
import type { InSis } from '../review/count-in-sis.ts';
import { assertNever } from '../shared/assert-never.ts';
import { arrivedSentence } from './arrived-sentence.ts';
import { texts } from './texts.ts';

/** Sentences of the system's own dialogs and notifications. */

export interface Question {
  readonly message: string;
  readonly detail: string;
}

function zipsOf({ items }: DeliveryView): readonly [done: number, zips: number] {
  const zips = items.filter(({ state }) => state.kind !== 'replanned');
  return [countThere(zips), zips.length];
}

function uploadQuestion(run: DeliveryView): Question {
  const words = texts.shell.quit;
  const [done, zips] = zipsOf(run);
  return {
    message: run.status.kind === 'paused' ? words.paused : words.uploading,
    detail: zips > 0 && done === zips ? words.importingDetail(done, zips) : words.uploadingDetail(done, zips),
  };
}

/** What to ask before quitting; null where nothing would be cut off. */
export function quitQuestion(run: RunState): Question | null {
  const words = texts.shell.quit;
  if (run.kind === 'preparing') return { message: words.preparing, detail: words.preparingDetail };
  if (run.kind !== 'delivery' || run.phase === 'over') return null;
  switch (run.destination.kind) {
    case 'sis':
      return uploadQuestion(run);
    case 'folder':
      return { message: words.saving, detail: words.savingDetail(...zipsOf(run)) };
    case 'sftp':
      return { message: words.sending, detail: words.sendingDetail(...zipsOf(run)) };
    case 'ldap':
    case 'moodle':
    case 'google':
    case 'microsoft': {
      const { photos, settledPhotos } = measureProgress(run.items);
      return { message: words.photos, detail: words.photosDetail(settledPhotos, photos) };
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
  const words = texts.shell.notices;
  const isComplete = count.imported === count.meant;
  switch (kind) {
    case 'finished':
      return {
        title: isComplete ? words.finished : words.finishedWithProblems,
        body: arrivedSentence(count),
      };
    case 'stopped':
      return { title: words.stopped, body: words.stoppedBody(arrivedSentence(count)) };
    case 'sign-in':
      return { title: words.signIn, body: words.signInBody };
    case 'packed':
      return { title: words.packed, body: words.packedBody };
    case 'delivered':
      return { title: words.delivered, body: words.deliveredBody };
    case 'photos-sent':
      return { title: words.photosSent, body: words.photosSentBody };
    case 'photos-not-sent':
      return { title: words.stopped, body: words.seeWhy };
    case 'not-delivered':
      return { title: words.notDelivered, body: words.seeWhy };
    case 'not-packed':
      return { title: words.notPacked, body: words.seeWhy };
    default:
      return assertNever(kind);
  }
}

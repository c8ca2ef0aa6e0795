import { isRunGoing } from '../../electron/core/delivery/delivery-view.ts';
import { countInSis } from '../../electron/core/review/count-in-sis.ts';
import type { AppState, ScreenName, ToastTone } from '../state/store.ts';
import { announceEnd } from './announce-delivery.ts';

export interface EndToast {
  readonly text: string;
  readonly tone: ToastTone;
  /** Whose report the history has. */
  readonly runId: number | null;
}

/** They say the same themselves, at more length. */
const ownScreens: readonly ScreenName[] = ['upload', 'delivery-methods', 'jobs'];

/** For a person who works on another screen when a delivery ends. Null for all else, and for what a person ended. */
export function endToast(
  before: Pick<AppState, 'run'>,
  { run, photos, screen }: Pick<AppState, 'run' | 'photos' | 'screen'>,
): EndToast | null {
  if (!isRunGoing(before.run) || run.kind !== 'delivery' || run.phase !== 'over') return null;
  if (run.status.kind !== 'finished' || ownScreens.includes(screen)) return null;
  const text = announceEnd(run, photos.values());
  if (text === null) return null;
  const { imported, meant } = countInSis(photos.values());
  const isComplete = run.destination.traits.answers === 'nothing' || imported === meant;
  return { text, tone: run.failure || !isComplete ? 'bad' : 'good', runId: run.runId };
}

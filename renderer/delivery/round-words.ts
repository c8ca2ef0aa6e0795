import type { Undone } from '../../electron/core/contract/requests/system-requests.ts';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import type { Round, RoundLeg } from '../../electron/core/delivery/round.ts';
import { countMeant, type RunRecord } from '../../electron/core/delivery/run-record.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { findPreset } from '../../electron/core/systems/custom-preset.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import type { Tone } from '../ui/badge.tsx';
import { nextOnPage } from './delivery-words.ts';

export interface LegWords {
  readonly tone: Tone;
  readonly badge: string;
  readonly sentence: string;
}

/** Every photo that was to go is in the destination, which has said so. */
function isAllImported(record: RunRecord): boolean {
  return record.imported >= countMeant(record);
}

/** What was only handed over is not in the system yet. */
function isHandedOver({ destination }: RunRecord): boolean {
  return destination.kind === 'folder' || destination.kind === 'sftp';
}

function countsInWords(record: RunRecord): string {
  const all = countOf(countMeant(record), 'photo');
  const { imported, rejected } = record;
  const rest = rejected > 0 ? ` ${countOf(rejected, 'photo was', 'photos were')} rejected.` : '';
  return `${formatNumber(imported)} of ${all} ${imported === 1 ? 'is' : 'are'} there.${rest}`;
}

function handedOverInWords(record: RunRecord, named: NamedDestination | null): string {
  const all = countOf(countMeant(record), 'photo');
  const { delivered, destination } = record;
  const preset = named && findPreset(named.presetId, named.customPreset);
  const share = `${formatNumber(delivered)} of ${all}`;
  if (destination.kind === 'folder') {
    return `${share} saved in ${destination.label}. ${preset ? nextOnPage(preset) : ''}`.trim();
  }
  return `${share} sent by SFTP. They are not in the SIS until its support imports them: tell them that the photos are there.`;
}

function overInWords(record: RunRecord | null, named: NamedDestination | null): LegWords {
  if (!record) return { tone: 'ready', badge: 'Nothing new', sentence: 'Everything was there already.' };
  if (isHandedOver(record)) {
    const isSaved = record.destination.kind === 'folder';
    return {
      tone: 'attention',
      badge: isSaved ? 'Saved, not uploaded yet' : 'Sent, not imported yet',
      sentence: handedOverInWords(record, named),
    };
  }
  const sentence = countsInWords(record);
  return isAllImported(record)
    ? { tone: 'ready', badge: 'All there', sentence }
    : { tone: 'attention', badge: 'Not complete', sentence };
}

/** How one destination of a round stands, in a word and a sentence. @param named null where it was removed since. */
export function legInWords({ state }: Pick<RoundLeg, 'state'>, named: NamedDestination | null): LegWords {
  switch (state.kind) {
    case 'waiting':
      return { tone: 'plain', badge: 'Next', sentence: 'Waits for its turn.' };
    case 'going':
      return { tone: 'plain', badge: 'Sending', sentence: 'Photos are on their way.' };
    case 'skipped':
      return { tone: 'attention', badge: 'Not started', sentence: 'Nothing was sent there.' };
    case 'over':
      return overInWords(state.record, named);
    case 'failed': {
      const { record, failure } = state;
      const counts =
        record && (isHandedOver(record) ? handedOverInWords(record, named) : countsInWords(record));
      const isCanceled = failure.code === 'cancelled';
      return {
        tone: isCanceled ? 'attention' : 'blocked',
        badge: isCanceled ? 'Canceled' : 'Failed',
        sentence: `${failureSentence(failure)} ${counts ?? 'Nothing was sent there.'}`,
      };
    }
    default:
      return assertNever(state);
  }
}

/** Over the screen: what is known to be there, and never more than that. */
export function roundTitle({ legs, isOver }: Round): string {
  if (!isOver) {
    const place = legs.findIndex(({ state }) => state.kind === 'going');
    return `Uploading: ${Math.max(1, place + 1)} of ${countOf(legs.length, 'destination')}`;
  }
  const isThere = ({ state }: RoundLeg) =>
    state.kind === 'over' && (!state.record || isAllImported(state.record));
  const isHanded = ({ state }: RoundLeg) =>
    state.kind === 'over' && state.record !== null && isHandedOver(state.record);
  const there = legs.filter(isThere).length;
  const handed = legs.filter(isHanded).length;
  if (there === legs.length) {
    return legs.length === 1 ? 'All photos are there.' : `All ${legs.length} destinations have their photos.`;
  }
  const has = `${there} of ${countOf(legs.length, 'destination has', 'destinations have')} all photos.`;
  if (there + handed < legs.length) return has;
  return there === 0
    ? 'The photos are on their way. Something is left to do.'
    : `${has} Something is left to do for the ${handed === 1 ? 'other' : 'others'}.`;
}

/** What became of putting former photos back, in a sentence for each part. */
export function undoneInWords({ restored, kept, failed }: Undone): string {
  const parts = [
    restored === 0
      ? 'No photo was put back.'
      : `${countOf(restored, 'student has', 'students have')} the former photo again.`,
    kept === 0
      ? ''
      : `${countOf(kept, 'student keeps', 'students keep')} the photo that someone else has put there since.`,
    failed === 0 ? '' : `${countOf(failed, 'photo')} could not be put back. Try again.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

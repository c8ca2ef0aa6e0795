import type { Undone } from '../../electron/core/contract/requests/system-requests.ts';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import type { Round, RoundLeg } from '../../electron/core/delivery/round.ts';
import { countMeant, type RunRecord } from '../../electron/core/delivery/run-record.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { findPreset } from '../../electron/core/systems/custom-preset.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
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
  return texts.severalSystems.there(record.imported, countMeant(record), record.rejected);
}

function handedOverInWords(record: RunRecord, named: NamedDestination | null): string {
  const { delivered, destination } = record;
  const { savedIn, sentBySftp } = texts.severalSystems;
  if (destination.kind !== 'folder') return sentBySftp(delivered, countMeant(record));
  const saved = savedIn(delivered, countMeant(record), destination.label);
  const preset = named && findPreset(named.presetId, named.customPreset);
  return preset ? `${saved} ${nextOnPage(preset)}` : saved;
}

function overInWords(record: RunRecord | null, named: NamedDestination | null): LegWords {
  const { badge, leg } = texts.severalSystems;
  if (!record) return { tone: 'ready', badge: badge.nothingNew, sentence: leg.nothingNew };
  if (isHandedOver(record)) {
    const isSaved = record.destination.kind === 'folder';
    return {
      tone: 'attention',
      badge: isSaved ? badge.saved : badge.sent,
      sentence: handedOverInWords(record, named),
    };
  }
  const sentence = countsInWords(record);
  return isAllImported(record)
    ? { tone: 'ready', badge: badge.complete, sentence }
    : { tone: 'attention', badge: badge.incomplete, sentence };
}

/** How one destination of a round stands, in a word and a sentence. @param named null where it was removed since. */
export function legInWords({ state }: Pick<RoundLeg, 'state'>, named: NamedDestination | null): LegWords {
  const { badge, leg } = texts.severalSystems;
  switch (state.kind) {
    case 'waiting':
      return { tone: 'plain', badge: badge.waiting, sentence: leg.waiting };
    case 'going':
      return { tone: 'plain', badge: badge.going, sentence: leg.going };
    case 'skipped':
      return { tone: 'attention', badge: badge.skipped, sentence: leg.nothingSent };
    case 'over':
      return overInWords(state.record, named);
    case 'failed': {
      const { record, failure } = state;
      const counts =
        record && (isHandedOver(record) ? handedOverInWords(record, named) : countsInWords(record));
      const isCanceled = failure.code === 'cancelled';
      return {
        tone: isCanceled ? 'attention' : 'blocked',
        badge: isCanceled ? badge.canceled : badge.failed,
        sentence: `${failureSentence(failure)} ${counts ?? leg.nothingSent}`,
      };
    }
    default:
      return assertNever(state);
  }
}

/** Over the screen: what is known to be there, and never more than that. */
export function roundTitle({ legs, isOver }: Round): string {
  const { severalSystems } = texts;
  const all = legs.length;
  if (!isOver) {
    const place = legs.findIndex(({ state }) => state.kind === 'going');
    return severalSystems.going(Math.max(1, place + 1), all);
  }
  const isThere = ({ state }: RoundLeg) =>
    state.kind === 'over' && (!state.record || isAllImported(state.record));
  const isHanded = ({ state }: RoundLeg) =>
    state.kind === 'over' && state.record !== null && isHandedOver(state.record);
  const there = legs.filter(isThere).length;
  const handed = legs.filter(isHanded).length;
  if (there === all) return all === 1 ? severalSystems.allThere : severalSystems.allHavePhotos(all);
  if (there + handed < all) return severalSystems.someHavePhotos(there, all);
  return there === 0 ? severalSystems.nextStepLeft : severalSystems.someLeft(there, all, handed);
}

/** What became of restoring former photos, in a sentence for each part. */
export function undoneInWords({ restored, kept, failed }: Undone): string {
  const { restore } = texts.severalSystems;
  return [
    restored === 0 ? restore.none : restore.restored(restored),
    ...(kept === 0 ? [] : [restore.kept(kept)]),
    ...(failed === 0 ? [] : [restore.failed(failed)]),
  ].join(' ');
}

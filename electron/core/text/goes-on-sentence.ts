import { traitsOfKind } from '../delivery/destination-traits.ts';
import { countMeant, type RunRecord } from '../delivery/run-record.ts';
import { texts } from './texts.ts';

/** @param startedAt the day and time, as people write it. */
export function goesOnSentence(
  run: Pick<RunRecord, 'folderName' | 'photos' | 'leftOut' | 'accepted' | 'delivered' | 'destination'>,
  startedAt: string,
): string {
  const { kind } = run.destination;
  const isHandedOver = kind === 'folder' || kind === 'sftp';
  const words = texts.outcome.resuming;
  const say = isHandedOver ? words[kind] : traitsOfKind[kind].takes === 'photos' ? words.photos : words.sis;
  return say({
    folder: run.folderName,
    startedAt,
    done: isHandedOver ? run.delivered : run.accepted,
    photos: countMeant(run),
  });
}

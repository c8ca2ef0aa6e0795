import type { OutcomeGroup } from '../delivery/outcome.ts';
import { countMeant, type RunRecord } from '../delivery/run-record.ts';
import { placeOfKind } from './arrived-sentence.ts';
import { texts } from './texts.ts';

/**
 * What became of a photo, in a word or two, once its upload is over. What arrived is "In Moodle" where it went there.
 */
export function recordGroupName(group: OutcomeGroup, destination?: RunRecord['destination']): string {
  if (group === 'to-come') return texts.history.noResultYet;
  if (group !== 'imported' || !destination) return texts.history.outcomes[group];
  const place = placeOfKind(destination.kind);
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
}

/** Photos that were to go and of which nobody has said what became of them. */
export function restOf(run: RunRecord): number {
  const { imported, rejected, unconfirmed, delivered } = run;
  return Math.max(0, countMeant(run) - imported - rejected - unconfirmed - delivered);
}

/** Whether the SIS may still have something to say of it. */
function isOpenEnded({ state }: RunRecord): boolean {
  return state === 'going' || state === 'left';
}

/** "484 of 486 photos in the SIS, 2 rejected, 14 not included". What there is none of is not named. */
export function countsInWords(run: RunRecord): string {
  const { imported, rejected, unconfirmed, delivered, marked, uploaded, leftOut } = run;
  const words = texts.history.counts;
  const meant = countMeant(run);
  const rest = restOf(run);
  const unanswered = isOpenEnded(run) ? rest : Math.min(rest, run.unanswered);
  const isElsewhere = delivered > 0 && imported === 0;
  const some = (photos: number, say: (photos: number) => string) => (photos > 0 ? [say(photos)] : []);
  const parts = [
    isElsewhere
      ? words.deliveredOf(delivered, meant)
      : words.arrived(imported, meant, placeOfKind(run.destination.kind)),
    ...some(isElsewhere ? 0 : delivered, words.delivered),
    ...some(marked, (photos) => (photos === delivered ? words.allMarked : words.marked(photos))),
    ...some(uploaded, (photos) => (photos === delivered ? words.allUploaded : words.uploaded(photos))),
    ...some(rejected, words.rejected),
    ...some(unconfirmed, words.unconfirmed),
    ...some(unanswered, words.unanswered),
    ...some(rest - unanswered, words.unsent),
    ...some(leftOut, words.leftOut),
  ];
  return parts.join(', ');
}

/** "https://sis.example.org, by demo.secretary": where it went, and who sent it. */
export function wayInWords({ destination, user }: Pick<RunRecord, 'destination' | 'user'>): string {
  return user === null ? destination.label : texts.history.sentBy(destination.label, user);
}

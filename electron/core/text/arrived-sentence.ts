import { isPhotoKind } from '../delivery/photo-address.ts';
import type { InSis } from '../review/count-in-sis.ts';
import { texts } from './texts.ts';

/** Those that need a person come first. */
const order = [
  'rejected',
  'unconfirmed',
  'not-sent',
  'to-come',
  'delivered',
  'left-out',
] as const satisfies readonly (keyof InSis['others'])[];

/** Where photos are that arrived: "in the SIS", "in Moodle". */
export function placeOfKind(kind: string): string {
  return texts.outcome.places[isPhotoKind(kind) ? kind : 'sis'];
}

/** "486 of 486 photos are in the SIS."; "106 of 107 photos are in the SIS; 1 was rejected." */
export function arrivedSentence({ imported, meant, others }: InSis, place = placeOfKind('sis')): string {
  const words = texts.outcome;
  const rest = order.flatMap((group) => {
    const photos = others[group] ?? 0;
    return photos === 0 ? [] : [words.others[group](photos)];
  });
  return words.arrivedAndOthers(words.arrived(imported, meant, place), rest);
}

import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { indexedPersonWords } from './index-words.ts';

/** Whom the photographer meant, where no one student of the roster is it. */
export function IndexedPerson({ photo: { indexPerson } }: { readonly photo: PhotoRow }) {
  if (!indexPerson) return null;
  return (
    <p>
      The photographer's index says <b>{indexedPersonWords(indexPerson)}</b>.
    </p>
  );
}

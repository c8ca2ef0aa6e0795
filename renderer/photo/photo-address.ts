import type { RequestInput } from '../../electron/core/contract/contract.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';

export type PictureKind = RequestInput<'picture'>['kind'];

type PicturedRow = Pick<
  PhotoRow,
  'id' | 'bytes' | 'takenAt' | 'fixes' | 'fixable' | 'isFixed' | 'turns' | 'head'
>;

/** FNV-1a: short, and quick for thousands of rows. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/**
 * Where a picture of a photo is. The address changes with whatever changes the picture (another file, another fix),
 * since a page that has a picture once does not load it again.
 */
export function photoAddress(kind: PictureKind, photo: PicturedRow): string {
  const { id, bytes, takenAt, fixes, fixable, isFixed, turns, head } = photo;
  const file = `${bytes} ${takenAt}`;
  const shaped: Readonly<Record<PictureKind, unknown>> = {
    large: '',
    turned: turns,
    thumbnail: isFixed ? fixes : '',
    fixed: [fixes, fixable],
    face: head,
  };
  const shownTurns = kind === 'large' ? 0 : turns;
  return `photo://${kind}/${id}?v=${shownTurns}${hashOf(file + JSON.stringify(shaped[kind]))}`;
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { IndexMatchedPhoto } from '../../../electron/core/contract/requests/roster-requests.ts';
import { baseName } from '../../../electron/core/photo/file-name.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { nameOf } from '../../photo/photo-words.ts';
import { Thumbnail } from '../../photo/thumbnail.tsx';
import { useApp, useStudentsByKey } from '../../state/app-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { studentOf } from '../list-photos.ts';
import { useElementSize } from '../use-element-size.ts';
import styles from './index-pairs.module.css';
import { placeOf } from './student-words.ts';

const rowRem = 5.5;

function Pair({ pair: { photoId, studentId } }: { readonly pair: IndexMatchedPhoto }) {
  const photo = useApp((state) => state.photos.get(photoId));
  const student = studentOf({ studentId }, useStudentsByKey());
  if (!photo) return null;
  const isOther = photo.issues.some(({ code }) => code === 'index-disagrees');
  return (
    <>
      <span className={styles['picture']}>
        <Thumbnail photo={photo} />
      </span>
      <span className={styles['file']}>
        {baseName(photo.file)}
        {isOther ? (
          <small>{texts.listFromPhotographer.dialog.fileNameSays(photo.studentId ?? '')}</small>
        ) : null}
      </span>
      <Icon name="arrow-right" size={16} />
      <span className={styles['student']}>
        <b>{student ? nameOf(student) : studentId}</b>
        <small>
          {[studentId, student ? placeOf(student) : ''].filter((part) => part !== '').join(' · ')}
        </small>
      </span>
    </>
  );
}

/** Photo beside student, for a whole school: only the pairs in view are drawn. */
export function IndexPairs({ pairs }: { readonly pairs: readonly IndexMatchedPhoto[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { remPx } = useElementSize(scroller);
  const virtualizer = useVirtualizer({
    count: pairs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowRem * remPx,
    overscan: 4,
  });
  return (
    <section
      ref={scroller}
      className={styles['scroll']}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
      aria-label={texts.listFromPhotographer.dialog.pairs}
    >
      <ul className={styles['all']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const pair = pairs[index];
          return pair ? (
            <li
              key={key}
              className={styles['pair']}
              aria-posinset={index + 1}
              aria-setsize={pairs.length}
              style={{ height: rowRem * remPx, transform: `translateY(${start}px)` }}
            >
              <Pair pair={pair} />
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

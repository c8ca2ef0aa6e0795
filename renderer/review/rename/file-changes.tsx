import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { texts } from '../../../electron/core/text/texts.ts';
import { classNames } from '../../ui/class-names.ts';
import hidden from '../../ui/visually-hidden.module.css';
import { useElementSize } from '../use-element-size.ts';
import type { FileChange } from './file-plans.ts';
import styles from './files.module.css';

const rowRem = 2.25;

/** Files before and after: thousands of them, of which those in view are drawn. */
export function FileChanges({
  label,
  changes,
}: {
  readonly label: string;
  readonly changes: readonly FileChange[];
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const { remPx } = useElementSize(scroller);
  const virtualizer = useVirtualizer({
    count: changes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowRem * remPx,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const total = virtualizer.getTotalSize();
  const above = items[0]?.start ?? 0;
  const below = total - (items.at(-1)?.end ?? 0);
  return (
    <section
      ref={scroller}
      className={styles['changes']}
      style={{ height: `calc(${total}px + 2px)` }}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard (WCAG 2.1.1).
      tabIndex={0}
    >
      <table
        aria-rowcount={changes.length + 1}
        style={{ '--above': `${above}px`, '--below': `${below}px` } as object}
      >
        <thead className={hidden['hidden']}>
          <tr>
            <th scope="col">{texts.rename.columns.file}</th>
            <th scope="col">{texts.rename.columns.newName}</th>
            <th scope="col">{texts.rename.columns.change}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ index }) => {
            const change = changes[index];
            return change ? (
              <tr key={change.from} aria-rowindex={index + 2}>
                <td title={change.from}>{change.from}</td>
                <td className={classNames(change.to === null && styles['keeps'])}>
                  <span aria-hidden="true">→ </span>
                  {change.to ?? texts.rename.noNewName}
                </td>
                <td title={change.note}>{change.note}</td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </section>
  );
}

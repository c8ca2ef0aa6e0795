import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { useElementSize } from '../use-element-size.ts';
import styles from './retakes.module.css';

const cardRem = 27;

export interface CardListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly draw: (item: Item) => ReactNode;
}

/** Cards of any height, of which only those in view are drawn: large pictures are decoded for each. */
export function CardList<Item>({ label, items, keyOf, draw }: CardListProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(-1);
  const { remPx } = useElementSize(scroller);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardRem * remPx,
    getItemKey: (index) => keyOf(items[index] as Item),
    overscan: 1,
  });

  // A card that was decided goes away with its button: the card that takes its place has the next one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is what may have taken the focus away.
  useEffect(() => {
    if (hadFocus.current < 0 || document.activeElement !== document.body) return;
    const cards = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-index]') ?? [])];
    const next = cards.find((card) => Number(card.dataset['index']) >= hadFocus.current) ?? cards.at(-1);
    next?.querySelector<HTMLElement>('[data-keep]')?.focus();
  }, [items]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only remembers where in it the focus was.
    <div
      ref={scroller}
      className={styles['list']}
      onFocus={(event) => {
        const card = event.target.closest<HTMLElement>('[data-index]');
        hadFocus.current = Number(card?.dataset['index'] ?? -1);
      }}
      onBlur={(event) => {
        // Without a target the focused button went away, or the window did.
        if (event.relatedTarget) hadFocus.current = -1;
      }}
    >
      <ul className={styles['all']} aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              className={styles['row']}
              style={{ transform: `translateY(${start}px)` }}
            >
              {draw(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

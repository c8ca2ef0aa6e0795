import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useAppStore } from '../state/app-context.ts';
import { keyInWords } from '../state/command-keys.ts';
import styles from '../ui/popover.module.css';
import { createReviewCommands } from './keyboard/review-commands.ts';
import own from './photo-menu.module.css';
import type { PhotoList } from './use-photo-list.ts';

type Item = 'list-large' | 'fix' | 'crop' | 'turn-left' | 'turn-right' | 'leave-out';

/** What can be done with these photos just now. */
export function itemsFor(photos: readonly PhotoRow[]): readonly Item[] {
  const isOne = photos.length === 1;
  const isShown = photos.some(({ width, isLeftOut }) => width !== null && !isLeftOut);
  const isFixable = photos.some(({ fixable, isLeftOut }) => fixable.length > 0 && !isLeftOut);
  return [
    ...(isOne ? (['list-large'] as const) : []),
    ...(isFixable ? (['fix'] as const) : []),
    ...(isShown ? (['crop', 'turn-left', 'turn-right'] as const) : []),
    'leave-out',
  ];
}

interface PhotoMenuProps {
  readonly list: PhotoList;
  /** The gallery or the table: its items carry `data-photo`. */
  readonly children: ReactNode;
}

/** A right-click, or the menu key, on a photo: the commands of the detail for it, or for all that are selected. */
export function PhotoMenu({ list, children }: PhotoMenuProps) {
  const store = useAppStore();
  const actions = useActions();
  const anchor = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const { run, chosen } = createReviewCommands(store, actions, () => list);

  const onContextMenu = (event: MouseEvent) => {
    const photo = (event.target as Element).closest<HTMLElement>('[data-photo]');
    const id = photo?.dataset['photo'];
    if (!photo || id === undefined) return;
    event.preventDefault();
    if (!store.getState().selection.has(id)) actions.select([id], id);
    photo.focus({ preventScroll: true });
    setPlace({ left: event.clientX, top: event.clientY });
  };
  const choose = (item: Item) => {
    const [only] = chosen();
    if (item !== 'list-large') run(item);
    else if (only) actions.look({ dialog: { kind: 'large', photoId: only.id } });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the photos in it take the focus and the keys.
    <div className={own['area']} onContextMenu={onContextMenu}>
      {children}
      <span ref={anchor} className={own['anchor']} style={place ?? undefined} />
      <Popover
        className={styles['popover'] ?? ''}
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        isOpen={place !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setPlace(null);
        }}
      >
        <Menu
          className={styles['list'] ?? ''}
          aria-label={texts.review.photoMenu}
          autoFocus="first"
          onAction={(key) => choose(key as Item)}
          onClose={() => setPlace(null)}
        >
          {(place ? itemsFor(chosen()) : []).map((item) => (
            <MenuItem
              key={item}
              id={item}
              className={styles['item'] ?? ''}
              textValue={texts.commands.labels[item]}
            >
              {texts.commands.labels[item]}
              <kbd>{keyInWords(item)}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </div>
  );
}

import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import { isGoing } from '../folder/folder-progress.tsx';
import { titleOf } from '../photo/photo-words.ts';
import { useActions, useApp, useAppStore, useStudentsByKey } from '../state/app-context.ts';
import { pressedCommand } from '../state/command-keys.ts';
import { indexAfterKey, indexOfTyped, rangeOf, toggled } from './grid-keys.ts';
import { studentOf } from './list-photos.ts';
import { useKeptInView } from './use-kept-in-view.ts';
import type { PhotoList } from './use-photo-list.ts';

const typedTogetherMs = 800;

export interface GridOptions {
  readonly list: PhotoList;
  readonly columns: number;
  readonly pageRows: number;
  readonly gridRef: RefObject<HTMLElement | null>;
  readonly scrollToIndex: (index: number) => void;
  /** As the list is scrolled now. */
  readonly isInView: (index: number) => boolean;
}

export interface Grid {
  /** The one item that Tab reaches. */
  readonly currentIndex: number;
  readonly selection: ReadonlySet<PhotoId>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onItemClick: (event: MouseEvent, id: PhotoId) => void;
}

/** Somebody is busy with the photo that is shown. */
function isAtWork(): boolean {
  return document.activeElement?.closest('[data-photo], [data-detail]') != null;
}

/** Roving focus, keys, type-ahead and selection for the gallery and the table alike. Items carry `data-photo`. */
export function useGrid(options: GridOptions): Grid {
  const { list, columns, pageRows, gridRef, scrollToIndex, isInView } = options;
  const store = useAppStore();
  const { select, look } = useActions();
  const students = useStudentsByKey();
  const selection = useApp((state) => state.selection);
  const focusedId = useApp((state) => state.focusedId);
  const isFilling = useApp(({ folder }) => isGoing(folder));
  const anchor = useRef<PhotoId | null>(null);
  const typed = useRef({ text: '', atMs: 0 });
  const lastIndex = useRef(0);
  const wantsFocus = useRef(false);
  /** The photo that nobody chose: the list's first, there to be looked at without a click. */
  const unchosen = useRef<PhotoId | null>(null);

  const known = focusedId === null ? undefined : list.indexOf.get(focusedId);
  const currentIndex = known ?? Math.max(0, Math.min(lastIndex.current, list.ids.length - 1));

  useEffect(() => {
    lastIndex.current = currentIndex;
    const { focusedId: focused, selection: selected } = store.getState();
    const id = list.ids[currentIndex];
    const [first] = list.ids;
    const isUnchosen =
      focused === null ? selected.size === 0 : focused === unchosen.current && isFilling && !isAtWork();
    // Photos come in as they are found: until a person has gone to one, the first of the list is always the first.
    if (first !== undefined && isUnchosen) {
      unchosen.current = first;
      if (focused !== first) select([first], first);
    }
    // What was decided has left the list: the one that took its place is next.
    else if (focused !== null && id !== undefined && !list.indexOf.has(focused)) select([id], id);
    else if ([...selected].some((selectedId) => !list.indexOf.has(selectedId))) {
      select([...selected].filter((selectedId) => list.indexOf.has(selectedId)));
    }
  }, [list, currentIndex, isFilling, store, select]);

  useKeptInView({ id: list.ids[currentIndex], index: currentIndex, isInView, scrollToIndex });

  useEffect(() => {
    const id = list.ids[currentIndex];
    if (!wantsFocus.current || id === undefined) return;
    const item = gridRef.current?.querySelector<HTMLElement>(`[data-photo="${CSS.escape(id)}"]`);
    if (!item) return;
    wantsFocus.current = false;
    item.focus({ preventScroll: true });
  });

  const moveTo = useCallback(
    (index: number, how: { readonly isRange: boolean; readonly keepsSelection: boolean }) => {
      const id = list.ids[index];
      if (id === undefined) return;
      const { selection: selected } = store.getState();
      if (how.isRange) {
        const from = list.indexOf.get(anchor.current ?? id) ?? index;
        select(rangeOf(list.ids, from, index), id);
      } else {
        if (!how.keepsSelection) anchor.current = id;
        select(how.keepsSelection ? selected : [id], id);
      }
      wantsFocus.current = true;
      scrollToIndex(index);
    },
    [list, store, select, scrollToIndex],
  );

  const toggle = (id: PhotoId) => {
    anchor.current = id;
    select(toggled(store.getState().selection, id), id);
  };

  const typeAhead = (letter: string) => {
    const nowMs = performance.now();
    const isSameWord = nowMs - typed.current.atMs < typedTogetherMs;
    const text = isSameWord ? typed.current.text + letter : letter;
    typed.current = { text, atMs: nowMs };
    const found = indexOfTyped(text, currentIndex, list.ids.length, (index) => {
      const photo = list.photos[index];
      return photo ? titleOf(photo, studentOf(photo, students)) : '';
    });
    if (found !== null) moveTo(found, { isRange: false, keepsSelection: false });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Some keys that write something hold everywhere: "?" opens the list of shortcuts.
    if (pressedCommand(event, 'everywhere') !== null) return;
    const { key } = event;
    const id = list.ids[currentIndex];
    const isInWord = typed.current.text !== '' && performance.now() - typed.current.atMs < typedTogetherMs;
    const command = pressedCommand(event, 'photo-list') ?? pressedCommand(event, 'review');
    switch (command) {
      case 'list-all':
        select(list.ids);
        break;
      case 'back-to-photos':
        select(id === undefined ? [] : [id]);
        break;
      case 'list-type':
        typeAhead(key);
        break;
      case 'list-large':
        if (isInWord || id === undefined) typeAhead(key);
        else if (!event.repeat) look({ dialog: { kind: 'large', photoId: id } });
        break;
      case 'list-toggle':
        if (id !== undefined) toggle(id);
        break;
      case 'list-move':
      case 'list-ends':
      case 'list-page':
      case 'list-extend':
      case 'list-pass': {
        const target = indexAfterKey(key, currentIndex, { count: list.ids.length, columns, pageRows });
        if (target === null) return;
        moveTo(target, { isRange: command === 'list-extend', keepsSelection: command === 'list-pass' });
        break;
      }
      default:
        return;
    }
    event.preventDefault();
  };

  const onItemClick = (event: MouseEvent, id: PhotoId) => {
    const index = list.indexOf.get(id) ?? 0;
    if (event.ctrlKey || event.metaKey) toggle(id);
    else moveTo(index, { isRange: event.shiftKey, keepsSelection: false });
    wantsFocus.current = true;
    const isDouble = event.detail === 2 && !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (isDouble) look({ dialog: { kind: 'large', photoId: id } });
  };

  return { currentIndex, selection, onKeyDown, onItemClick };
}

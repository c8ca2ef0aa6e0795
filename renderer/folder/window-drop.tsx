import { useEffect, useState } from 'react';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useAppStore, useBridge } from '../state/app-context.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './photos.module.css';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * Takes folders, zips and photos dropped anywhere on the window, and lets nothing that is dropped navigate. While the
 * roster's dialog is open, what is dropped is a roster. What was dragged out of the window itself is not taken.
 */
export function WindowDrop() {
  const { openPaths, openRosterAt, showToast } = useActions();
  const store = useAppStore();
  const bridge = useBridge();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      event.preventDefault();
      const isTaken = holdsFiles(event) && !store.getState().isDraggingOut;
      if (event.dataTransfer) event.dataTransfer.dropEffect = isTaken ? 'copy' : 'none';
      setOver(isTaken);
    };
    const onDragLeave = (event: DragEvent) => {
      // Leaving one element for another is no leaving of the window.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (store.getState().isDraggingOut) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      const paths = files.map((file) => bridge.pathOf(file)).filter((path) => path !== '');
      const [first] = paths;
      if (first !== undefined && store.getState().dialog?.kind === 'roster') void openRosterAt(first);
      else if (paths.length > 0) void openPaths(paths);
      else showToast(texts.photos.saveFirst, { tone: 'bad' });
    };
    // The system tells nothing of the end of its own drag. While it lasts, the pointer does not move in the page.
    const onPointer = ({ buttons }: PointerEvent) => {
      if (buttons === 0 && store.getState().isDraggingOut) store.setState({ isDraggingOut: false });
    };
    window.addEventListener('pointermove', onPointer);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('pointermove', onPointer);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [bridge, openPaths, openRosterAt, showToast, store]);

  if (!isOver) return null;
  return (
    <div className={styles['over']} aria-hidden="true">
      <div>
        <Icon name="folder-in" size={56} />
        {texts.photos.drop}
      </div>
    </div>
  );
}

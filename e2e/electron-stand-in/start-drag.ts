import { statSync } from 'node:fs';
import path from 'node:path';
import type { Item } from 'electron';
import { isNativeImage } from './native-image.ts';

/** What was put on the pointer. */
export interface Drag {
  readonly files: readonly string[];
  readonly icon: { readonly width: number; readonly height: number };
}

/** Whether a message of the page was sent while it handled `dragstart`, and had taken that event by then. */
export type DragStart = 'none' | 'open' | 'prevented';

export interface DragStarter {
  /** A message came from the page. */
  note(dragStart: DragStart): void;
  startDrag(item: Partial<Item>): void;
}

/**
 * `webContents.startDrag`. Electron throws without an icon or a file; with an empty icon it does nothing, a file that is
 * not there reaches its target empty, and a drag that answers no `dragstart` has no button to end it: here they throw.
 */
export function createDragStarter(onDrag: (drag: Drag) => void): DragStarter {
  let started: DragStart = 'none';
  return {
    note(dragStart) {
      if (dragStart !== 'none') started = dragStart;
    },
    startDrag({ file, files = file === undefined ? [] : [file], icon }) {
      if (icon === undefined) throw new Error("'icon' parameter is required");
      if (!isNativeImage(icon)) throw new Error('The electron stand-in takes a NativeImage as the icon');
      if (icon.isEmpty()) throw new Error('With an empty icon nothing would be dragged');
      if (files.length === 0) throw new Error("Must specify either 'file' or 'files' option");
      for (const dragged of files) {
        if (!path.isAbsolute(dragged)) throw new Error(`${dragged} is no absolute path`);
        if (!statSync(dragged, { throwIfNoEntry: false })) throw new Error(`${dragged} is not there`);
      }
      if (started === 'none') throw new Error('A drag answers a message that was sent in dragstart');
      if (started === 'open')
        throw new Error('The page goes on with its own drag: preventDefault comes first');
      // One drag for each `dragstart`.
      started = 'none';
      onDrag({ files: [...files], icon: icon.getSize() });
    },
  };
}

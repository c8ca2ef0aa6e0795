import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readJpegHeader } from '../../electron/core/photo/jpeg-header.ts';
import type { GuidePage } from '../../renderer/guide/guide-page.ts';
import { guidePageIds } from '../../renderer/state/guide-place.ts';
import { type MeasurePicture, readGuidePage } from './read-guide-page.ts';

export interface Guide {
  readonly pages: readonly GuidePage[];
  /** Every file that it is made from. */
  readonly files: readonly string[];
  /** The files of its pictures, by their names. */
  readonly pictures: ReadonlyMap<string, string>;
}

/**
 * Reads the guide into what the window can show.
 * @param folder with its pages.
 */
export function readGuide(folder: string): Guide {
  const files: string[] = [];
  const pictures = new Map<string, string>();
  const measure: MeasurePicture = (file) => {
    const header = readJpegHeader(readFileSync(file));
    if (!header) throw new Error(`${file} is not a JPEG`);
    pictures.set(path.basename(file), file);
    return { width: header.width, height: header.height };
  };
  const pages = guidePageIds.map((id) => {
    const file = path.join(folder, `${id}.md`);
    files.push(file);
    return readGuidePage({ id, markdown: readFileSync(file, 'utf8'), folder, measure });
  });
  return { pages, files: [...files, ...pictures.values()], pictures };
}

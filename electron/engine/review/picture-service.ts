import type { RequestInput } from '../../core/contract/contract.ts';
import { squareAround } from '../../core/photo/faces/head-of.ts';
import type { Fix } from '../../core/photo/fix.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { turnedSize } from '../../core/photo/picture-size.ts';
import { AppError } from '../../core/shared/failure.ts';
import { showFace, showForSheet, showLarge, showThumbnail } from '../images/show-picture.ts';
import type { FolderService } from './folder-service.ts';

/** Pictures for a window to show. */
export interface PictureService {
  /** A JPEG. @throws AppError `bad-request` for a photo that is not there, or that cannot be shown. */
  picture(id: PhotoId, kind: RequestInput<'picture'>['kind']): Promise<Uint8Array>;
  /** For paper, with its fixes applied. @throws the same. */
  forSheet(id: PhotoId, heightPixels: number): Promise<Uint8Array>;
}

function turnsOf(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.filter(({ kind }) => kind === 'turn');
}

export function createPictureService(folder: FolderService): PictureService {
  return {
    async picture(id, kind) {
      const { batch, locate, thumbnails } = folder.need();
      const photo = batch.get(id);
      if (!photo) throw new AppError('bad-request', 'there is no such photo');
      const { fixes, isFixed } = batch.row(id);
      switch (kind) {
        case 'thumbnail': {
          const kept = isFixed ? null : await thumbnails?.find(id);
          return kept ?? showThumbnail(photo, locate(id), isFixed ? fixes : []);
        }
        case 'large':
          return showLarge(photo, locate(id), []);
        case 'turned':
          return showLarge(photo, locate(id), turnsOf(fixes));
        case 'face': {
          const { head, width, height, turns } = batch.row(id);
          if (!head || width === null || height === null)
            return showThumbnail(photo, locate(id), turnsOf(fixes));
          const box = squareAround(head, turnedSize({ width, height }, turns));
          return showFace(photo, locate(id), [...turnsOf(fixes), { kind: 'crop', box }]);
        }
        case 'fixed':
          return showLarge(photo, locate(id), isFixed ? fixes : batch.safeFixesOf(id));
      }
    },
    async forSheet(id, heightPixels) {
      const { batch, locate } = folder.need();
      const photo = batch.get(id);
      if (!photo) throw new AppError('bad-request', 'there is no such photo');
      const { fixes, isFixed } = batch.row(id);
      return showForSheet(photo, locate(id), isFixed ? fixes : [], heightPixels);
    },
  };
}

import type { PhotoId } from '../../core/photo/photo.ts';
import type { Batch } from '../batch/batch.ts';
import type { JpegThreads } from '../images/jpeg-threads.ts';
import type { ThumbnailStore } from '../images/thumbnail-store.ts';

/** A folder, zip or set of loose files whose photos are known. */
export interface OpenFolder {
  readonly paths: readonly string[];
  readonly batch: Batch;
  /** Where each photo's content lies. */
  readonly locations: Map<PhotoId, string>;
  readonly locate: (id: PhotoId) => string;
  /** For what belongs to this folder alone; removed when it is closed. */
  readonly tempFolder: string;
  readonly thumbnails: ThumbnailStore | null;
  /** Look for damage that decoders do not notice. */
  readonly threads: JpegThreads | null;
}

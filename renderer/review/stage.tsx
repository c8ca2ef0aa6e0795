import { useState } from 'react';
import { type CropBox, turnedSize } from '../../electron/core/photo/picture-size.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { cropToRatio } from '../../electron/core/review/plan-fixes.ts';
import { ratioInWords } from '../../electron/core/text/preset-words.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { photoAddress } from '../photo/photo-address.ts';
import { usePreset } from '../state/use-preset.ts';
import { Icon } from '../ui/icon.tsx';
import { boxBeforeTurn } from './crop/crop-box.ts';
import styles from './stage.module.css';

/**
 * What will be cut from the picture as it is now: the chosen box, or the one that the safe fix would take. Null where
 * nothing is to be cut.
 */
function cropOf(photo: PhotoRow, ratio: number | null): CropBox | null {
  const { width, height, turns } = photo;
  if (width === null || height === null) return null;
  const size = { width, height };
  const chosen = photo.fixes.find((fix) => fix.kind === 'crop');
  const isOff = photo.issues.some(({ code }) => code === 'ratio');
  const box = chosen?.box ?? (isOff && ratio !== null ? cropToRatio(turnedSize(size, turns), ratio) : null);
  return box && boxBeforeTurn(box, turns, size);
}

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`;
}

export type StageKind = 'before' | 'after';

/** The photo large, with the frame of what is sent drawn over it, or as it looks with its fixes. */
export function Stage({
  photo,
  kind,
  name,
}: {
  readonly photo: PhotoRow;
  readonly kind: StageKind;
  readonly name: string;
}) {
  const preset = usePreset();
  const [missing, setMissing] = useState<string | null>(null);
  const source = photoAddress(kind === 'after' ? 'fixed' : 'large', photo);
  const box = kind === 'after' ? null : cropOf(photo, preset.ratio);
  const { width, height } = photo;

  if (missing === source) {
    return (
      <div className={styles['stage']}>
        <p className={styles['missing']}>
          <Icon name="picture" size={40} />
          {texts.photo.noPreview}
        </p>
      </div>
    );
  }
  return (
    <div className={styles['stage']}>
      <div className={styles['picture']}>
        <img
          key={source}
          src={source}
          alt={kind === 'after' ? texts.photo.shown.asUploaded(name) : texts.photo.shown.asItIs(name)}
          draggable={false}
          onError={() => setMissing(source)}
        />
        {box && width !== null && height !== null ? (
          <div
            className={styles['crop']}
            style={{
              left: percent(box.left, width),
              top: percent(box.top, height),
              width: percent(box.width, width),
              height: percent(box.height, height),
            }}
          >
            {photo.turns % 2 === 0 ? <span>{ratioInWords(preset)}</span> : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}

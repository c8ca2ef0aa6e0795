import { useRef, useState } from 'react';
import type { Fix } from '../../electron/core/photo/fix.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { canBeShown } from '../photo/photo-words.ts';
import { useActions } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './detail.module.css';
import { Stage, type StageKind } from './stage.tsx';
import { useElementSize } from './use-element-size.ts';

// Narrower, two pictures side by side would be no larger than the gallery's.
const sideBySideRem = 20;

function Toggle({
  kind,
  onChange,
}: {
  readonly kind: StageKind;
  readonly onChange: (kind: StageKind) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons side by side, not a form's fields.
    <div className={styles['toggle']} role="group" aria-label={texts.detail.versions.title}>
      {(['before', 'after'] as const).map((choice) => (
        <button key={choice} type="button" aria-pressed={choice === kind} onClick={() => onChange(choice)}>
          {texts.detail.versions[choice]}
        </button>
      ))}
    </div>
  );
}

/** The frame and the turns, by hand. */
function Tools({ photo }: { readonly photo: PhotoRow }) {
  const { look, turn } = useActions();
  return (
    <div className={styles['tools']}>
      <Button onPress={() => look({ dialog: { kind: 'crop', photoId: photo.id } })}>
        <Icon name="crop" /> {texts.crop.open}
      </Button>
      <Button aria-label={texts.crop.rotateLeft} onPress={() => void turn([photo.id], 3)}>
        <Icon name="turn-left" />
      </Button>
      <Button aria-label={texts.crop.rotateRight} onPress={() => void turn([photo.id], 1)}>
        <Icon name="turn-right" />
      </Button>
    </div>
  );
}

const visibleFixes: ReadonlySet<Fix['kind']> = new Set(['crop', 'orient', 'turn', 'convert']);

/** Whether what was chosen or is offered can be seen: another file name, or a removed location, cannot. */
function looksOtherwise({ fixable, fixes, isFixed }: PhotoRow): boolean {
  return (
    fixable.some((kind) => visibleFixes.has(kind)) ||
    (isFixed && fixes.some(({ kind }) => visibleFixes.has(kind)))
  );
}

/** A photo before and after its fixes: side by side where there is room, else one after the other. */
export function DetailPictures({ photo, name }: { readonly photo: PhotoRow; readonly name: string }) {
  const [wanted, setWanted] = useState<StageKind | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const { width, remPx } = useElementSize(box);
  const isShown = canBeShown(photo);
  const hasAfter = isShown && looksOtherwise(photo);
  const isWide = width >= sideBySideRem * remPx;
  const kind = hasAfter ? (wanted ?? (photo.isFixed ? 'after' : 'before')) : 'before';
  return (
    <div ref={box} className={styles['pictures']}>
      {hasAfter && isWide ? (
        <div className={styles['pair']}>
          {(['before', 'after'] as const).map((side) => (
            <figure key={side}>
              <Stage photo={photo} kind={side} name={name} />
              <figcaption>{texts.detail.versions[side]}</figcaption>
            </figure>
          ))}
        </div>
      ) : (
        <>
          <Stage photo={photo} kind={kind} name={name} />
          {hasAfter ? <Toggle kind={kind} onChange={setWanted} /> : null}
        </>
      )}
      {isShown && !photo.isLeftOut ? <Tools photo={photo} /> : null}
    </div>
  );
}

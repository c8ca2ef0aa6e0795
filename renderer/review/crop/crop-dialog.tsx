import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import type { PhotoId } from '../../../electron/core/photo/photo.ts';
import {
  addTurns,
  type CropBox,
  type QuarterTurns,
  turnedSize,
} from '../../../electron/core/photo/picture-size.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { photoAddress } from '../../photo/photo-address.ts';
import { titleOf } from '../../photo/photo-words.ts';
import { useActions, useApp, useStudentsByKey } from '../../state/app-context.ts';
import { keyInWords, pressedCommand } from '../../state/command-keys.ts';
import { usePreset } from '../../state/use-preset.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FilledText } from '../../ui/filled-text.tsx';
import hidden from '../../ui/visually-hidden.module.css';
import { studentOf } from '../list-photos.ts';
import styles from './crop.module.css';
import { cropPlace, cropRules, resizeBox, startBox } from './crop-box.ts';
import { CropControls } from './crop-controls.tsx';
import { actOfCommand } from './crop-keys.ts';
import { CropStage, type Guide } from './crop-stage.tsx';

const spokenAfterMs = 700;

/** What is said once the frame has come to rest: while it moves, every step would be too much. */
function useSpoken(words: string): string {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), spokenAfterMs);
    return () => clearTimeout(timer);
  }, [words]);
  return spoken;
}

function CropEditor({ photo, onClose }: { readonly photo: PhotoRow; readonly onClose: () => void }) {
  const preset = usePreset();
  const { crop } = useActions();
  const title = titleOf(photo, studentOf(photo, useStudentsByKey()));
  const [guide, setGuide] = useState<Guide>('head');
  // Nothing is decided before the frame is saved: canceling leaves no step behind, to be undone or made again.
  const [turned, setTurned] = useState<QuarterTurns>(0);
  const hintId = useId();
  const { width, height } = photo;
  const turns = addTurns(photo.turns, turned);
  const rules = useMemo(
    () => cropRules(turnedSize({ width: width ?? 1, height: height ?? 1 }, turns), preset),
    [width, height, turns, preset],
  );
  const saved = photo.fixes.find((fix) => fix.kind === 'crop')?.box ?? null;
  const known = turned === 0 ? saved : null;
  // A crop belongs to the picture as it is rotated: another rotation starts it over.
  const [draft, setDraft] = useState<{ readonly turns: number; readonly box: CropBox } | null>(null);
  const box = draft?.turns === turns ? draft.box : startBox(known, rules);
  const change = (next: CropBox) => setDraft({ turns, box: next });
  const spoken = useSpoken(texts.crop.described(cropPlace(box, rules, preset)));
  const picture = { source: photoAddress('turned', photo), turned };

  const turn = (quarterTurns: 1 | 3) => setTurned(addTurns(turned, quarterTurns));
  const set = (next: CropBox | null) => {
    onClose();
    void crop(photo.id, next, turned);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOfCommand(pressedCommand(event, 'crop'));
    if (act === null) return;
    if (act.kind === 'zoom') change(resizeBox(box, box.width / act.factor, rules));
    if (act.kind === 'turn' && !event.repeat) turn(act.quarterTurns);
    event.preventDefault();
  };

  return (
    <Dialog
      title={texts.crop.title(title)}
      isOpen
      width="full"
      onClose={onClose}
      footer={
        <>
          <span className={styles['start']}>
            <Button isDisabled={saved === null} onPress={() => set(null)}>
              {texts.crop.remove}
            </Button>
          </span>
          <Button onPress={onClose}>{texts.common.cancel}</Button>
          <Button variant="primary" onPress={() => set(box)}>
            {texts.crop.apply}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for the whole dialog, whatever has the focus. */}
      <div className={styles['editor']} onKeyDown={onKeyDown}>
        <CropStage
          picture={picture}
          name={title}
          box={box}
          rules={rules}
          guide={guide}
          hintId={hintId}
          onChange={change}
          onSave={() => set(box)}
        />
        <CropControls
          picture={picture}
          box={box}
          rules={rules}
          preset={preset}
          guide={guide}
          onChange={change}
          onGuide={setGuide}
          onTurn={turn}
        />
      </div>
      <p id={hintId} className={styles['hint']}>
        <FilledText
          text={texts.crop.hint}
          parts={{
            zoomIn: <kbd>{keyInWords('crop-zoom-in')}</kbd>,
            zoomOut: <kbd>{keyInWords('crop-zoom-out')}</kbd>,
            rotate: <kbd>{keyInWords('crop-turn-right')}</kbd>,
          }}
        />
      </p>
      <div className={hidden['hidden']} role="status" aria-live="polite">
        {spoken}
      </div>
    </Dialog>
  );
}

/** A frame of the right shape, set by hand on the upright picture. */
export function CropDialog({
  photoId,
  onClose,
}: {
  readonly photoId: PhotoId;
  readonly onClose: () => void;
}) {
  const photo = useApp((state) => state.photos.get(photoId));
  // The file may go from the folder while its frame is set.
  useEffect(() => {
    if (!photo || photo.width === null) onClose();
  }, [photo, onClose]);
  return photo && photo.width !== null ? <CropEditor photo={photo} onClose={onClose} /> : null;
}

import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useState } from 'react';
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
import { Icon } from '../../ui/icon.tsx';
import hidden from '../../ui/visually-hidden.module.css';
import { studentOf } from '../list-photos.ts';
import type { PhotoList } from '../use-photo-list.ts';
import styles from './crop.module.css';
import { cropPlace, cropRules, resizeBox, startBox } from './crop-box.ts';
import { CropControls } from './crop-controls.tsx';
import { actOfCommand } from './crop-keys.ts';
import { type CropOrder, cropOrder, neighborIn } from './crop-order.ts';
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

interface CropEditorProps {
  readonly photo: PhotoRow;
  readonly order: CropOrder;
  readonly onShow: (id: PhotoId) => void;
  readonly onClose: () => void;
}

/** What was changed on one photo. Nothing is decided before it is applied: canceling leaves no step behind. */
interface Draft {
  readonly photoId: PhotoId;
  readonly turned: QuarterTurns;
  /** A crop belongs to the picture as it is rotated: another rotation starts it over. */
  readonly box: CropBox | null;
}

function CropEditor({ photo, order, onShow, onClose }: CropEditorProps) {
  const preset = usePreset();
  const { crop } = useActions();
  const photos = useApp((state) => state.photos);
  const title = titleOf(photo, studentOf(photo, useStudentsByKey()));
  const [guide, setGuide] = useState<Guide>('head');
  const [kept, setKept] = useState<Draft | null>(null);
  const hintId = useId();
  const draft = kept?.photoId === photo.id ? kept : { photoId: photo.id, turned: 0 as const, box: null };
  const { turned } = draft;
  const { width, height } = photo;
  const turns = addTurns(photo.turns, turned);
  const rules = useMemo(
    () => cropRules(turnedSize({ width: width ?? 1, height: height ?? 1 }, turns), preset),
    [width, height, turns, preset],
  );
  const saved = photo.fixes.find((fix) => fix.kind === 'crop')?.box ?? null;
  const box = draft.box ?? startBox(turned === 0 ? saved : null, rules);
  const spoken = useSpoken(texts.crop.described(cropPlace(box, rules, preset)));
  const picture = { source: photoAddress('turned', photo), turned };
  const at = order.ids.indexOf(photo.id);
  const neighbor = (isForward: boolean) => neighborIn(order, photo.id, isForward, (id) => photos.has(id));
  const [previous, next] = [neighbor(false), neighbor(true)];

  const change = (next: CropBox) => setKept({ ...draft, box: next });
  const turn = (quarterTurns: 1 | 3) =>
    setKept({ ...draft, turned: addTurns(turned, quarterTurns), box: null });
  const set = (chosen: CropBox | null, alsoFor?: readonly PhotoId[]) => {
    onClose();
    void crop(photo.id, chosen, turned, alsoFor);
  };
  const setAndGoOn = () => {
    if (next === null) onClose();
    else onShow(next);
    void crop(photo.id, box, turned);
  };
  const apply = () => (order.isSeries ? setAndGoOn() : set(box));
  const onKeyDown = (event: KeyboardEvent) => {
    const command = pressedCommand(event, 'crop');
    const act = actOfCommand(command);
    if (act?.kind === 'zoom') change(resizeBox(box, box.width / act.factor, rules));
    else if (act?.kind === 'turn' && !event.repeat) turn(act.quarterTurns);
    else if (command === 'crop-save-next' && !event.repeat) setAndGoOn();
    else if (command === 'crop-next' && next !== null) onShow(next);
    else if (command === 'crop-previous' && previous !== null) onShow(previous);
    else if (act === null) return;
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
          {order.ids.length > 1 ? (
            <span className={styles['way']}>
              <Button
                aria-label={texts.crop.previousPhoto}
                isDisabled={previous === null}
                onPress={() => previous !== null && onShow(previous)}
              >
                <Icon name="arrow-left" />
              </Button>
              {texts.crop.place(at + 1, order.ids.length)}
              <Button
                aria-label={texts.crop.nextPhoto}
                isDisabled={next === null}
                onPress={() => next !== null && onShow(next)}
              >
                <Icon name="arrow-right" />
              </Button>
            </span>
          ) : null}
          <Button onPress={onClose}>{texts.common.cancel}</Button>
          {order.isSeries ? (
            <Button onPress={() => set(box, order.ids)}>
              {texts.crop.applyToSelected(order.ids.length)}
            </Button>
          ) : null}
          <Button variant={order.isSeries ? 'quiet' : 'primary'} onPress={() => set(box)}>
            {texts.crop.apply}
          </Button>
          {order.ids.length > 1 ? (
            <Button variant={order.isSeries ? 'primary' : 'quiet'} onPress={setAndGoOn}>
              {texts.crop.applyAndNext}
            </Button>
          ) : null}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for the whole dialog, whatever has the focus. */}
      <div className={styles['editor']} onKeyDown={onKeyDown}>
        <CropStage
          key={photo.id}
          picture={picture}
          name={title}
          box={box}
          rules={rules}
          guide={guide}
          hintId={hintId}
          onChange={change}
          onSave={apply}
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

/** A crop of the right proportions, set by hand on the upright picture, for one photo after the other. */
function OpenCropDialog({ photoId, list }: { readonly photoId: PhotoId; readonly list: PhotoList }) {
  const { look, select } = useActions();
  const photo = useApp((state) => state.photos.get(photoId));
  const selection = useApp((state) => state.selection);
  const [order] = useState(() => cropOrder(list.photos, selection));
  const close = useCallback(() => look({ dialog: null }), [look]);
  const show = (id: PhotoId) => {
    if (!order.isSeries) select([id], id);
    look({ dialog: { kind: 'crop', photoId: id } });
  };
  // The file may go from the folder while its crop is set.
  useEffect(() => {
    if (!photo || photo.width === null) close();
  }, [photo, close]);
  return photo && photo.width !== null ? (
    <CropEditor photo={photo} order={order} onShow={show} onClose={close} />
  ) : null;
}

export function CropDialog({ list }: { readonly list: PhotoList }) {
  const dialog = useApp((state) => state.dialog);
  return dialog?.kind === 'crop' ? <OpenCropDialog photoId={dialog.photoId} list={list} /> : null;
}

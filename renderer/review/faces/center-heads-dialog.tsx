import { useMemo, useState } from 'react';
import type { PhotoId } from '../../../electron/core/photo/photo.ts';
import { type HeadPlacing, placingLimits, usualPlacing } from '../../../electron/core/review/center-head.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { titleOf } from '../../photo/photo-words.ts';
import { useActions, useApp, useStudentsByKey } from '../../state/app-context.ts';
import { usePreset } from '../../state/use-preset.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ShareSlider } from '../../ui/share-slider.tsx';
import { studentOf } from '../list-photos.ts';
import styles from './center-heads.module.css';
import { HeadExample, placeHead } from './head-example.tsx';

function useExample(photos: readonly PhotoRow[]) {
  const withHead = useMemo(() => photos.filter(({ head, isLeftOut }) => head && !isLeftOut), [photos]);
  const [at, setAt] = useState(0);
  return {
    photo: withHead[at % Math.max(1, withHead.length)],
    hasOthers: withHead.length > 1,
    showOther: () => setAt(at + 1),
  };
}

/** The same size and place for the heads of these photos, with one of them as an example. */
export function CenterHeadsDialog({
  photoIds,
  onClose,
}: {
  readonly photoIds: readonly PhotoId[];
  readonly onClose: () => void;
}) {
  const { centerHeads } = useActions();
  const rows = useApp((state) => state.photos);
  const students = useStudentsByKey();
  const preset = usePreset();
  const photos = useMemo(() => photoIds.flatMap((id) => rows.get(id) ?? []), [photoIds, rows]);
  const [placing, setPlacing] = useState<HeadPlacing>(usualPlacing);
  const { photo, hasOthers, showOther } = useExample(photos);
  const placed = photo ? placeHead(photo, placing, preset) : null;
  const { headShare, eyesFromTop } = placing;
  const apply = () => {
    onClose();
    void centerHeads(photoIds, placing);
  };
  return (
    <Dialog
      title={texts.faces.centerHeadsTitle(photos.length)}
      isOpen
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{texts.faces.cancel}</Button>
          <Button variant="primary" isDisabled={!photo} onPress={apply}>
            {texts.faces.apply}
          </Button>
        </>
      }
    >
      <p>{texts.faces.centerHeadsLead}</p>
      <div className={styles['parts']}>
        <figure className={styles['figure']}>
          {photo && placed ? (
            <HeadExample
              photo={photo}
              placed={placed}
              name={texts.faces.example(titleOf(photo, studentOf(photo, students)))}
            />
          ) : (
            <p className={styles['nothing']}>{texts.faces.noExample}</p>
          )}
          <figcaption>{placed && !placed.crop.isExact ? texts.faces.exampleNearest : null}</figcaption>
        </figure>
        <div className={styles['controls']}>
          <ShareSlider
            label={texts.faces.headSize}
            value={headShare}
            {...placingLimits.headShare}
            valueInWords={texts.faces.headSizeValue(headShare)}
            onChange={(value) => setPlacing({ ...placing, headShare: value })}
          />
          <ShareSlider
            label={texts.faces.eyeLine}
            value={eyesFromTop}
            {...placingLimits.eyesFromTop}
            valueInWords={texts.faces.eyeLineValue(eyesFromTop)}
            onChange={(value) => setPlacing({ ...placing, eyesFromTop: value })}
          />
          <div className={styles['buttons']}>
            <Button
              isDisabled={headShare === usualPlacing.headShare && eyesFromTop === usualPlacing.eyesFromTop}
              onPress={() => setPlacing(usualPlacing)}
            >
              {texts.faces.usualPlacing}
            </Button>
            {hasOthers ? <Button onPress={showOther}>{texts.faces.otherExample}</Button> : null}
          </div>
        </div>
      </div>
    </Dialog>
  );
}

import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { CropBox } from '../../../electron/core/photo/picture-size.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { pressedCommand } from '../../state/command-keys.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './crop.module.css';
import { type Corner, type CropRules, centerBox, dragCorner, moveBox, resizeBox } from './crop-box.ts';
import { moveOfKey, zoomStep } from './crop-keys.ts';
import { type ShownPicture, TurnedPicture } from './turned-picture.tsx';

export type Guide = 'head' | 'thirds' | 'none';

const corners: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

interface Drag {
  readonly corner: Corner | null;
  readonly from: CropBox;
  readonly x: number;
  readonly y: number;
  /** Pixels of the picture for one of the screen. */
  readonly scale: number;
}

export interface CropStageProps {
  readonly picture: ShownPicture;
  readonly name: string;
  readonly box: CropBox;
  readonly rules: CropRules;
  readonly guide: Guide;
  readonly hintId: string;
  readonly onChange: (box: CropBox) => void;
  readonly onSave: () => void;
}

/** The picture with a frame over it, which the pointer, the wheel and the arrow keys move and size. */
export function CropStage(props: CropStageProps) {
  const { picture: shown, name, box, rules, guide, hintId, onChange, onSave } = props;
  const picture = useRef<HTMLDivElement>(null);
  const cropRef = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const { size } = rules;

  const scaleOf = () => size.width / Math.max(1, picture.current?.getBoundingClientRect().width ?? 1);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const handle = (event.target as HTMLElement).closest<HTMLElement>('[data-corner]')?.dataset['corner'];
    const corner = corners.find((known) => known === handle) ?? null;
    drag.current = { corner, from: box, x: event.clientX, y: event.clientY, scale: scaleOf() };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.stopPropagation();
  };
  const onPointerMove = (event: PointerEvent) => {
    const { current } = drag;
    if (!current) return;
    const right = (event.clientX - current.x) * current.scale;
    const down = (event.clientY - current.y) * current.scale;
    if (current.corner === null) {
      onChange(moveBox(current.from, right, down, rules));
      return;
    }
    const outwards = current.corner.endsWith('left') ? -right : right;
    const downwards = (current.corner.startsWith('top') ? -down : down) * rules.ratio;
    const wider = Math.abs(outwards) > Math.abs(downwards) ? outwards : downwards;
    onChange(dragCorner(current.from, current.corner, wider, rules));
  };
  const onPointerUp = () => {
    drag.current = null;
  };
  /** For those who cannot drag: a click beside the frame brings it there. */
  const onPictureDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const scale = scaleOf();
    onChange(centerBox(box, (event.clientX - left) * scale, (event.clientY - top) * scale, rules));
  };

  // The dialog is there for this frame.
  useEffect(() => cropRef.current?.focus({ preventScroll: true }), []);

  const latest = useRef({ box, rules, onChange });
  latest.current = { box, rules, onChange };
  useEffect(() => {
    const element = picture.current;
    const onWheel = (event: WheelEvent) => {
      // Otherwise the dialog would scroll away under the pointer; React's own listener could not prevent it.
      event.preventDefault();
      const { box: known, rules: own, onChange: change } = latest.current;
      if (event.deltaY !== 0) change(resizeBox(known, known.width / zoomStep(event.deltaY < 0, false), own));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const command = pressedCommand(event, 'crop');
    if (command === 'crop-save') {
      onSave();
    } else {
      const isMove = command === 'crop-move' || command === 'crop-move-far';
      const act = isMove ? moveOfKey(event.key, command === 'crop-move-far', box.width) : null;
      if (act?.kind !== 'move') return;
      onChange(moveBox(box, act.right, act.down, rules));
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;
  return (
    <div className={styles['stage']}>
      <div
        ref={picture}
        className={styles['picture']}
        style={
          { aspectRatio: `${size.width} / ${size.height}`, '--shape': size.width / size.height } as object
        }
        onPointerDown={onPictureDown}
      >
        <TurnedPicture {...shown} size={size} alt={texts.crop.picture(name)} />
        <div
          role="application"
          ref={cropRef}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved by arrow keys has to have the focus.
          tabIndex={0}
          className={classNames(styles['crop'], styles[guide])}
          aria-label={texts.crop.box}
          aria-describedby={hintId}
          style={{
            left: percent(box.left, size.width),
            top: percent(box.top, size.height),
            width: percent(box.width, size.width),
            height: percent(box.height, size.height),
          }}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={onPointerUp}
        >
          {corners.map((corner) => (
            <span key={corner} data-corner={corner} className={styles['corner']} />
          ))}
        </div>
      </div>
    </div>
  );
}

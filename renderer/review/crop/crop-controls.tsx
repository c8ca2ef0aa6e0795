import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import type { CropBox } from '../../../electron/core/photo/picture-size.ts';
import { formatPercent, formatPixels } from '../../../electron/core/shared/locale.ts';
import type { Preset } from '../../../electron/core/systems/preset.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { type CropRules, isCropTooSmall, moveBox, resizeBox } from './crop-box.ts';
import styles from './crop-controls.module.css';
import { moveStep } from './crop-keys.ts';
import type { Guide } from './crop-stage.tsx';
import { type ShownPicture, TurnedPicture } from './turned-picture.tsx';

const moves: readonly {
  readonly to: keyof typeof texts.crop.move;
  readonly icon: IconName;
  readonly right: number;
  readonly down: number;
}[] = [
  { to: 'up', icon: 'arrow-up', right: 0, down: -1 },
  { to: 'left', icon: 'arrow-left', right: -1, down: 0 },
  { to: 'right', icon: 'arrow-right', right: 1, down: 0 },
  { to: 'down', icon: 'arrow-down', right: 0, down: 1 },
];

const guides: readonly Guide[] = ['head', 'thirds', 'none'];

/** What will be sent, live. The frame beside it says the same in words. */
function Result({ picture, box, rules }: { readonly picture: ShownPicture } & CropPart) {
  const { size } = rules;
  return (
    <div className={styles['result']} style={{ aspectRatio: `${box.width} / ${box.height}` }}>
      <div
        className={styles['whole']}
        style={{
          aspectRatio: `${size.width} / ${size.height}`,
          width: `${(size.width / box.width) * 100}%`,
          left: `${(-box.left / box.width) * 100}%`,
          top: `${(-box.top / box.height) * 100}%`,
        }}
      >
        <TurnedPicture {...picture} size={size} alt="" />
      </div>
    </div>
  );
}

interface CropPart {
  readonly box: CropBox;
  readonly rules: CropRules;
}

export interface CropControlsProps extends CropPart {
  readonly picture: ShownPicture;
  readonly preset: Preset;
  readonly guide: Guide;
  readonly onChange: (box: CropBox) => void;
  readonly onGuide: (guide: Guide) => void;
  readonly onTurn: (quarterTurns: 1 | 3) => void;
}

function Zoom({ box, rules, onChange }: Pick<CropControlsProps, 'box' | 'rules' | 'onChange'>) {
  const { largestWidth, smallestWidth } = rules;
  const largest = Math.round((largestWidth / smallestWidth) * 100);
  return (
    <Slider
      className={styles['zoom'] ?? ''}
      minValue={100}
      maxValue={Math.max(101, largest)}
      isDisabled={largest <= 100}
      value={Math.round((largestWidth / box.width) * 100)}
      onChange={(percent) => onChange(resizeBox(box, (largestWidth * 100) / percent, rules))}
    >
      <Label>{texts.crop.zoom}</Label>
      <SliderOutput>{({ state }) => formatPercent((state.values[0] ?? 0) / 100)}</SliderOutput>
      <SliderTrack className={styles['track'] ?? ''}>
        <SliderThumb className={styles['thumb'] ?? ''} />
      </SliderTrack>
    </Slider>
  );
}

/** Beside the picture: what comes out, and every way to move, size and turn without dragging. */
export function CropControls(props: CropControlsProps) {
  const { picture, box, rules, preset, guide, onChange, onGuide, onTurn } = props;
  const step = moveStep(box.width, false) * 2;
  return (
    <div className={styles['controls']}>
      <div className={styles['outcome']}>
        <Result picture={picture} box={box} rules={rules} />
        <div>
          <strong>{formatPixels(box)}</strong>
          <p>{texts.crop.pixelsUploaded}</p>
          {isCropTooSmall(box, preset) ? (
            <p className={styles['blurred']}>
              <Icon name="attention" />{' '}
              {texts.crop.blurry(formatPixels({ width: preset.minimumWidth, height: preset.minimumHeight }))}
            </p>
          ) : null}
        </div>
      </div>
      <Zoom box={box} rules={rules} onChange={onChange} />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not a form's fields. */}
      <div className={styles['moves']} role="group" aria-label={texts.crop.moveButtons}>
        {moves.map(({ to, icon, right, down }) => (
          <Button
            key={to}
            aria-label={texts.crop.move[to]}
            onPress={() => onChange(moveBox(box, right * step, down * step, rules))}
          >
            <Icon name={icon} />
          </Button>
        ))}
      </div>
      <div className={styles['pair']}>
        <Button onPress={() => onTurn(3)}>
          <Icon name="turn-left" /> {texts.crop.rotateLeft}
        </Button>
        <Button onPress={() => onTurn(1)}>
          <Icon name="turn-right" /> {texts.crop.rotateRight}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons side by side, not a form's fields. */}
      <div className={styles['guides']} role="group" aria-label={texts.crop.guideLines}>
        <span aria-hidden="true">{texts.crop.guides}</span>
        {guides.map((choice) => (
          <button key={choice} type="button" aria-pressed={choice === guide} onClick={() => onGuide(choice)}>
            {texts.crop.guide[choice]}
          </button>
        ))}
      </div>
    </div>
  );
}

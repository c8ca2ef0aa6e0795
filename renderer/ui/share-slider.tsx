import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import styles from './share-slider.module.css';

export interface ShareSliderProps {
  readonly label: string;
  /** A share, as `least` and `most`: 0.5 is half. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What the value means, in words. */
  readonly valueInWords: string;
  readonly onChange: (value: number) => void;
}

const step = 0.01;

/** A share in steps of a hundredth, with its label and what it means. */
export function ShareSlider({ label, value, least, most, valueInWords, onChange }: ShareSliderProps) {
  return (
    <Slider
      className={styles['slider'] ?? ''}
      minValue={least}
      maxValue={most}
      step={step}
      formatOptions={{ style: 'percent' }}
      value={value}
      onChange={(next) => onChange(Number(next))}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <SliderOutput className={styles['output'] ?? ''}>{valueInWords}</SliderOutput>
      <SliderTrack className={styles['track'] ?? ''}>
        <SliderThumb className={styles['thumb'] ?? ''} />
      </SliderTrack>
    </Slider>
  );
}

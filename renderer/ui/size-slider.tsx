import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './size-slider.module.css';

export interface SizeSliderProps {
  readonly label: string;
  readonly value: number;
  readonly largest: number;
  /** While it is moved. */
  readonly onChange: (value: number) => void;
  /** Once it is let go. */
  readonly onChangeEnd: (value: number) => void;
}

/** From small to large, in steps from 1. */
export function SizeSlider({ label, value, largest, onChange, onChangeEnd }: SizeSliderProps) {
  return (
    <span className={styles['slider']} title={label}>
      <Icon name="picture" size={12} />
      <Slider
        aria-label={label}
        minValue={1}
        maxValue={largest}
        value={value}
        onChange={(next) => onChange(Number(next))}
        onChangeEnd={(next) => onChangeEnd(Number(next))}
      >
        <SliderTrack className={styles['track'] ?? ''}>
          <SliderThumb className={styles['thumb'] ?? ''} />
        </SliderTrack>
      </Slider>
      <Icon name="picture" size={20} />
    </span>
  );
}

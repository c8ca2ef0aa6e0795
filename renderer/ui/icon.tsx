import styles from './icon.module.css';

const paths = {
  blocked: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.700 5.700l12.600 12.600',
  attention: 'M12 4 2.800 20h18.400zM12 10v4.500m0 2.600v.1',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.500m0-8.600v.1',
  ready: 'm5 12.500 4.500 4.500L19 7.500',
  fixed: 'M4 20 14.500 9.500m3-6.500v4m-2-2h4M19 12v3m-1.500-1.500h3M9 3v3M7.500 4.500h3',
  'left-out': 'M4 12h16',
  ratio: 'M3.500 6.500h17v11h-17z',
  sideways: 'M19 12a7 7 0 1 1-2.200-5.100M19.500 3.500v4h-4',
  'turn-right': 'M20 4.500v5h-5M19.500 9.300A8 8 0 1 0 20 13.500',
  'turn-left': 'M4 4.500v5h5M4.500 9.300A8 8 0 1 1 4 13.500',
  crop: 'M7 2.500V17h14.500M2.500 7H17v14.500',
  undo: 'M8.500 5 4 9.500 8.500 14M4 9.500h10a5.500 5.500 0 0 1 0 11h-3',
  redo: 'M15.500 5 20 9.500 15.500 14M20 9.500H10a5.500 5.500 0 0 0 0 11h3',
  grip: 'M9 5.900v.2M15 5.900v.2M9 11.900v.2M15 11.900v.2M9 17.900v.2M15 17.900v.2',
  more: 'M5 11.300v1.400M12 11.300v1.400M19 11.300v1.400',
  plus: 'M12 5v14M5 12h14',
  'arrow-left': 'M19 12H5m5.500-5.500L5 12l5.500 5.500',
  'arrow-right': 'M5 12h14m-5.500-5.500L19 12l-5.500 5.500',
  'arrow-up': 'M12 19V5m-5.500 5.500L12 5l5.500 5.500',
  'arrow-down': 'M12 5v14m-5.500-5.500L12 19l5.500-5.500',
  lock: 'M6 11h12v9H6zM8.500 11V7.500a3.500 3.500 0 0 1 7 0V11',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zm4.800 11.300L20.500 20.500',
  folder: 'M3 7a2 2 0 0 1 2-2h4l2 2.500h8a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z',
  'folder-in':
    'M3 7a2 2 0 0 1 2-2h4l2 2.500h8a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM12 16.500v-5m0 0-2.200 2.200M12 11.500l2.200 2.200',
  gallery: 'M4 4h6.500v6.500H4zM13.500 4H20v6.500h-6.500zM4 13.500h6.500V20H4zM13.500 13.500H20V20h-6.500z',
  table: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9',
  sort: 'M8 5v14m0 0-3-3m3 3 3-3M16 19V5m0 0-3 3m3-3 3 3',
  close: 'M6 6l12 12M18 6 6 18',
  'chevron-down': 'm6.500 9.500 5.500 5.500 5.500-5.500',
  picture: 'M4 4h16v16H4zM4 16l4.500-4.500 4 4 2.500-2.500 5 5M15 8.500v.1',
  face: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M9 9.500v.6M15 9.500v.6M8.500 14.500c1 1.300 2.200 2 3.500 2s2.500-.7 3.500-2',
  student:
    'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20.500c.8-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500',
} as const;

export type IconName = keyof typeof paths;

export interface IconProps {
  readonly name: IconName;
  /** In CSS pixels at 100% text; it grows with the text. */
  readonly size?: number;
}

/** Always beside a word or inside a named control: hidden from those who hear the screen. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg
      className={styles['icon']}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}

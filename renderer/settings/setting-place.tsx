import type { ReactNode } from 'react';
import type { SettingsPart } from '../state/settings-place.ts';
import styles from './settings.module.css';

export interface SettingPlaceProps {
  /** Null where something else on the page is what a person needs first. */
  readonly part: SettingsPart | null;
  readonly children: ReactNode;
}

/** Around a control that other screens lead to. */
export function SettingPlace({ part, children }: SettingPlaceProps) {
  return (
    <div className={styles['place']} data-setting={part ?? undefined}>
      {children}
    </div>
  );
}

/** The control that is to be used there; null if the page has none now, as while nothing is set up. */
export function findSettingPlace(page: HTMLElement, part: SettingsPart): HTMLElement | null {
  const controls = page.querySelectorAll<HTMLElement>(
    `[data-setting="${part}"] :is(input, button:not([disabled]))`,
  );
  // React Aria keeps hidden fields beside its own controls.
  return [...controls].find((control) => control.closest('[aria-hidden="true"], [hidden]') === null) ?? null;
}

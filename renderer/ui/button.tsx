import { useLayoutEffect, useRef } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

/** While it works on what was asked, `isPending`: unlike `isDisabled` it keeps the focus where it is. */
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** One primary button on a screen, bottom right; `plain` is for icons and links in a row. */
  readonly variant?: 'primary' | 'quiet' | 'plain';
  readonly isWide?: boolean;
}

export function Button({ variant = 'quiet', isWide = false, autoFocus = false, ...props }: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  // React Aria waits for every transition on the page before it moves the focus. A key pressed meanwhile would be lost.
  useLayoutEffect(() => {
    if (autoFocus) button.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  // A button of an icon alone says its name to the pointer, too.
  const label = props['aria-label'];
  useLayoutEffect(() => {
    if (label !== undefined && button.current) button.current.title = label;
  }, [label]);
  return (
    <AriaButton
      {...props}
      ref={button}
      className={classNames(styles['button'], styles[variant], isWide && styles['wide'])}
    />
  );
}

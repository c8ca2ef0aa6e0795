import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './link-button.module.css';

/** A button that stands in a sentence and looks like a link. */
export function LinkButton(props: Omit<ButtonProps, 'className' | 'style'>) {
  return <AriaButton {...props} className={styles['link'] ?? ''} />;
}

import { texts } from '../../../electron/core/text/texts.ts';
import { useApp } from '../../state/app-context.ts';
import styles from '../toolbar.module.css';

/** How far the search for faces is, or why there are none to be seen; over the faces view. */
export function FacesLine() {
  const faces = useApp((state) => state.faces);
  const words = {
    off: texts.faces.isOff,
    waiting: texts.faces.isWaiting,
    unavailable: texts.faces.settingsUnavailable,
    found: null,
    finding: faces.kind === 'finding' ? texts.faces.finding(faces.done, faces.photos) : null,
  }[faces.kind];
  return words === null ? null : <p className={styles['plan']}>{words}</p>;
}

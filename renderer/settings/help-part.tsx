import { texts } from '../../electron/core/text/texts.ts';
import { OpenGuideButton } from '../guide/open-guide-button.tsx';
import { keyInWords } from '../state/command-keys.ts';
import { FilledText } from '../ui/filled-text.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './settings.module.css';

/** Where the guide is. */
export function HelpPart() {
  return (
    <Panel label={texts.guide.help}>
      <div className={styles['part']}>
        <h2>{texts.guide.help}</h2>
        <p className={styles['quiet']}>
          <FilledText text={texts.guide.helpHint} parts={{ key: <kbd>{keyInWords('guide')}</kbd> }} />
        </p>
        <div className={styles['row']}>
          <OpenGuideButton place={{ page: 'start' }} />
        </div>
      </div>
    </Panel>
  );
}

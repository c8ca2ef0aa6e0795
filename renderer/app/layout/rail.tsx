import { currentDestinationOf } from '../../../electron/core/contract/destination-settings.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp, useOverview } from '../../state/app-context.ts';
import type { ScreenName } from '../../state/store.ts';
import { screenName } from '../../state/words.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './rail.module.css';
import { describeSteps } from './step-states.ts';

function Mark() {
  return (
    <svg viewBox="0 0 24 24" width="1.375rem" height="1.375rem" aria-hidden="true" className={styles['mark']}>
      <rect x="3" y="2" width="18" height="20" rx="3" />
      <circle cx="12" cy="9.5" r="3.2" />
      <path d="M6.500 18.500c.8-3 3-4.500 5.500-4.500s4.700 1.500 5.500 4.500" />
    </svg>
  );
}

function SideLink({ screen }: { readonly screen: ScreenName }) {
  const isCurrent = useApp((state) => state.screen === screen);
  const { goTo } = useActions();
  return (
    <button
      type="button"
      className={styles['side']}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => goTo(screen)}
    >
      {screenName(screen)}
    </button>
  );
}

/** The other ways to deliver belong to the third step. */
function stepOf(screen: ScreenName): ScreenName {
  return screen === 'delivery-methods' ? 'upload' : screen;
}

export function Rail() {
  const current = useApp((state) => state.screen);
  const folder = useApp((state) => state.folder);
  const run = useApp((state) => state.run);
  const overview = useOverview();
  const chosen = useApp(({ settings }) => settings && currentDestinationOf(settings)?.address.kind) ?? 'sis';
  const { goTo } = useActions();
  return (
    <nav className={styles['rail']} aria-label={texts.frame.steps}>
      <div className={styles['brand']}>
        <Mark />
        <span>Picture Day</span>
      </div>
      <ol className={styles['steps']}>
        {describeSteps(folder, run, overview, chosen).map(({ screen, label, words, state }, index) => (
          <li key={screen}>
            <button
              type="button"
              className={styles['step']}
              title={words}
              aria-current={stepOf(current) === screen ? 'step' : undefined}
              onClick={() => goTo(screen)}
            >
              <span className={classNames(styles['number'], styles[state])}>
                {state === 'done' ? <Icon name="ready" size={12} /> : index + 1}
              </span>
              <span className={styles['words']}>
                {label}
                <small>{words}</small>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <SideLink screen="history" />
      <SideLink screen="settings" />
    </nav>
  );
}

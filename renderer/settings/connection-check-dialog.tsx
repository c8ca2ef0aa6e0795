import type { CheckStep } from '../../electron/core/network/connection-check.ts';
import { reportConnection } from '../../electron/core/text/report-connection.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { type CheckRow, checkRows } from './check-rows.ts';
import styles from './connection-check.module.css';

const stateTones: Readonly<Record<CheckStep['state'], Tone>> = {
  ok: 'ready',
  failed: 'blocked',
  skipped: 'plain',
};

function StepBadge({ row }: { readonly row: CheckRow }) {
  const words = texts.settingsNetwork.check;
  if (row.kind !== 'done') return <Badge tone="plain">{words[row.kind]}</Badge>;
  return <Badge tone={stateTones[row.step.state]}>{words[row.step.state]}</Badge>;
}

function StepWords({ step }: { readonly step: CheckStep }) {
  // Its badge says as much, and what failed is easier to find.
  if (step.sentence === texts.connection.said.notTried) return null;
  return (
    <>
      <p>{step.sentence}</p>
      {step.advice ? <p className={styles['advice']}>{step.advice}</p> : null}
      {step.facts.length > 0 ? (
        <details>
          <summary>{texts.settingsNetwork.check.details}</summary>
          <ul className={styles['facts']}>
            {step.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** In a small window it may be below the others. */
function showStep(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

const hasFailed = (row: CheckRow): boolean => row.kind === 'done' && row.step.state === 'failed';

function leadFor(failed: number, isChecked: boolean): string {
  const { lead, good, bad } = texts.settingsNetwork.check;
  if (!isChecked) return lead;
  return failed === 0 ? good : bad;
}

/** The way to the SIS, one step after the other, and what to do where it ends. */
export function ConnectionCheckDialog() {
  const isOpen = useApp(({ dialog }) => dialog?.kind === 'connection-check');
  const state = useApp(({ connectionCheck }) => connectionCheck);
  const { look, askShell, valueOrToast, showToast, checkConnection } = useActions();
  const rows = checkRows(state);
  const words = texts.settingsNetwork.check;
  const check = state.kind === 'checked' ? state.check : null;
  const failed = rows.filter(hasFailed).length;
  const close = () => look({ dialog: null });
  const copy = async () => {
    if (!check) return;
    const about = await valueOrToast(askShell('about', {}));
    if (!about) return;
    const text = reportConnection(check, about.value);
    if (await valueOrToast(askShell('copyText', { text }))) showToast(words.copied, { tone: 'good' });
  };
  return (
    <Dialog
      title={words.title}
      isOpen={isOpen}
      width="wide"
      onClose={close}
      footer={
        <>
          <Button isDisabled={!check} onPress={() => void copy()}>
            {words.copy}
          </Button>
          <Button isDisabled={!check} onPress={() => void checkConnection()}>
            {words.again}
          </Button>
          <Button variant="primary" onPress={close}>
            {words.close}
          </Button>
        </>
      }
    >
      <p>{leadFor(failed, check !== null)}</p>
      <ol
        className={styles['steps']}
        aria-label={words.steps}
        aria-busy={check === null}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard (WCAG 2.1.1).
        tabIndex={0}
      >
        {rows.map((row) => (
          <li
            key={row.name}
            className={styles['step']}
            data-kind={row.kind}
            ref={hasFailed(row) ? showStep : null}
          >
            <div className={styles['head']}>
              <h3>{texts.connection.steps[row.name]}</h3>
              <StepBadge row={row} />
            </div>
            {row.kind === 'done' ? <StepWords step={row.step} /> : null}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

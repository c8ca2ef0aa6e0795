import type { LogExample, PastedLogView } from '../../../electron/core/delivery/pasted-log-view.ts';
import { logSentences } from '../../../electron/core/text/log-sentences.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import styles from './pasted-log.module.css';

const icons: Readonly<Record<string, IconName>> = {
  ready: 'ready',
  attention: 'attention',
  blocked: 'blocked',
  plain: 'info',
};

function whose({ file, studentId, studentName }: LogExample): string {
  return [studentName, studentId, file].filter((part) => part !== null).join(', ');
}

interface ExamplesProps {
  readonly title: string;
  readonly total: number;
  readonly examples: readonly LogExample[];
}

function Examples({ title, total, examples }: ExamplesProps) {
  if (examples.length === 0) return null;
  return (
    <details className={styles['examples']}>
      <summary>{title}</summary>
      <ul>
        {examples.map((example) => (
          <li key={`${example.file} ${example.line}`}>
            <b>{whose(example)}</b>
            <q>
              <bdi>{example.line}</bdi>
            </q>
          </li>
        ))}
      </ul>
      {total > examples.length ? <p>{texts.handedOver.examples.first(examples.length)}</p> : null}
    </details>
  );
}

export interface PastedLogPreviewProps {
  readonly view: PastedLogView;
  /** When the photos were delivered. */
  readonly startedMs: number;
}

/** What a pasted log would change: the counts, and the lines that a person should look at. */
export function PastedLogPreview({ view, startedMs }: PastedLogPreviewProps) {
  const { examples, difference } = view;
  const titles = texts.handedOver.examples;
  return (
    <>
      <ul className={styles['sentences']}>
        {logSentences(view, startedMs).map(({ tone, text }) => (
          <li key={text} className={styles[tone]}>
            <Icon name={icons[tone] ?? 'info'} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {difference ? (
        <p className={styles['quoted']}>
          <q>
            <bdi>{difference.line}</bdi>
          </q>
        </p>
      ) : null}
      <Examples title={titles.rejected} total={view.rejected} examples={examples.rejected} />
      <Examples title={titles.unclear} total={view.unclear} examples={examples.unclear} />
      <Examples title={titles.contradicted} total={view.contradicted} examples={examples.contradicted} />
      <Examples title={titles.withoutZeros} total={view.withoutZeros} examples={examples.withoutZeros} />
      {examples.vague.length > 0 ? (
        <details className={styles['examples']}>
          <summary>{titles.vague}</summary>
          <ul>
            {[...new Set(examples.vague)].map((line) => (
              <li key={line}>
                <q>
                  <bdi>{line}</bdi>
                </q>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

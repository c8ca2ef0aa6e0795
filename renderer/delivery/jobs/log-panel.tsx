import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import styles from './jobs.module.css';
import { linesAsText, lineText, searchLines } from './log-view.ts';
import { useJobLog } from './use-job-log.ts';

const lineHeightPixels = 19;
const nearEndPixels = 24;

interface LogPanelProps {
  readonly jobId: string;
  /** Whether more lines can come that the run's changes do not bring. */
  readonly isFollowed: boolean;
}

/** A job's log. It keeps to the newest line until somebody scrolls up. */
function LogPanel({ jobId, isFollowed }: LogPanelProps) {
  const { importStatus } = texts;
  const all = useJobLog(jobId, isFollowed);
  const { valueOrToast, askShell, showToast } = useActions();
  const [query, setQuery] = useState('');
  const [isAtEnd, setAtEnd] = useState(true);
  const scroller = useRef<HTMLDivElement>(null);
  const lastTop = useRef(0);
  const lines = useMemo(() => searchLines(all, query), [all, query]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeightPixels,
    overscan: 10,
  });

  useEffect(() => {
    if (isAtEnd && lines.length > 0) virtualizer.scrollToIndex(lines.length - 1, { align: 'end' });
  }, [isAtEnd, lines.length, virtualizer]);

  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, scrollHeight, clientHeight } = element;
    // Growing content moves the end away without anybody scrolling: only a way up counts.
    if (scrollHeight - scrollTop - clientHeight < nearEndPixels) setAtEnd(true);
    else if (scrollTop < lastTop.current) setAtEnd(false);
    lastTop.current = scrollTop;
  };

  const copy = async () => {
    if (await valueOrToast(askShell('copyText', { text: linesAsText(lines) })))
      showToast(importStatus.copied(lines.length));
  };

  return (
    <div>
      <div className={classNames(styles['part'], styles['partHead'])}>
        <div className={styles['searchBox']}>
          <SearchField label={importStatus.searchLog} value={query} onChange={setQuery} />
        </div>
        <Button isDisabled={lines.length === 0} onPress={() => void copy()}>
          {importStatus.copy}
        </Button>
      </div>
      <div
        ref={scroller}
        className={styles['log']}
        onScroll={onScroll}
        role="log"
        aria-live="off"
        aria-label={importStatus.linesOf(jobId)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <div className={styles['canvas']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const line = lines[index];
            if (!line) return null;
            const isBad = line.level === 'error' || line.outcome === 'rejected';
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={classNames(styles['row'], styles['line'], isBad && styles['isBad'])}
                style={{ transform: `translateY(${start}px)` }}
              >
                {lineText(line)}
              </div>
            );
          })}
        </div>
      </div>
      <div className={styles['logFoot']}>
        <span>
          {query.trim() === ''
            ? importStatus.lines(all.length)
            : importStatus.linesFound(lines.length, all.length)}
        </span>
        {isAtEnd ? null : (
          <Button variant="plain" onPress={() => setAtEnd(true)}>
            {importStatus.newest}
          </Button>
        )}
      </div>
    </div>
  );
}

export interface LogDialogProps {
  /** Null while no log is asked for. */
  readonly log: LogPanelProps | null;
  readonly onClose: () => void;
}

/** The log is for the rare question that the results do not answer: it is shown when asked for. */
export function LogDialog({ log, onClose }: LogDialogProps) {
  return (
    <Dialog
      title={log ? texts.importStatus.logOf(log.jobId) : ''}
      width="wide"
      isOpen={log !== null}
      onClose={onClose}
      footer={<Button onPress={onClose}>{texts.importStatus.close}</Button>}
    >
      {log ? <LogPanel {...log} /> : null}
    </Dialog>
  );
}

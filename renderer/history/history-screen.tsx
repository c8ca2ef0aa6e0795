import { useState } from 'react';
import { isRunGoing } from '../../electron/core/delivery/delivery-view.ts';
import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilledText } from '../ui/filled-text.tsx';
import { KeptFocus } from '../ui/kept-focus.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { Board } from './board.tsx';
import { type HandedOverStep, useMark } from './handed-over.ts';
import { HandedOverDialogs, type OpenStep } from './handed-over-dialogs.tsx';
import styles from './history.module.css';
import { RunDetail } from './run-detail.tsx';
import { RunTable } from './run-table.tsx';
import { StudentRecords } from './student-records.tsx';
import { type Runs, useRuns } from './use-runs.ts';

function NoRuns({ failure, refresh }: Runs) {
  const { goTo } = useActions();
  const { uploadHistory } = texts;
  return (
    <Screen>
      <ScreenHeading title={uploadHistory.title} />
      {failure ? (
        <Banner
          tone="attention"
          actions={<Button onPress={() => void refresh()}>{uploadHistory.tryAgain}</Button>}
        >
          {uploadHistory.unreadable(failureSentence(failure))}
        </Banner>
      ) : (
        <EmptyState
          icon="table"
          title={uploadHistory.noUploads}
          action={<Button onPress={() => goTo('photos')}>{uploadHistory.choosePhotos}</Button>}
        >
          {uploadHistory.noUploadsHint}
        </EmptyState>
      )}
    </Screen>
  );
}

interface HistoryProps {
  readonly openId: number | null;
  readonly onOpen: (id: number | null) => void;
}

function History({ openId, onOpen }: HistoryProps) {
  const isGoing = useApp(({ run }) => isRunGoing(run));
  const { look } = useActions();
  const listed = useRuns();
  const [query, setQuery] = useState('');
  const [isBoard, setBoard] = useState(false);
  const [step, setStep] = useState<OpenStep | null>(null);
  const mark = useMark(() => void listed.refresh());
  const { runs, refresh } = listed;
  if (runs === null && listed.failure === null) return <Screen>{null}</Screen>;
  if (runs === null || runs.length === 0) return <NoRuns {...listed} />;

  const goingId = isGoing ? (runs.find(({ state }) => state === 'going')?.id ?? null) : null;
  const open = runs.find(({ id }) => id === openId);
  const onStep = (run: RunRecord, chosen: HandedOverStep) => {
    if (chosen === 'remove-mark') void mark(run, false);
    else setStep({ run, step: chosen });
  };
  const dialogs = (
    <HandedOverDialogs open={step} onClose={() => setStep(null)} onChanged={() => void refresh()} />
  );
  if (open) {
    return (
      <>
        <RunDetail
          key={open.id}
          run={open}
          isGoingOn={open.id === goingId}
          runs={runs}
          onOpenRun={onOpen}
          onStep={(chosen) => onStep(open, chosen)}
          onChanged={() => void refresh()}
          onBack={() => onOpen(null)}
          onDeleted={() => {
            onOpen(null);
            void refresh();
          }}
        />
        {dialogs}
      </>
    );
  }
  return (
    <Screen isPadded={false} footer={<Retention />}>
      <div className={styles['screen']}>
        <ScreenHeading title={texts.uploadHistory.title} lead={texts.uploadHistory.lead} />
        <div className={styles['bar']}>
          <div className={styles['search']}>
            <SearchField label={texts.uploadHistory.search} value={query} onChange={setQuery} />
          </div>
          <Button onPress={() => look({ dialog: { kind: 'principal-page' } })}>
            {texts.sheetDialogs.openPrincipal}
          </Button>
          <Button onPress={() => setBoard(!isBoard)}>
            {isBoard ? texts.uploadHistory.byUpload : texts.uploadHistory.byDestination}
          </Button>
        </div>
        <div className={styles['table']}>
          {query.trim() === '' && isBoard ? (
            <Board />
          ) : query.trim() === '' ? (
            <RunTable runs={runs} goingId={goingId} onOpen={onOpen} onStep={onStep} />
          ) : (
            <StudentRecords query={query} runs={runs} onOpenRun={onOpen} />
          )}
        </div>
      </div>
      {dialogs}
    </Screen>
  );
}

/** How long the history goes back: what is older is gone for good. */
function Retention() {
  const days = useApp(({ settings }) => settings?.historyDays ?? null);
  const { openSettings } = useActions();
  if (days === null) return null;
  return (
    <Footer>
      <span>
        <FilledText
          text={texts.uploadHistory.retention(days)}
          parts={{
            settings: (
              <LinkButton key="settings" onPress={() => openSettings('history')}>
                {texts.uploadHistory.changeRetention}
              </LinkButton>
            ),
          }}
        />
      </span>
    </Footer>
  );
}

export function HistoryScreen() {
  const openId = useApp((state) => state.reportId);
  const { openReport } = useActions();
  return (
    <KeptFocus
      when={`${openId}`}
      label={openId === null ? texts.uploadHistory.view.all : texts.uploadHistory.view.one}
    >
      <History openId={openId} onOpen={openReport} />
    </KeptFocus>
  );
}

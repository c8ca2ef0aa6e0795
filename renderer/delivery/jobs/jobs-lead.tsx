import type { RunState } from '../../../electron/core/contract/views.ts';
import { isUploadGoing } from '../../../electron/core/delivery/delivery-view.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp, useOverview } from '../../state/app-context.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import type { JobRow } from './job-rows.ts';
import { studentsAsCsv } from './jobs-words.ts';

/** Where the SIS itself lists its jobs. The practice SIS shows those about real students to nobody. */
function JobsPage() {
  const isRehearsal = useApp((state) => state.practice.kind === 'own-photos');
  const { valueOrToast, askShell } = useActions();
  if (isRehearsal) return texts.practice.nothingLeft;
  return (
    <LinkButton onPress={() => void valueOrToast(askShell('openJobsPage', {}))}>
      {texts.importStatus.openJobsPage}
    </LinkButton>
  );
}

function MissingStudents() {
  const { importStatus } = texts;
  const students = useApp((state) => state.students);
  const { valueOrToast, askShell, showToast } = useActions();
  const { withoutPhoto: missing, fromEarlier, optedOutWithout: optedOut } = useOverview();
  const save = async () => {
    const text = studentsAsCsv(missing);
    const reply = await valueOrToast(
      askShell('saveText', { suggestedName: 'students-without-photo.csv', text }),
    );
    if (reply?.value) showToast(importStatus.saved(reply.value.path), { tone: 'good' });
  };
  if (students.length === 0) return null;
  const allHavePhotos = optedOut > 0 ? importStatus.allOthersHavePhotos : importStatus.allHavePhotos;
  const others = [
    ...(fromEarlier > 0 ? [importStatus.studentsFromEarlier(fromEarlier)] : []),
    ...(optedOut > 0 ? [importStatus.optedOut(optedOut)] : []),
  ].join(' ');
  if (missing.length === 0) return `${allHavePhotos} ${others}`;
  return (
    <>
      {importStatus.studentsWithout(missing.length)}{' '}
      <LinkButton onPress={() => void save()}>{importStatus.saveList}</LinkButton> {others}
    </>
  );
}

export interface JobsLeadProps {
  readonly run: RunState;
  readonly rows: readonly JobRow[];
}

/** Under the title: that it goes on by itself while it does; which students have no photo when it is over. */
export function JobsLead({ run, rows }: JobsLeadProps) {
  const { openReport } = useActions();
  const { importStatus } = texts;
  const delivery = run.kind === 'delivery' ? run : null;
  const isOver = delivery?.phase === 'over';
  if (delivery && delivery.destination.traits.answers !== 'job') {
    if (!isOver) return null;
    return delivery.destination.traits.answers === 'outcome' ? (
      <MissingStudents />
    ) : (
      <>
        {importStatus.importNotSeen}{' '}
        <LinkButton onPress={() => openReport(delivery.runId)}>{importStatus.openInHistory}</LinkButton>
      </>
    );
  }
  if (isOver) {
    return (
      <>
        <MissingStudents /> <JobsPage />
      </>
    );
  }
  if (rows.some(({ status }) => status === 'In Progress')) {
    return (
      <>
        {importStatus.keepWorking} <JobsPage />
      </>
    );
  }
  return (
    <>
      {isUploadGoing(run) ? importStatus.oneImportPerZip : importStatus.importsOfSis} <JobsPage />
    </>
  );
}

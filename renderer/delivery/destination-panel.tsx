import { sizeInWords } from '../../electron/core/shared/amounts.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useApp } from '../state/app-context.ts';
import { useDestinationSummary } from '../state/use-destination.ts';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { summaryInWords } from './target-words.ts';

/** Where it all goes, and as whom. */
export function DestinationPanel() {
  const connection = useApp((state) => state.connection);
  const settings = useApp((state) => state.settings);
  const summary = useDestinationSummary();
  if (connection.kind !== 'connected') return null;
  const soFar = summary ? summaryInWords(summary) : '';
  const { system, user, url, students, mayImport, maxArchiveBytes } = connection;
  // The plan above keeps to both.
  const largestZipBytes = Math.min(maxArchiveBytes, settings?.requestBytes ?? maxArchiveBytes);
  const { uploadPlan } = texts;
  const { fact } = uploadPlan;
  return (
    <Panel label={uploadPlan.destinationPanel}>
      <dl className={styles['facts']}>
        <dt>{fact.to}</dt>
        <dd>{uploadPlan.systemAt(system, url)}</dd>
        <dt>{fact.as}</dt>
        <dd>{mayImport ? uploadPlan.mayUpload(user) : uploadPlan.mayNotUpload(user)}</dd>
        <dt>{fact.roster}</dt>
        <dd>{students === null ? uploadPlan.noRoster : uploadPlan.students(students)}</dd>
        {soFar === '' ? null : (
          <>
            <dt>{fact.folder}</dt>
            <dd>{soFar}</dd>
          </>
        )}
        <dt>{fact.maximumZip}</dt>
        <dd>{sizeInWords(largestZipBytes)}</dd>
      </dl>
    </Panel>
  );
}

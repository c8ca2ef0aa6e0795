import { summaryInWords } from '../../electron/core/ledger/destination-summary.ts';
import { countOf, sizeInWords } from '../../electron/core/shared/amounts.ts';
import { useApp } from '../state/app-context.ts';
import { useDestinationSummary } from '../state/use-destination.ts';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';

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
  return (
    <Panel label="Where it goes">
      <dl className={styles['facts']}>
        <dt>To</dt>
        <dd>
          {system} ({url})
        </dd>
        <dt>As</dt>
        <dd>
          {user}, {mayImport ? 'can upload photos' : 'no permission to upload'}
        </dd>
        <dt>Roster</dt>
        <dd>{students === null ? 'the SIS has none to give' : countOf(students, 'student')}</dd>
        {soFar === '' ? null : (
          <>
            <dt>This folder</dt>
            <dd>{soFar}</dd>
          </>
        )}
        <dt>Largest zip</dt>
        <dd>{sizeInWords(largestZipBytes)}</dd>
      </dl>
    </Panel>
  );
}

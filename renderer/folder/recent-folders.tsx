import { dayInWords } from '../../electron/core/shared/dates.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { placeInWords } from '../state/words.ts';

export function RecentFolders() {
  const folders = useApp((state) => state.settings?.recentFolders);
  const { openPaths } = useActions();
  if (!folders || folders.length === 0) return null;
  const openedInWords = (openedAt: string) => {
    const openedMs = Date.parse(openedAt);
    return Number.isNaN(openedMs) ? null : dayInWords(openedMs, Date.now());
  };
  return (
    <section aria-labelledby="recent-folders">
      <h2 id="recent-folders">{texts.photos.recent}</h2>
      <ul>
        {folders.map(({ path, openedAt }) => (
          <li key={path}>
            <button type="button" title={path} onClick={() => void openPaths([path])}>
              <span>{placeInWords(path)}</span>
              <small>{openedInWords(openedAt)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

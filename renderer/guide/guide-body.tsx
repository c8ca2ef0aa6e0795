import { guidePages, guidePictures } from 'virtual:guide';
import { type KeyboardEvent, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { texts } from '../../electron/core/text/texts.ts';
import { pressedCommand } from '../state/command-keys.ts';
import type { GuidePlace } from '../state/guide-place.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { SearchField } from '../ui/text-field.tsx';
import styles from './guide.module.css';
import { GuideArticle } from './guide-article.tsx';
import { searchGuide } from './search-guide.ts';

interface ListProps {
  readonly place: GuidePlace;
  readonly onFollow: (place: GuidePlace) => void;
}

/** The pages, or, while something is searched for, the chapters that have it. */
function GuideList({ place, onFollow }: ListProps) {
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed).trim();
  const hits = useMemo(() => searchGuide(guidePages, query), [query]);
  const onKeyDown = (event: KeyboardEvent) => {
    const first = searchGuide(guidePages, typed)[0];
    if (pressedCommand(event, 'guide') !== 'guide-first' || !first) return;
    event.preventDefault();
    onFollow(first.place);
  };
  return (
    <nav className={styles['list']} aria-label={texts.guide.pages}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field goes to the first result. */}
      <div onKeyDown={onKeyDown}>
        <SearchField label={texts.guide.search} value={typed} onChange={setTyped} />
      </div>
      <p className={styles['found']} role="status">
        {query === ''
          ? ''
          : hits.length > 0
            ? texts.guide.results(hits.length)
            : texts.guide.noResults(query)}
      </p>
      <ul>
        {query === ''
          ? guidePages.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-current={id === place.page ? 'page' : undefined}
                  onClick={() => onFollow({ page: id })}
                >
                  {title}
                </button>
              </li>
            ))
          : hits.map((hit) => (
              <li key={`${hit.place.page}#${hit.place.heading}`}>
                <button type="button" onClick={() => onFollow(hit.place)}>
                  <b>{hit.heading ?? hit.page}</b>
                  {hit.heading === null ? null : <small>{hit.page}</small>}
                  <small>{hit.excerpt}</small>
                </button>
              </li>
            ))}
      </ul>
    </nav>
  );
}

/** The guide itself, in a part of the app that is loaded when it is opened. */
export function GuideBody({ start }: { readonly start: GuidePlace }) {
  const [visited, setVisited] = useState<readonly GuidePlace[]>([start]);
  const scroll = useRef<HTMLDivElement>(null);
  const place = visited.at(-1) ?? start;
  const page = guidePages.find(({ id }) => id === place.page);
  const follow = (next: GuidePlace) => setVisited((before) => [...before, next]);
  const canGoBack = visited.length > 1;
  const goBack = () => setVisited((before) => (before.length > 1 ? before.slice(0, -1) : before));

  useLayoutEffect(() => {
    const headings = [...(scroll.current?.querySelectorAll<HTMLElement>('[data-heading]') ?? [])];
    const heading =
      headings.find(({ dataset }) => dataset['heading'] === (place.heading ?? '')) ?? headings[0];
    // What is read next begins there, to the eye and to those who hear the screen.
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [place]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (pressedCommand(event, 'guide') !== 'guide-back' || !canGoBack) return;
    event.preventDefault();
    goBack();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of a browser, wherever the focus is in the guide.
    <div className={styles['guide']} onKeyDown={onKeyDown}>
      <div className={styles['side']}>
        <Button isDisabled={!canGoBack} onPress={goBack}>
          <Icon name="arrow-left" /> {texts.guide.back}
        </Button>
        <GuideList place={place} onFollow={follow} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard (WCAG 2.1.1). */}
      <section ref={scroll} className={styles['scroll']} aria-label={page?.title} tabIndex={0}>
        {page ? <GuideArticle page={page} pictures={guidePictures} onFollow={follow} /> : null}
      </section>
    </div>
  );
}

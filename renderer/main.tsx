import './tokens.css';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../electron/core/contract/shell-contract.ts';
import { localeOf, readLanguage } from '../electron/core/shared/language.ts';
import { setLanguage } from '../electron/core/text/texts.ts';
import { App } from './app/app.tsx';
import { startUp } from './app/start-up.ts';
import { AppContext, createAppParts } from './state/app-context.ts';

declare global {
  interface Window {
    readonly pictureDay?: Bridge;
  }
}

/** @throws where the page was opened without its shell: nothing works there. */
function findBridge(): Bridge {
  if (!window.pictureDay) throw new Error('window.pictureDay is missing');
  return window.pictureDay;
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// The shell says it in the address: nothing may be shown before it is known.
const language = readLanguage(new URLSearchParams(window.location.search).get('language')) ?? 'en';
setLanguage(language);
document.documentElement.lang = localeOf(language);

const parts = createAppParts(findBridge());
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale={localeOf(language)}>
      <AppContext value={parts}>
        <App />
      </AppContext>
    </I18nProvider>
  </StrictMode>,
);
void startUp(parts);

import './tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../electron/core/contract/shell-contract.ts';
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

const parts = createAppParts(findBridge());
createRoot(root).render(
  <StrictMode>
    <AppContext value={parts}>
      <App />
    </AppContext>
  </StrictMode>,
);
void startUp(parts);

import './tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startUp } from './app/start-up.ts';
import { AppContext, createAppParts } from './state/app-context.ts';
import { findBridge } from './state/bridge.ts';

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

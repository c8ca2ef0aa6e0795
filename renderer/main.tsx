import './tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { AppContext, createAppParts } from './app-context.ts';
import { findBridge } from './bridge.ts';
import { startUp } from './start-up.ts';

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

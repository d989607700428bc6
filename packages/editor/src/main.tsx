import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './app.tsx';
import { startTheme } from './state/theme.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/components.css';
import './styles/views.css';

startTheme();
const container = document.querySelector('#application');
if (container === null) throw new Error('the page has no element for the application');
createRoot(container).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);

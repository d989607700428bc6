import { Component } from 'react';
import type { ReactNode } from 'react';
import { messages } from '../messages/messages.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface State {
  readonly hasFailed: boolean;
}

/** Shows a defect of the page as one, instead of an empty window. (React asks for a class here.) */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main id="content" className="page">
        <Notice
          tone="error"
          title={messages.application.defect}
          action={<Button onClick={() => location.reload()}>{messages.application.reloadPage}</Button>}
        >
          {messages.application.defectHelp}
        </Notice>
      </main>
    );
  }
}

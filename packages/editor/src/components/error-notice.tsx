import { ApiError } from '../api-client/api-error.ts';
import { messages } from '../messages/messages.ts';
import { Button } from './button.tsx';
import { errorText } from './error-text.ts';
import { Prose } from './prose.tsx';
import { Notice } from './notice.tsx';

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly title?: string;
  readonly retry?: () => void;
}

/** What went wrong in plain words, with the diagnostics that the service gave and a way to try again. */
export function ErrorNotice({ error, title, retry }: ErrorNoticeProps) {
  const diagnostics = error instanceof ApiError ? error.problem.diagnostics : [];
  return (
    <Notice
      tone="error"
      {...(title === undefined ? {} : { title })}
      action={retry !== undefined && <Button onClick={retry}>{messages.common.retry}</Button>}
    >
      <p>
        <Prose text={errorText(error)} />
      </p>
      {diagnostics.length > 0 && (
        <ul>
          {diagnostics.map((diagnostic, position) => (
            <li key={position}>
              {diagnostic.position !== undefined && `${messages.common.line(diagnostic.position.line)}: `}
              <Prose text={diagnostic.message} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

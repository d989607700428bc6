import { Link } from 'wouter';
import { Page } from '../../components/page.tsx';
import { messages } from '../../messages/messages.ts';

export function NotFoundPage() {
  return (
    <Page title={messages.application.notFoundTitle}>
      <p>{messages.application.notFound}</p>
      <p>
        <Link href="/rules">{messages.application.backToRules}</Link>
      </p>
    </Page>
  );
}

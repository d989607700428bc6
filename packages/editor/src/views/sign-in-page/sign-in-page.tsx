import { useState } from 'react';
import type { FormEvent } from 'react';
import { Redirect, useSearchParams } from 'wouter';
import type { DemoAccount } from '../../api-client/contract.ts';
import { signIn } from '../../api-client/session.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { messages } from '../../messages/messages.ts';
import { useSession } from '../../state/session.tsx';
import { useAction } from '../../state/use-action.ts';
import { localPath } from './local-path.ts';

const words = messages.signIn;

function DemoAccounts({
  accounts,
  choose,
}: {
  readonly accounts: readonly DemoAccount[];
  readonly choose: (account: DemoAccount) => void;
}) {
  if (accounts.length === 0) return null;
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">{words.demoTitle}</h2>
      <p>{words.demoText}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.email}>
            <Button onClick={() => choose(account)}>
              {words.demoAccount(account.roles.map((role) => messages.roles[role]).join(', '))}
            </Button>
            <span className="muted">
              <span>{account.email}</span>
              <span>{words.demoPassword(account.password)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SignInFormProps {
  readonly demoAccounts: readonly DemoAccount[];
  readonly isSetupPending: boolean;
}

function SignInForm({ demoAccounts, isSetupPending }: SignInFormProps) {
  const { refresh } = useSession();
  const action = useAction();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (address: string, secret: string): void =>
    void action.run(() => signIn(address, secret)).then((isDone) => isDone && refresh());
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    submit(email, password);
  };
  return (
    <>
      {isSetupPending && <Notice tone="hint">{words.setupPending}</Notice>}
      {action.error !== undefined && <ErrorNotice error={action.error} />}
      <form className="stack panel" onSubmit={onSubmit}>
        <TextField label={words.email} type="email" autoComplete="username" required value={email} onValue={setEmail} />
        <TextField
          label={words.password}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onValue={setPassword}
        />
        <Button look="primary" type="submit" isBusy={action.isBusy} busyText={`${words.busy} …`}>
          {words.submit}
        </Button>
      </form>
      <DemoAccounts accounts={demoAccounts} choose={(account) => submit(account.email, account.password)} />
    </>
  );
}

export function SignInPage() {
  const { presence } = useSession();
  const [search] = useSearchParams();
  if (presence.status === 'ready' && presence.value.kind === 'signed_in')
    return <Redirect to={localPath(search.get('to'))} replace />;
  return (
    <Page title={words.title}>
      <div className="narrow">
        <ResourceView resource={presence}>
          {(value) => (value.kind === 'signed_out' ? <SignInForm {...value} /> : null)}
        </ResourceView>
      </div>
    </Page>
  );
}

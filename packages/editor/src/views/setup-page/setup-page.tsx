import { useState } from 'react';
import type { FormEvent } from 'react';
import { useLocation } from 'wouter';
import type { Role } from '../../api-client/contract.ts';
import { setUp, signIn } from '../../api-client/session.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { messages } from '../../messages/messages.ts';
import { useSession } from '../../state/session.tsx';
import { useAction } from '../../state/use-action.ts';

const words = messages.setup;
const passwordLengthMin = 12;
const offeredRoles = ['analyst', 'approver', 'reviewer', 'supervisor'] as const satisfies readonly Role[];

/** The token stands behind `#`, so that no server or proxy ever logs it. */
const tokenInAddress = (): string | null => new URLSearchParams(location.hash.slice(1)).get('token');

function RoleChoices({ roles, toggle }: { readonly roles: readonly Role[]; readonly toggle: (role: Role) => void }) {
  return (
    <fieldset aria-describedby="roles-hint">
      <legend>{words.roles}</legend>
      <p id="roles-hint" className="field-hint">
        {words.rolesHint}
      </p>
      <label className="choice">
        <input type="checkbox" checked disabled />
        {messages.roles.administrator}
      </label>
      {offeredRoles.map((role) => (
        <label key={role} className="choice">
          <input type="checkbox" checked={roles.includes(role)} onChange={() => toggle(role)} />
          {messages.roles[role]}
        </label>
      ))}
    </fieldset>
  );
}

function SetupForm({ token }: { readonly token: string }) {
  const { refresh } = useSession();
  const [, navigate] = useLocation();
  const action = useAction();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(['administrator', 'analyst']);
  const [hasTried, setTried] = useState(false);
  const isTooShort = password.length < passwordLengthMin;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isTooShort) return;
    void action
      .run(async () => {
        await setUp({ token, name, email, password, roles: [...roles] });
        await signIn(email, password);
      })
      .then((isDone) => {
        if (!isDone) return;
        refresh();
        navigate('/rules', { replace: true });
      });
  };
  return (
    <form className="stack panel" onSubmit={onSubmit}>
      <p>{words.text}</p>
      {action.error !== undefined && <ErrorNotice error={action.error} />}
      <TextField label={words.name} autoComplete="name" required value={name} onValue={setName} />
      <TextField label={words.email} type="email" autoComplete="username" required value={email} onValue={setEmail} />
      <TextField
        label={words.password}
        type="password"
        autoComplete="new-password"
        required
        hint={words.passwordHint}
        error={hasTried && isTooShort ? words.passwordTooShort : undefined}
        value={password}
        onValue={setPassword}
      />
      <RoleChoices
        roles={roles}
        toggle={(role) =>
          setRoles((before) => (before.includes(role) ? before.filter((each) => each !== role) : [...before, role]))
        }
      />
      <Button look="primary" type="submit" isBusy={action.isBusy} busyText={`${words.busy} …`}>
        {words.submit}
      </Button>
    </form>
  );
}

export function SetupPage() {
  const [token] = useState(tokenInAddress);
  return (
    <Page title={words.title}>
      <div className="narrow">
        {token === null ? <Notice tone="warning">{words.noToken}</Notice> : <SetupForm token={token} />}
      </div>
    </Page>
  );
}

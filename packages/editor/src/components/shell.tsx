import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { signOut } from '../api-client/session.ts';
import { messages } from '../messages/messages.ts';
import { useSession, useUser } from '../state/session.tsx';
import { chooseTheme, useThemeChoice } from '../state/theme.ts';
import type { ThemeChoice } from '../state/theme.ts';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';

const sections = [
  { path: '/rules', name: messages.navigation.rules },
  { path: '/hits', name: messages.navigation.hits },
  { path: '/batches', name: messages.navigation.batches },
] as const;

function Navigation() {
  const [location] = useLocation();
  return (
    <nav aria-label={messages.application.mainNavigation}>
      <ul>
        {sections.map(({ path, name }) => (
          <li key={path}>
            <Link href={path} aria-current={location.startsWith(path) ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ThemeSwitch() {
  const choice = useThemeChoice();
  return (
    <label className="theme-switch">
      <span className="visually-hidden">{messages.application.theme}</span>
      <select value={choice} onChange={(event) => chooseTheme(event.target.value as ThemeChoice)}>
        <option value="system">{messages.application.themeSystem}</option>
        <option value="light">{messages.application.themeLight}</option>
        <option value="dark">{messages.application.themeDark}</option>
      </select>
    </label>
  );
}

function Account() {
  const user = useUser();
  const { refresh } = useSession();
  if (user === null) return null;
  return (
    <div className="account">
      <span>
        <span className="account-name">{user.name}</span>
        <span className="account-roles">{user.roles.map((role) => messages.roles[role]).join(', ')}</span>
      </span>
      <Button look="quiet" onClick={() => void signOut().finally(refresh)}>
        {messages.application.signOut}
      </Button>
    </div>
  );
}

/** Takes the focus to the new page's content, as a browser does for a page that it loads. */
function useFocusOnNavigation(): void {
  const [path] = useLocation();
  const shownPath = useRef(path);
  useEffect(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [path]);
}

/** Banner with navigation and account; the page's main landmark follows it. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const isSignedIn = useUser() !== null;
  useFocusOnNavigation();
  return (
    <>
      <a className="skip-link" href="#content">
        {messages.application.skipToContent}
      </a>
      <header className="banner">
        <Link className="brand" href="/">
          <Icon name="star" />
          {messages.application.name}
        </Link>
        {isSignedIn && <Navigation />}
        <div className="banner-end">
          {isSignedIn && <a href="/docs">{messages.application.apiDocs}</a>}
          <ThemeSwitch />
          <Account />
        </div>
      </header>
      {children}
    </>
  );
}

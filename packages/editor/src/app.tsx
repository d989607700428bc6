import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { Loading } from './components/loading.tsx';
import { ResourceView } from './components/resource-view.tsx';
import { Shell } from './components/shell.tsx';
import { SessionProvider, useSession } from './state/session.tsx';
import { mayLeave } from './state/unsaved.ts';
import { BatchPage } from './views/batch-page/batch-page.tsx';
import { BatchesPage } from './views/batches-page/batches-page.tsx';
import { HitPage } from './views/hit-page/hit-page.tsx';
import { HitsPage } from './views/hits-page/hits-page.tsx';
import { NotFoundPage } from './views/not-found-page/not-found-page.tsx';
import { RulesPage } from './views/rules-page/rules-page.tsx';
import { SetupPage } from './views/setup-page/setup-page.tsx';
import { SignInPage } from './views/sign-in-page/sign-in-page.tsx';

// The text editor is most of the application's weight: only the pages that show it load it.
const RulePage = lazy(async () => ({ default: (await import('./views/rule-page/rule-page.tsx')).RulePage }));

function SignedIn({ children }: { readonly children: ReactNode }) {
  const { presence } = useSession();
  const [location] = useLocation();
  if (presence.status === 'ready' && presence.value.kind === 'signed_in') return children;
  if (presence.status === 'ready') return <Redirect to={`/sign-in?to=${encodeURIComponent(location)}`} replace />;
  return (
    <main id="content" className="page">
      <ResourceView resource={presence}>{() => null}</ResourceView>
    </main>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/rules" replace />
      </Route>
      <Route path="/rules" component={RulesPage} />
      <Route path="/rules/new">
        <RulePage key="new" id={null} />
      </Route>
      <Route path="/rules/:id">{({ id }) => <RulePage key={id} id={id} />}</Route>
      <Route path="/hits" component={HitsPage} />
      <Route path="/hits/:id">{({ id }) => <HitPage key={id} id={id} />}</Route>
      <Route path="/batches" component={BatchesPage} />
      <Route path="/batches/:id">{({ id }) => <BatchPage key={id} id={id} />}</Route>
      <Route component={NotFoundPage} />
    </Switch>
  );
}

export function Application() {
  return (
    <Router
      aroundNav={(navigate, to, options) => {
        if (mayLeave()) navigate(to, options);
      }}
    >
      <SessionProvider>
        <Shell>
          <ErrorBoundary>
            <Suspense
              fallback={
                <main id="content" className="page">
                  <Loading />
                </main>
              }
            >
              <Switch>
                <Route path="/sign-in" component={SignInPage} />
                <Route path="/setup" component={SetupPage} />
                <Route>
                  <SignedIn>
                    <Pages />
                  </SignedIn>
                </Route>
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </Shell>
      </SessionProvider>
    </Router>
  );
}

// Which page is open: the sign-in page for a stranger, else the page of a desk by its address.
import { useEffect, useMemo } from "react";
import { Link, Redirect, Route, Switch, useLocation } from "wouter";
import type { Desk } from "../desks/desk";
import { desks } from "../desks/desks";
import { Page } from "../parts/page";
import { Loading } from "../parts/small";
import { useRoom } from "../session/room";
import { PasswordForm } from "../session/password_form";
import { SignInForm } from "../session/sign_in_form";
import { common } from "../words/common";
import { useWords } from "../words/language";

export function Pages() {
  const words = useWords(common);
  const { session, enter } = useRoom();
  const [, go] = useLocation();
  const mine = useMemo(() => (session ? desks.filter((desk) => desk.may(session)) : []), [session]);
  useReady(mine);
  if (session === undefined) return <Loading />;
  if (session === null)
    return (
      <Page title={words.signIn}>
        <div className="govuk-grid-row">
          <div className="govuk-grid-column-one-half">
            <SignInForm onSigned={enter} />
          </div>
        </div>
      </Page>
    );
  if (session.must_change_password)
    return (
      <Page title={words.changePassword}>
        <PasswordForm onDone={() => enter({ ...session, must_change_password: false })} />
      </Page>
    );
  return (
    <Switch>
      {mine.flatMap((desk) => desk.pages.map((one) => <Route key={`${desk.id} ${one.path}`} path={one.path} component={one.page} />))}
      <Route path="/password">
        <Page title={words.changePassword}>
          <PasswordForm onDone={() => go("/")} />
        </Page>
      </Route>
      <Route path="/">{mine[0] ? <Redirect to={mine[0].home} replace /> : <NoDesk />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

// The pages of an account's desks are fetched one by one while the browser has nothing else to do.
function useReady(mine: Desk[]) {
  useEffect(() => {
    let left = false;
    const wanted = mine.flatMap((desk) => [...desk.pages.map(({ page }) => page.load), ...(desk.ready ? [desk.ready] : [])]);
    const next = () => {
      const load = wanted.shift();
      if (load && !left) void load().catch(() => undefined).then(() => whenIdle(next));
    };
    whenIdle(next);
    return () => void (left = true);
  }, [mine]);
}

const whenIdle = (work: () => void) => ("requestIdleCallback" in window ? requestIdleCallback(work, { timeout: 1_000 }) : setTimeout(work, 200));

function NoDesk() {
  const words = useWords(common);
  return (
    <Page title={words.desks}>
      <p className="govuk-body">{words.noDesk}</p>
    </Page>
  );
}

function NotFound() {
  const words = useWords(common);
  return (
    <Page title={words.notFound}>
      <p className="govuk-body">{words.notFoundHint}</p>
      <Link className="govuk-link" href="/">
        {words.home}
      </Link>
    </Page>
  );
}

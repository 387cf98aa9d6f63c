// Header, navigation and the place of the page; the line that says that the server cannot be reached.
import { Fragment, useEffect, useState, type ReactNode } from "react";
import { Link } from "wouter";
import { gates } from "../api/gates";
import { moment } from "../format/dates";
import { useRoom } from "../session/room";
import { common } from "../words/common";
import { useLanguage, useWords } from "../words/language";
import { InWhoseName } from "./in_whose_name";
import { Navigation } from "./navigation";

// In another's name every page begins anew: nothing that was asked for in one name stays in the other.
export function Frame({ children }: { children: ReactNode }) {
  const words = useWords(common);
  const { session } = useRoom();
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        {words.skip}
      </a>
      <Header />
      <Lost />
      <InWhoseName />
      <Navigation />
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper govuk-main-wrapper--auto-spacing" id="main" tabIndex={-1}>
          <Fragment key={session?.on_behalf_of ?? ""}>{children}</Fragment>
        </main>
        <PrintFoot />
      </div>
    </>
  );
}

function Header() {
  const words = useWords(common);
  const { session, leave } = useRoom();
  const { language, choose } = useLanguage();
  const other = language === "vi" ? "en" : "vi";
  return (
    <header className="app-header">
      <div className="app-header__inside govuk-width-container">
        <Link className="app-header__name govuk-link--no-underline" href="/">
          {words.product}
        </Link>
        {session && <Link href="/password">{session.name ?? session.account}</Link>}
        <button type="button" className="app-plain-button" lang={other} onClick={() => choose(other)}>
          {words.otherLanguage}
        </button>
        {session && (
          <button type="button" className="app-plain-button" onClick={() => void leave()}>
            {words.signOut}
          </button>
        )}
      </div>
    </header>
  );
}

function Lost() {
  const words = useWords(common);
  const [reached, setReached] = useState(true);
  useEffect(() => gates.onReached(setReached), []);
  return <div role="status">{!reached && <div className="app-lost">{words.lost}</div>}</div>;
}

function PrintFoot() {
  const words = useWords(common);
  const { session } = useRoom();
  const [now, setNow] = useState("");
  useEffect(() => {
    const stamp = () => setNow(moment(new Date().toISOString()));
    addEventListener("beforeprint", stamp);
    return () => removeEventListener("beforeprint", stamp);
  }, []);
  return <p className="app-print-only">{words.printedBy(session?.on_behalf_of ? `${session.account} (${words.worksFor(session.on_behalf_of)})` : (session?.account ?? ""), now)}</p>;
}

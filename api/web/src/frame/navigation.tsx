// The desks that the account has, and the pages of each in the navigation.
import { Link, useLocation } from "wouter";
import { desks } from "../desks/desks";
import { useRoom } from "../session/room";
import { common } from "../words/common";
import { useSaid, useWords } from "../words/language";

export function Navigation() {
  const words = useWords(common);
  const said = useSaid();
  const { session } = useRoom();
  const [here] = useLocation();
  if (!session) return null;
  const links = desks.filter((desk) => desk.may(session)).flatMap((desk) => desk.links);
  if (links.length === 0) return null;
  const current = links.filter((link) => here === link.href || here.startsWith(`${link.href}/`)).sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <section className="govuk-service-navigation" aria-label={words.desks}>
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          <nav aria-label={words.menu} className="govuk-service-navigation__wrapper">
            <ul className="govuk-service-navigation__list">
              {links.map((link) => (
                <li key={link.href} className={`govuk-service-navigation__item${link === current ? " govuk-service-navigation__item--active" : ""}`}>
                  <Link className="govuk-service-navigation__link" href={link.href} aria-current={link === current ? "true" : undefined}>
                    {said(link.text)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </section>
  );
}

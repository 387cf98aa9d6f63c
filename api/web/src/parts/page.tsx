// The inside of a page: breadcrumbs, its one heading, the title of the window; a change of page is announced by focus.
import { useEffect, useRef, type ReactNode } from "react";
import { Link } from "wouter";
import { common } from "../words/common";
import { useWords } from "../words/language";

export type Crumb = { text: string; href: string };

// The first page is announced by the browser; the keyboard begins at its top.
const opened = { before: false };

type Props = { title: string; caption?: string; crumbs?: Crumb[]; children: ReactNode };

export function Page({ title, caption, crumbs = [], children }: Props) {
  const words = useWords(common);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words]);
  useEffect(() => {
    if (opened.before && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    opened.before = true;
  }, []);
  return (
    <>
      {crumbs.length > 0 && (
        <nav className="govuk-breadcrumbs" aria-label={words.breadcrumbs}>
          <ol className="govuk-breadcrumbs__list">
            {crumbs.map((crumb) => (
              <li key={crumb.href} className="govuk-breadcrumbs__list-item">
                <Link className="govuk-breadcrumbs__link" href={crumb.href}>
                  {crumb.text}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {caption && <span className="govuk-caption-l">{caption}</span>}
      <h1 className="govuk-heading-l" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}

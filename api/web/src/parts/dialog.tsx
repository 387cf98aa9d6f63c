// A modal over the page: the browser's own <dialog>, which keeps the focus inside and hides the rest from readers.
import { useEffect, useId, useRef, type ReactNode } from "react";
import { common } from "../words/common";
import { useWords } from "../words/language";

export function Dialog({ title, onCancel, children }: { title: string; onCancel: () => void; children: ReactNode }) {
  const words = useWords(common);
  const box = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const opened = box.current;
    if (opened && !opened.open) opened.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog ref={box} className="app-dialog" aria-labelledby={name} onCancel={(event) => (event.preventDefault(), onCancel())}>
      <h2 id={name} className="govuk-heading-m">
        {title}
      </h2>
      {children}
      <button type="button" className="app-plain-button" onClick={onCancel}>
        {words.cancel}
      </button>
    </dialog>
  );
}

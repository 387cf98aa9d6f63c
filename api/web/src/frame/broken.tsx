// When the page itself fails: says so and offers to load it again, instead of going blank.
import { Component, type ReactNode } from "react";
import { common } from "../words/common";
import { useWords } from "../words/language";

export class Broken extends Component<{ children: ReactNode }, { fault: string }> {
  override state = { fault: "" };
  static getDerivedStateFromError = (error: unknown) => ({ fault: String(error) });
  override render() {
    return this.state.fault ? <Sorry fault={this.state.fault} /> : this.props.children;
  }
}

function Sorry({ fault }: { fault: string }) {
  const words = useWords(common);
  return (
    <main className="govuk-width-container govuk-main-wrapper">
      <h1 className="govuk-heading-l">{words.broken}</h1>
      <p className="govuk-body">{words.brokenHint}</p>
      <p className="govuk-body app-muted">{fault}</p>
      <button type="button" className="govuk-button" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </main>
  );
}

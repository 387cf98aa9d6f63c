// The session ended while somebody was at work: the page below stays, with everything that was typed.
import { Dialog } from "../parts/dialog";
import { common } from "../words/common";
import { useWords } from "../words/language";
import type { Session } from "./session";
import { SignInForm } from "./sign_in_form";

type Props = { account?: string | undefined; onSigned: (session: Session) => void; onCancel: () => void };

export function SignInDialog({ account, onSigned, onCancel }: Props) {
  const words = useWords(common);
  return (
    <Dialog title={words.signIn} onCancel={onCancel}>
      <p className="govuk-body">{words.signInAgain}</p>
      <SignInForm account={account} onSigned={onSigned} />
    </Dialog>
  );
}

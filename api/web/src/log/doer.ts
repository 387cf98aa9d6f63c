// Who did something, in which role, and in whose name.
import { useSaid, useWords } from "../words/language";
import { roleText } from "../words/roles";
import { words as catalogue } from "./words";

type Done = { actor?: string; onbehalfof?: string; role?: string };

// `named`: how an account is written; as it is, when left out.
export function useDoer(named: (account: string) => string = (account) => account): (done: Done) => string {
  const words = useWords(catalogue);
  const said = useSaid();
  return ({ actor, onbehalfof, role }) => {
    if (!actor) return "";
    const doer = onbehalfof ? `${named(actor)} ${words.onBehalfOf} ${named(onbehalfof)}` : named(actor);
    return role ? `${doer}, ${said(roleText(role))}` : doer;
  };
}

// Knows who is signed in, for the whole page; opens the dialogs when the server asks who it is.
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { gates } from "../api/gates";
import { ConfirmDialog } from "./confirm_dialog";
import { SignInDialog } from "./sign_in_dialog";
import { actFor } from "../api/client";
import { takeLoan, withLoan, type Loan } from "./on_behalf";
import { currentSession, signOut, type Session } from "./session";

type Room = { session: Session | null | undefined; enter: (session: Session) => void; leave: () => Promise<void>; workFor: (lender: string) => Promise<void> };
const Here = createContext<Room | null>(null);

type Asked = { what: "signIn" | "confirm"; answer: (again: boolean) => void };

export function SessionRoom({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [session, setSession] = useState<Session | null | undefined>();
  const [asked, setAsked] = useState<Asked | null>(null);
  const known = useRef<Session | null>(null);
  const [loan, setLoan] = useState<Loan | null>(null);
  const giveBack = useCallback(() => (actFor(""), setLoan(null)), []);
  const enter = useCallback((next: Session) => {
    // Somebody else at the same page: nothing of the first may be seen.
    if (known.current && known.current.account !== next.account) (client.clear(), giveBack());
    known.current = next;
    setSession(next);
  }, [client, giveBack]);
  const leave = useCallback(async () => {
    await signOut().catch(() => undefined);
    known.current = null;
    setSession(null);
    giveBack();
    client.clear();
  }, [client, giveBack]);
  // Another name, other rights: nothing of what was seen in the one is shown in the other. Who lends is asked anew.
  const workFor = useCallback(async (lender: string) => {
    giveBack();
    try {
      if (lender) setLoan(await takeLoan(lender));
    } finally {
      client.clear();
      const now = await currentSession();
      if (now) enter(now);
    }
  }, [client, enter, giveBack]);

  useEffect(() => {
    const ask = (what: Asked["what"]) => () => new Promise<boolean>((answer) => setAsked({ what, answer }));
    gates.set("signIn", ask("signIn"));
    gates.set("confirm", ask("confirm"));
    gates.set("renew", async () => (await currentSession()) !== null);
    currentSession().then((found) => (found ? enter(found) : setSession(null)), () => setSession(null));
  }, [enter]);

  const answer = (again: boolean) => {
    asked?.answer(again);
    setAsked(null);
  };
  const room = useMemo(() => ({ session: session && withLoan(session, loan), enter, leave, workFor }), [session, loan, enter, leave, workFor]);
  return (
    <Here.Provider value={room}>
      {children}
      {asked?.what === "signIn" && (
        <SignInDialog account={known.current?.account} onSigned={(next) => (enter(next), answer(true))} onCancel={() => answer(false)} />
      )}
      {asked?.what === "confirm" && <ConfirmDialog onDone={() => answer(true)} onCancel={() => answer(false)} />}
    </Here.Provider>
  );
}

export function useRoom(): Room {
  const room = useContext(Here);
  if (!room) throw new Error("useRoom outside SessionRoom");
  return room;
}

// Who is signed in. Only below pages that are shown to somebody.
export function useSession(): Session {
  const { session } = useRoom();
  if (!session) throw new Error("useSession without a session");
  return session;
}

export const holds = (session: Session, roles: readonly string[]): boolean =>
  session.mandates.some((mandate) => roles.includes(mandate.role));

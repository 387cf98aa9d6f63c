// Knows who is signed in, for the whole page; opens the dialogs when the server asks who it is.
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { gates } from "../api/gates";
import { ConfirmDialog } from "./confirm_dialog";
import { SignInDialog } from "./sign_in_dialog";
import { currentSession, signOut, type Session } from "./session";

type Room = { session: Session | null | undefined; enter: (session: Session) => void; leave: () => Promise<void> };
const Here = createContext<Room | null>(null);

type Asked = { what: "signIn" | "confirm"; answer: (again: boolean) => void };

export function SessionRoom({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [session, setSession] = useState<Session | null | undefined>();
  const [asked, setAsked] = useState<Asked | null>(null);
  const known = useRef<Session | null>(null);
  const enter = useCallback((next: Session) => {
    // Somebody else at the same page: nothing of the first may be seen.
    if (known.current && known.current.account !== next.account) client.clear();
    known.current = next;
    setSession(next);
  }, [client]);
  const leave = useCallback(async () => {
    await signOut().catch(() => undefined);
    known.current = null;
    setSession(null);
    client.clear();
  }, [client]);

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
  const room = useMemo(() => ({ session, enter, leave }), [session, enter, leave]);
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

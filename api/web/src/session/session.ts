// The session of who is signed in: asked of the server, opened, confirmed and closed.
import { ask, keepCsrf, send } from "../api/client";
import { Problem } from "../api/problem";

export type Mandate = { role: string; unit: string; from?: string; until?: string };
export type Session = {
  account: string;
  name?: string;
  cadre?: string;
  mandates: Mandate[];
  csrf?: string;
  idle_seconds?: number;
  until?: string;
  fresh_until?: string;
  must_change_password?: boolean;
  lenders?: { account: string; name?: string }[]; // whose delegation one has today
  on_behalf_of?: string; // the one of them in whose name one works now
};

function kept(session: Session): Session {
  keepCsrf(session.csrf ?? "");
  return session;
}

// null: nobody is signed in.
export async function currentSession(): Promise<Session | null> {
  try {
    return kept((await (await ask("GET", "/v1/session", { asks: false })).json()) as Session);
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export async function signIn(user: string, password: string): Promise<Session> {
  return kept(await send<Session>("POST", "/v1/session", { body: { user, password }, asks: false }));
}

export async function confirmPassword(password: string): Promise<void> {
  kept(await send<Session>("POST", "/v1/session/fresh", { body: { password }, asks: false }));
}

export async function changePassword(old: string, fresh: string): Promise<void> {
  await send("PUT", "/v1/session/password", { body: { old, new: fresh }, asks: false });
}

export async function signOut(): Promise<void> {
  await send("DELETE", "/v1/session", { asks: false });
  keepCsrf("");
}

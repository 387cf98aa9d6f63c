// In whose name requests are made: a delegation that was chosen, for as long as this window is open.
import { actFor, get } from "../api/client";
import type { Mandate, Session } from "./session";

export type Loan = { lender: string; mandates: Mandate[] };

// What the lender lends today; a Problem ("delegation.none") when it lends nothing any more.
export async function takeLoan(lender: string): Promise<Loan> {
  actFor(lender);
  try {
    const { mandates } = await get<{ mandates: Mandate[] }>("/v1/me");
    return { lender, mandates };
  } catch (error) {
    actFor("");
    throw error;
  }
}

// The session as the desks see it: what is lent counts, and nothing of one's own, not one's own file either.
export function withLoan(session: Session, loan: Loan | null): Session {
  if (!loan) return session;
  const { cadre: _own, ...rest } = session;
  return { ...rest, mandates: loan.mandates, on_behalf_of: loan.lender };
}

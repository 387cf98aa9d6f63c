// A desk: its name in the navigation, whose it is, and its pages. Each folder below desks/ has a desk.ts whose default
// export is one of these; desks.ts finds them. Pages are loaded when they are first opened, or before, while nobody waits.
import { loaded, type Loaded } from "../parts/loaded";
import type { Session } from "../session/session";
import type { Text } from "../words/words";

// `path` is below /app, in the notation of wouter: "/officer/cases/:case". The component takes no properties: what
// is in the path it reads with useParams().
export type DeskPage = { path: string; page: Loaded };

export type Desk = {
  id: string;
  title: Text;
  order: number; // in the navigation; the first desk of an account is its home
  home: string; // "/officer"
  may: (session: Session) => boolean; // only what is shown: the server decides what is given
  links: { text: Text; href: string }[]; // of the desk, in the navigation
  pages: DeskPage[];
  ready?: () => Promise<unknown>; // what its pages want besides their code, before they are opened
};

export const page = loaded;

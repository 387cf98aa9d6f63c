// Where a case page leads back to: the work list of those who have one, the recommendations of those who watch.
import type { Crumb } from "../../../parts/page";
import { useSession } from "../../../session/room";
import { useSaid } from "../../../words/language";
import { desks } from "../../desks";

export function useCrumbs(id: string): Crumb[] {
  const said = useSaid();
  const session = useSession();
  const links = desks.filter((desk) => desk.may(session)).flatMap((desk) => desk.links);
  const home = ["/officer", "/supervisor/recommendations"].map((href) => links.find((link) => link.href === href)).find((link) => link !== undefined);
  return [...(home ? [{ text: said(home.text), href: home.href }] : []), { text: id, href: `/officer/cases/${id}` }];
}

// The supervisor's desk: targets, published procedures, who did what, recommendations, figures. Of those who watch over
// the work: deputies and the Front, and the heads who answer for it.
import { page, type Desk } from "../desk";

const watching = ["supervisor", "elected-body", "personnel-head", "competent-level"];

const desk: Desk = {
  id: "supervisor",
  title: { vi: "Bàn giám sát", en: "The supervisor's desk" },
  order: 3,
  home: "/supervisor/targets",
  may: (session) => session.mandates.some((mandate) => watching.includes(mandate.role)),
  links: [
    { text: { vi: "Chỉ tiêu", en: "Targets" }, href: "/supervisor/targets" },
  ],
  pages: [
    { path: "/supervisor/targets", page: page(() => import("./targets/targets_page")) },
    { path: "/supervisor/targets/:indicator", page: page(() => import("./targets/target_page")) },
    { path: "/supervisor/slate", page: page(() => import("./targets/slate_page")) },
  ],
};

export default desk;

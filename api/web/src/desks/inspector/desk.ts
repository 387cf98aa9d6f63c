// The inspector's desk: who did what and when, what should be looked at, and the proof to take away.
import { holds } from "../../session/room";
import { page, type Desk } from "../desk";

const desk: Desk = {
  id: "inspector",
  title: { vi: "Bàn kiểm tra, giám sát", en: "The inspector's desk" },
  order: 2,
  home: "/inspector",
  may: (session) => holds(session, ["inspector"]),
  links: [
    { text: { vi: "Tra cứu", en: "Search" }, href: "/inspector" },
    { text: { vi: "Cần xem xét", en: "Findings" }, href: "/inspector/findings" },
    { text: { vi: "Cách tiến hành", en: "Conduct" }, href: "/inspector/conduct" },
    { text: { vi: "Hồ sơ chứng cứ", en: "Proof" }, href: "/inspector/proof" },
    { text: { vi: "Kiểm tra toàn vẹn", en: "Integrity" }, href: "/inspector/integrity" },
  ],
  pages: [
    { path: "/inspector", page: page(() => import("./search_page")) },
    { path: "/inspector/entries/:position", page: page(() => import("./entry_page")) },
    { path: "/inspector/cases/:case", page: page(() => import("./case_page")) },
    { path: "/inspector/cadres/:cadre", page: page(() => import("./cadre_page")) },
    { path: "/inspector/findings", page: page(() => import("./findings_page")) },
    { path: "/inspector/conduct", page: page(() => import("./conduct_page")) },
    { path: "/inspector/proof", page: page(() => import("./proof_page")) },
    { path: "/inspector/integrity", page: page(() => import("./integrity_page")) },
  ],
};

export default desk;

// The officer's desk: what waits, the cases, opening one. Of everybody who may move cases.
import { page, type Desk } from "../desk";

const others = ["administrator", "inspector", "supervisor"];

const desk: Desk = {
  id: "officer",
  title: { vi: "Bàn cán bộ tổ chức", en: "The officer's desk" },
  order: 1,
  home: "/officer",
  may: (session) => session.mandates.some((mandate) => !others.includes(mandate.role)),
  links: [
    { text: { vi: "Việc của tôi", en: "My work" }, href: "/officer" },
    { text: { vi: "Hồ sơ", en: "Cases" }, href: "/officer/cases" },
    { text: { vi: "Mở hồ sơ", en: "Open a case" }, href: "/officer/open" },
  ],
  pages: [
    { path: "/officer", page: page(() => import("./work/work_page")) },
    { path: "/officer/cases", page: page(() => import("./case/cases_page")) },
    { path: "/officer/cases/:case", page: page(() => import("./case/case_page")) },
    { path: "/officer/cases/:case/acts/:act", page: page(() => import("./act/act_page")) },
    { path: "/officer/open", page: page(() => import("./open/open_page")) },
  ],
  ready: async () => (await import("./chart/layout")).ready(),
};

export default desk;

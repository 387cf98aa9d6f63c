// The officer's desk: what waits, the cases, opening one. Of everybody who may move cases.
import { page, type Desk } from "../desk";

const others = ["administrator", "inspector", "supervisor"];

const desk: Desk = {
  id: "officer",
  title: { vi: "Bàn cán bộ tổ chức", en: "The officer's desk" },
  order: 1,
  home: "/officer",
  may: (session) => session.mandates.some((mandate) => !others.includes(mandate.role)),
  links: [{ text: { vi: "Việc của tôi", en: "My work" }, href: "/officer" }],
  pages: [{ path: "/officer", page: page(() => import("./work_page")) }],
};

export default desk;

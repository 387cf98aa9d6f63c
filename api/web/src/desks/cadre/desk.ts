// The cadre's page: of everybody whose account is a cadre's own.
import { page, type Desk } from "../desk";

const desk: Desk = {
  id: "cadre",
  title: { vi: "Trang của tôi", en: "My page" },
  order: 4,
  home: "/cadre",
  may: (session) => session.cadre !== undefined && session.cadre !== "",
  links: [{ text: { vi: "Hồ sơ của tôi", en: "My file" }, href: "/cadre" }],
  pages: [
    { path: "/cadre", page: page(() => import("./file_page")) },
    { path: "/cadre/correction", page: page(() => import("./correction_page")) },
  ],
};

export default desk;

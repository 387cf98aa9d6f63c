// The administrator's desk: accounts, the organisation, definitions, the state of the system. It offers no act in a case.
import { page, type Desk } from "../desk";

const desk: Desk = {
  id: "admin",
  title: { vi: "Bàn quản trị", en: "The administrator's desk" },
  order: 5,
  home: "/admin/accounts",
  may: (session) => session.mandates.some((mandate) => mandate.role === "administrator"),
  links: [
    { text: { vi: "Tài khoản, phân quyền", en: "Accounts, mandates" }, href: "/admin/accounts" },
    { text: { vi: "Định nghĩa quy trình", en: "Definitions" }, href: "/admin/definitions" },
    { text: { vi: "Đơn vị, chức danh", en: "Units and posts" }, href: "/admin/organisation" },
    { text: { vi: "Vận hành", en: "Operations" }, href: "/admin/system" },
  ],
  pages: [
    { path: "/admin/organisation", page: page(() => import("./organisation/organisation_page")) },
    { path: "/admin/system", page: page(() => import("./system/system_page")) },
    { path: "/admin/accounts", page: page(() => import("./accounts/accounts_page")) },
    { path: "/admin/accounts/:account", page: page(() => import("./accounts/account_page")) },
    { path: "/admin/definitions", page: page(() => import("./definitions/definitions_page")) },
    { path: "/admin/definitions/new", page: page(() => import("./definitions/publish_page")) },
    { path: "/admin/definitions/:id", page: page(() => import("./definitions/definition_page")) },
  ],
};

export default desk;

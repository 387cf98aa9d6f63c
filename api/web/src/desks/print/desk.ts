// Papers of a case, to print and to edit: counting minutes, submission, decision draft, route sheet. No desk of its own
// in the navigation: the pages of cases lead here.
import { page, type Desk } from "../desk";

const desk: Desk = {
  id: "print",
  title: { vi: "In văn bản", en: "Print" },
  order: 99,
  home: "/",
  may: (session) => session.mandates.some((mandate) => mandate.role !== "administrator"),
  links: [],
  pages: [
    { path: "/print/cases/:case", page: page(() => import("./papers_page")) },
    { path: "/print/cases/:case/:paper", page: page(() => import("./paper_page")) },
  ],
};

export default desk;

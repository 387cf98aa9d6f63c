// The supervisor's desk: targets, published procedures, who did what, recommendations, figures. Of those who watch over
// the work: deputies and the Front, and the heads who answer for it.
import { Chart } from "../../charts/chart";
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
    { text: { vi: "Số liệu", en: "Figures" }, href: "/supervisor/figures" },
    { text: { vi: "Kiến nghị", en: "Recommendations" }, href: "/supervisor/recommendations" },
    { text: { vi: "Quy trình, tiêu chuẩn", en: "Procedures, standards" }, href: "/supervisor/procedures" },
    { text: { vi: "Ai làm gì, khi nào", en: "Who did what" }, href: "/supervisor/acts" },
  ],
  pages: [
    { path: "/supervisor/targets", page: page(() => import("./targets/targets_page")) },
    { path: "/supervisor/targets/:indicator", page: page(() => import("./targets/target_page")) },
    { path: "/supervisor/slate", page: page(() => import("./targets/slate_page")) },
    { path: "/supervisor/figures", page: page(() => import("./figures/figures_page")) },
    { path: "/supervisor/figures/evaluations", page: page(() => import("./figures/evaluations_page")) },
    { path: "/supervisor/figures/durations", page: page(() => import("./figures/durations_page")) },
    { path: "/supervisor/figures/planning", page: page(() => import("./figures/planning_page")) },
    { path: "/supervisor/recommendations", page: page(() => import("./recommendations/recommendations_page")) },
    { path: "/supervisor/recommendations/new", page: page(() => import("./recommendations/new_page")) },
    { path: "/supervisor/procedures", page: page(() => import("./procedures/procedures_page")) },
    { path: "/supervisor/procedures/:id", page: page(() => import("./procedures/procedure_page")) },
    { path: "/supervisor/standards", page: page(() => import("./procedures/standards_page")) },
    { path: "/supervisor/acts", page: page(() => import("./acts/acts_page")) },
    { path: "/inspector/entries/:position", page: page(() => import("../inspector/entry_page")) },
    // A recommendation is a case: it is read and moved where every case is.
    { path: "/officer/cases/:case", page: page(() => import("../officer/case/case_page")) },
    { path: "/officer/cases/:case/acts/:act", page: page(() => import("../officer/act/act_page")) },
  ],
  ready: Chart.load,
};

export default desk;

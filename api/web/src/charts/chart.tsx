// A chart by Observable Plot, which comes when the first chart is wanted. The line that reads the chart is its name; the
// table of the same figures stands beside it.
import { loaded } from "../parts/loaded";
import type { Kit, Plotting } from "./kit";
import "./chart.scss";

// `draw` is given the width there is; what it closes over is listed in `of`: the chart is drawn anew when that changes.
export type ChartProps = { label: string; draw: (kit: Kit, width: number) => Plotting; of: readonly unknown[] };

export const Chart = loaded<ChartProps>(() => import("./plotted"), () => <div className="chart chart--coming" />);

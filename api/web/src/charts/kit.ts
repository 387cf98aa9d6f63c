// What of Observable Plot the charts are made of.
import { axisX, axisY, barX, dot, gridX, ruleX, text, tickX, type PlotOptions } from "@observablehq/plot";

export const kit = { axisX, axisY, barX, dot, gridX, ruleX, text, tickX };
export type Kit = typeof kit;
export type Plotting = PlotOptions;

// Draws a chart as wide as its place. Plot writes a style element into each; the policy of the page allows none, so that it
// is taken out before the chart is shown: chart.scss says the same.
import { plot } from "@observablehq/plot";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ChartProps } from "./chart";
import { kit } from "./kit";

export default function Plotted({ label, draw, of }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => setWidth(place.current!.clientWidth), []);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    watch.observe(place.current!);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (width === 0) return;
    const drawn = plot({ className: "chart__drawing", width, ...draw(kit, width) });
    drawn.querySelector("style")?.remove();
    for (const part of drawn.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label"); // of parts without a role
    drawn.setAttribute("role", "img");
    drawn.setAttribute("aria-label", label);
    place.current!.replaceChildren(drawn);
    // `draw` is new at every rendering; `of` says when it would draw something else.
  }, [width, label, ...of]);
  return <div ref={place} className="chart" />;
}

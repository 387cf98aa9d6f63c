// A bullet bar: the figure now, its bound, the last term, and what missing facts leave open. Each mark has a shape of its
// own, and the line that reads it stands beside; colour says nothing alone.
import type { Indicator } from "./measures";
import { exactOn, kindOf, scale } from "./reading";
import "./targets.scss";

type Props = { of: Indicator; label: string };

export function Bullet({ of, label }: Props) {
  const now = exactOn(of, of.value?.exact);
  const last = exactOn(of, of.last_term?.value?.exact);
  const start = exactOn(of, of.at_term_start?.value?.exact);
  const at = scale(of, [now, last, start].filter((value) => value !== undefined));
  const [least, most] = [exactOn(of, of.range?.least), exactOn(of, of.range?.most)];
  return (
    <svg className="supervisor-bullet" role="img" aria-label={label} width="100%" height="36">
      <rect className="supervisor-bullet__track" x="0" y="8" width="100%" height="20" />
      <Bound of={of} at={at} />
      {now !== undefined && <rect className="supervisor-bullet__now" x="0" y="12" width={`${at(now)}%`} height="12" />}
      {least !== undefined && most !== undefined && most > least && (
        <rect className="supervisor-bullet__open" x={`${at(least)}%`} y="12" width={`${at(most) - at(least)}%`} height="12" />
      )}
      {last !== undefined && <Mark at={at(last)} shape="last" />}
      {start !== undefined && <Mark at={at(start)} shape="start" />}
      <Bound of={of} at={at} line />
    </svg>
  );
}

export function Mark({ at, shape }: { at: number; shape: "last" | "start" }) {
  return (
    <svg x={`${at}%`} y="18" overflow="visible" width="1" height="1">
      {shape === "last" ? <path className="supervisor-bullet__last" d="M0-7 7 0 0 7-7 0Z" /> : <circle className="supervisor-bullet__start" r="6" />}
    </svg>
  );
}

// The bound as a line, or the room between two; dashed when it is only striven for.
function Bound({ of, at, line = false }: { of: Indicator; at: (value: number) => number; line?: boolean }) {
  const { from, to } = of.target;
  if (kindOf(of) === "within") return line ? <Line at={100} weight={of.weight} /> : null;
  if (from !== undefined && to !== undefined) {
    if (!line) return <rect className="supervisor-bullet__room" x={`${at(Number(from))}%`} y="4" width={`${at(Number(to)) - at(Number(from))}%`} height="28" />;
    return (
      <>
        <Line at={at(Number(from))} weight={of.weight} />
        <Line at={at(Number(to))} weight={of.weight} />
      </>
    );
  }
  return line && of.target.value ? <Line at={at(Number(of.target.value))} weight={of.weight} /> : null;
}

// White below, so that it is seen over the bar too.
const Line = ({ at, weight }: { at: number; weight: Indicator["weight"] }) => (
  <>
    <line className="supervisor-bullet__halo" x1={`${at}%`} x2={`${at}%`} y1="1" y2="35" />
    <line className={`supervisor-bullet__bound supervisor-bullet__bound--${weight}`} x1={`${at}%`} x2={`${at}%`} y1="1" y2="35" />
  </>
);

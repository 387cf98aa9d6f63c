// Fills that differ without colour. Once on a page; a chart names them: url(#fill-solid).
export const fills = { solid: "url(#fill-solid)", striped: "url(#fill-striped)", dotted: "url(#fill-dotted)", crossed: "url(#fill-crossed)" } as const;
export type Fill = keyof typeof fills;

export const Patterns = () => (
  <svg className="chart-patterns" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="fill-solid" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#1a4f8b" />
      </pattern>
      <pattern id="fill-striped" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" fill="#9cc3ea" />
        <rect width="3" height="8" fill="#1a4f8b" />
      </pattern>
      <pattern id="fill-dotted" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#fff" />
        <circle cx="4" cy="4" r="1.8" fill="#0b0c0c" />
      </pattern>
      <pattern id="fill-crossed" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#fff" />
        <path d="M0 0 8 8M8 0 0 8" stroke="#8f1d21" strokeWidth="1.5" />
      </pattern>
    </defs>
  </svg>
);

// What each fill means, in words beside a sample.
export function FillLegend({ parts }: { parts: { fill: Fill; text: string }[] }) {
  return (
    <>
      <Patterns />
      <ul className="govuk-list chart-legend">
        {parts.map(({ fill, text }) => (
          <li key={fill}>
            <svg width="32" height="16" aria-hidden="true">
              <rect width="32" height="16" fill={fills[fill]} stroke="#0b0c0c" />
            </svg>{" "}
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

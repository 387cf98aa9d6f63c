// How full something is: a bar, and the line that reads it.
type Props = { title: string; reading: string; used: number; all: number };

export function Gauge({ title, reading, used, all }: Props) {
  const share = all > 0 ? Math.min(100, Math.max(0.5, (used / all) * 100)) : 0;
  return (
    <figure className="govuk-!-margin-0 govuk-!-margin-bottom-4">
      <figcaption className="govuk-body govuk-!-margin-bottom-1">
        <strong>{title}:</strong> {reading}
      </figcaption>
      <svg className="admin-gauge" role="img" aria-label={`${title}: ${reading}`}>
        <rect className="admin-gauge__all" width="100%" height="24" />
        <rect className="admin-gauge__used" width={`${share}%`} height="24" />
      </svg>
    </figure>
  );
}

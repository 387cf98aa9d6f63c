// A visible switch between a few ways: buttons that say which one is on.
type Props<V extends string> = { legend: string; value: V; choices: [V, string][]; onChange: (value: V) => void };

export function Switch<V extends string>({ legend, value, choices, onChange }: Props<V>) {
  return (
    <div role="group" aria-label={legend} className="inspector-switch">
      <span className="inspector-switch__legend">{legend}:</span>
      {choices.map(([choice, label]) => (
        <button key={choice} type="button" aria-pressed={choice === value} onClick={() => onChange(choice)}>
          {label}
        </button>
      ))}
    </div>
  );
}

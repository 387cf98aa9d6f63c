// What each mark of a bullet bar is.
import type { ReactNode } from "react";
import { useWords } from "../../../words/language";
import { dashOf, widthOf } from "./bullet";
import { words as catalogue } from "./words";

const Sample = ({ children, text }: { children: ReactNode; text: string }) => (
  <>
    <svg width="60" height="36" aria-hidden="true">
      {children}
    </svg>
    <span>{text}</span>
  </>
);

export function Legend() {
  const words = useWords(catalogue);
  return (
    <div className="supervisor-legend">
      <Sample text={words.now}>
        <rect x="0" y="12" width="60" height="12" fill="#1a4f8b" />
      </Sample>
      {(["must", "target", "strive"] as const).map((weight) => (
        <Sample key={weight} text={`${words.bound}: ${words.weightOf(weight)}`}>
          <line x1="30" x2="30" y1="1" y2="35" stroke="#0b0c0c" strokeWidth={widthOf(weight)} strokeDasharray={dashOf(weight)} />
        </Sample>
      ))}
      <Sample text={words.lastTerm}>
        <path d="M30 10 37 18 30 26 23 18Z" fill="#fd0" stroke="#0b0c0c" strokeWidth="2" />
      </Sample>
      <Sample text={words.atStart}>
        <circle cx="30" cy="18" r="6" fill="#fff" stroke="#0b0c0c" strokeWidth="3" />
      </Sample>
      <Sample text={words.range}>
        <rect x="2" y="12" width="56" height="12" fill="#fff" stroke="#1a4f8b" strokeWidth="2" strokeDasharray="3 2" />
      </Sample>
    </div>
  );
}

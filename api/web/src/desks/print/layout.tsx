// A paper in the layout of its family, as HTML: for the screen and for the printer.
import { blank, type Template } from "./template";
import { footText } from "./foot";
import type { Block, Issuer, Paper, Stamp } from "./paper";
import { dayInWords } from "./saying";

type Props = { paper: Paper; template: Template; issuer: Issuer; stamp: Stamp };

export function Layout({ paper, template, issuer, stamp }: Props) {
  const size = (points: number) => ({ fontSize: `${points}pt` });
  return (
    <div className="print-scroll" role="region" aria-label={paper.type} tabIndex={0}>
      <article className="print-paper" lang="vi">
        <div className="print-head" style={size(template.letters.heading)}>
          <div>
            {issuer.above && <div>{issuer.above.toLocaleUpperCase("vi")}</div>}
            <div className={template.underIssuer ? "print-strong" : "print-strong print-ruled"}>{issuer.body.toLocaleUpperCase("vi")}</div>
            {template.underIssuer && <div>{template.underIssuer}</div>}
            <div>{template.numberWord} {paper.number || blank}</div>
          </div>
          <div>
            {template.heading.map((line, at) => (
              <div key={line} className={`print-strong${at === template.heading.length - 1 ? " print-ruled" : ""}`}>{line}</div>
            ))}
            <div className="print-place">{issuer.place || blank}, {dayInWords(paper.date)}</div>
          </div>
        </div>
        <div className="print-title">
          <div className="print-strong" style={size(template.letters.title)}>{paper.type}</div>
          <div className="print-strong">{paper.abstract}</div>
        </div>
        {paper.blocks.map((block, at) => <Part key={at} block={block} issuer={issuer} />)}
        <Foot paper={paper} template={template} issuer={issuer} />
        <p className="print-stamp" style={size(template.letters.foot)}>{footText(stamp)}</p>
      </article>
    </div>
  );
}

function Part({ block, issuer }: { block: Block; issuer: Issuer }) {
  if (block.kind === "heading") return <h2 className="print-heading">{block.text}</h2>;
  if (block.kind === "text" && block.style === "issuer") return <p className="print-text print-text--center">{(issuer.signer || blank).toLocaleUpperCase("vi")}</p>;
  if (block.kind === "text") return <p className={`print-text print-text--${block.style ?? "plain"}`}>{block.text}</p>;
  const numeric = (at: number) => (block.numeric?.[at] ? "print-number" : undefined);
  return (
    <table className="print-table">
      {block.widths && <colgroup>{block.widths.map((width, at) => <col key={at} style={{ width: `${width}%` }} />)}</colgroup>}
      <thead>
        <tr>{block.head.map((text) => <th key={text} scope="col">{text}</th>)}</tr>
      </thead>
      <tbody>
        {block.rows.map((row, at) => (
          <tr key={at}>{row.map((text, column) => <td key={column} className={numeric(column)}>{text}</td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}

function Foot({ paper, template, issuer }: Omit<Props, "stamp">) {
  const signers = paper.signers.map((title, at) => title || (at === paper.signers.length - 1 ? `${template.signsFor} ${issuer.signer || blank}` : ""));
  return (
    <div className="print-signatures">
      {paper.recipients.length > 0 && (
        <div className="print-recipients" style={{ fontSize: `${template.letters.recipients}pt` }}>
          <em>Nơi nhận:</em>
          {paper.recipients.map((one) => <div key={one}>- {one}{one === paper.recipients.at(-1) ? "." : ";"}</div>)}
        </div>
      )}
      {signers.map((title) => (
        <div key={title} className="print-signer">
          <div className="print-strong">{title.toLocaleUpperCase("vi")}</div>
          <div><em>(Ký, ghi rõ họ tên)</em></div>
        </div>
      ))}
    </div>
  );
}

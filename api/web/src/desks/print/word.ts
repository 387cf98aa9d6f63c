// The same paper as a Word file, to edit. Loaded only when it is asked for.
import { AlignmentType, BorderStyle, Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type ISectionOptions } from "docx";
import { footText } from "./foot";
import type { Block, Issuer, Paper, Stamp } from "./paper";
import { dayInWords } from "./saying";
import { blank, fontInWord, pageOf, type Template } from "./template";

const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
const halves = (points: number) => points * 2;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const whole = { size: 100, type: WidthType.PERCENTAGE } as const;

type Style = { bold?: boolean; italics?: boolean; size?: number; align?: "left" | "center" | "right" | "both"; indent?: number; ruled?: boolean };

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.JUSTIFIED };

function line(text: string, { bold = false, italics = false, size, align = "left", indent = 0, ruled = false }: Style = {}): Paragraph {
  return new Paragraph({
    alignment: alignments[align],
    spacing: { after: 80 },
    ...(indent ? { indent: { firstLine: twips(indent) } } : {}),
    children: [new TextRun({ text, bold, italics, ...(size ? { size: halves(size) } : {}), ...(ruled ? { underline: {} } : {}) })],
  });
}

const cell = (children: Paragraph[]) => new TableCell({ children, width: { size: 50, type: WidthType.PERCENTAGE } });
const sideBySide = (left: Paragraph[], right: Paragraph[]) => new Table({ width: whole, borders: noBorders, rows: [new TableRow({ children: [cell(left), cell(right)] })] });
const empty = () => [line("")];

function head(paper: Paper, template: Template, issuer: Issuer): Table {
  const style: Style = { align: "center", size: template.letters.heading };
  const left = [
    ...(issuer.above ? [line(issuer.above.toLocaleUpperCase("vi"), style)] : []),
    line(issuer.body.toLocaleUpperCase("vi"), { ...style, bold: true, ruled: !template.underIssuer }),
    ...(template.underIssuer ? [line(template.underIssuer, style)] : []),
    line(`${template.numberWord} ${paper.number || blank}`, style),
  ];
  const right = [
    ...template.heading.map((text, at) => line(text, { ...style, bold: true, ruled: at === template.heading.length - 1 })),
    line(`${issuer.place || blank}, ${dayInWords(paper.date)}`, { ...style, italics: true }),
  ];
  return sideBySide(left, right);
}

function table(block: Extract<Block, { kind: "table" }>, template: Template): Table {
  const row = (texts: string[], bold: boolean) => new TableRow({ tableHeader: bold, cantSplit: true, children: texts.map((text, at) => new TableCell({ children: [line(text, { bold, align: block.numeric?.[at] && !bold ? "right"  : "left", size: template.letters.table })] })) });
  return new Table({ width: whole, rows: [row(block.head, true), ...block.rows.map((texts) => row(texts, false))] });
}

function part(block: Block, template: Template): (Paragraph | Table)[] {
  if (block.kind === "table") return [table(block, template), line("")];
  if (block.kind === "heading") return [line(block.text, { bold: true })];
  if (block.style === "center") return [line(block.text, { align: "center", bold: true })];
  return [line(block.text, { align: "both", indent: template.indent, italics: block.style === "basis" })];
}

function signatures(paper: Paper, template: Template, issuer: Issuer): Table {
  const titles = paper.signers.map((title) => title || `${template.signsFor} ${issuer.signer || blank}`);
  const signer = (title: string) => [line(title.toLocaleUpperCase("vi"), { bold: true, align: "center" }), line("(Ký, ghi rõ họ tên)", { italics: true, align: "center" }), ...empty(), ...empty()];
  const small = { size: template.letters.recipients };
  const recipients = paper.recipients.length > 0 ? [line("Nơi nhận:", { ...small, italics: true, bold: true }), ...paper.recipients.map((one) => line(`- ${one};`, small))] : empty();
  return sideBySide(titles.length > 1 ? signer(titles[0]!) : recipients, signer(titles.at(-1)!));
}

function foot(stamp: Stamp, template: Template): Footer {
  const size = halves(template.letters.foot);
  return new Footer({ children: [new Paragraph({ children: [new TextRun({ text: `${footText(stamp)} · `, size }), new TextRun({ children: [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES], size })] })] });
}

export async function wordFile(paper: Paper, template: Template, issuer: Issuer, stamp: Stamp): Promise<Blob> {
  const { letters } = template;
  const page = pageOf(template);
  const margins = pageOf(template, paper.across);
  const orientation = paper.across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;  // the library turns the page itself
  const section: ISectionOptions = {
    properties: { page: { size: { width: twips(page.width), height: twips(page.height), orientation }, margin: { top: twips(margins.top), bottom: twips(margins.bottom), left: twips(margins.left), right: twips(margins.right) } } },
    footers: { default: foot(stamp, template) },
    children: [
      head(paper, template, issuer),
      line(""),
      line(paper.type, { bold: true, align: "center", size: letters.title }),
      line(paper.abstract, { bold: true, align: "center" }),
      line(""),
      ...paper.blocks.flatMap((block) => part(block, template)),
      signatures(paper, template, issuer),
    ],
  };
  const styles = { default: { document: { run: { font: fontInWord, size: halves(letters.body), language: { value: "vi-VN" } } } } };
  return Packer.toBlob(new Document({ creator: stamp.who, title: `${paper.type} ${stamp.caseId}`, styles, sections: [section] }));
}

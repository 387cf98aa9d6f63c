// The same paper as a Word file, to edit. Loaded only when it is asked for.
import { AlignmentType, BorderStyle, Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type ISectionOptions } from "docx";
import { footText } from "./foot";
import type { Block, Issuer, Paper, Stamp } from "./paper";
import { dayInWords } from "./saying";
import { blank, fontInWord, headWidths, pageOf, type Template } from "./template";

const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
const halves = (points: number) => points * 2;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const whole = { size: 100, type: WidthType.PERCENTAGE } as const;

type Style = { bold?: boolean; italics?: boolean; size?: number; align?: "left" | "center" | "right" | "both"; indent?: number; ruled?: boolean; keep?: boolean }; // `keep`: on the page of what follows

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.JUSTIFIED };

function line(text: string, { bold = false, italics = false, size, align = "left", indent = 0, ruled = false, keep = false }: Style = {}): Paragraph {
  return new Paragraph({
    alignment: alignments[align],
    spacing: { after: 80 },
    keepNext: keep,
    ...(indent ? { indent: { firstLine: twips(indent) } } : {}),
    children: [new TextRun({ text, bold, italics, ...(size ? { size: halves(size) } : {}), ...(ruled ? { underline: {} } : {}) })],
  });
}

// How wide a line is, in twips; and columns of it in hundredths.
const lineOf = (paper: Paper, template: Template) => {
  const { width, left, right } = pageOf(template, paper.across);
  return twips(width - left - right);
};
const columns = (line: number, widths: readonly number[]) => widths.map((width) => Math.round((line * width) / 100));
const sized = (children: Paragraph[], size: number | undefined) => new TableCell({ children, ...(size ? { width: { size, type: WidthType.DXA } } : {}) });

function sideBySide(line: number, [left, right]: readonly [number, number], parts: [Paragraph[], Paragraph[]]): Table {
  const widths = columns(line, [left, right]);
  return new Table({ width: whole, columnWidths: widths, borders: noBorders, rows: [new TableRow({ cantSplit: true, children: parts.map((part, at) => sized(part, widths[at])) })] });
}

// A rule below a name, shorter than the name.
const shortRule = (width: number) => new Paragraph({ spacing: { before: 0, after: 60, line: 40 }, indent: { left: Math.round(width * 0.36), right: Math.round(width * 0.36) }, border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } }, children: [] });
const empty = () => [line("")];

function head(paper: Paper, template: Template, issuer: Issuer): Table {
  const whole = lineOf(paper, template);
  const style: Style = { align: "center", size: template.letters.heading };
  const left = [
    ...(issuer.above ? [line(issuer.above.toLocaleUpperCase("vi"), style)] : []),
    line(issuer.body.toLocaleUpperCase("vi"), { ...style, bold: true }),
    template.underIssuer ? line(template.underIssuer, style) : shortRule((whole * headWidths[0]) / 100),
    line(`${template.numberWord} ${paper.number || blank}`, style),
  ];
  const right = [
    ...template.heading.map((text, at) => line(text, { ...style, bold: true, ruled: at === template.heading.length - 1 })),
    line(`${issuer.place || blank}, ${dayInWords(paper.date)}`, { ...style, italics: true }),
  ];
  return sideBySide(whole, headWidths, [left, right]);
}

function table(block: Extract<Block, { kind: "table" }>, template: Template, whole: number): Table {
  const widths = columns(whole, block.widths ?? block.head.map(() => 100 / block.head.length));
  const style = (at: number, bold: boolean): Style => ({ bold, align: block.numeric?.[at] && !bold ? "right" : "left", size: template.letters.table });
  const row = (texts: string[], bold: boolean) => new TableRow({ tableHeader: bold, cantSplit: true, children: texts.map((text, at) => sized([line(text, style(at, bold))], widths[at])) });
  const margins = { top: 40, bottom: 0, left: 80, right: 80 };
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, columnWidths: widths, margins, rows: [row(block.head, true), ...block.rows.map((texts) => row(texts, false))] });
}

function part(block: Block, template: Template, issuer: Issuer, whole: number, last: boolean): (Paragraph | Table)[] {
  if (block.kind === "table") return [table(block, template, whole), line("")];
  if (block.kind === "heading") return [line(block.text, { bold: true })];
  if (block.style === "issuer") return [line((issuer.signer || blank).toLocaleUpperCase("vi"), { align: "center", bold: true })];
  if (block.style === "center") return [line(block.text, { align: "center", bold: true })];
  return [line(block.text, { align: "both", indent: template.indent, italics: block.style === "basis", keep: last })];
}

function signatures(paper: Paper, template: Template, issuer: Issuer): Table {
  const titles = paper.signers.map((title) => title || `${template.signsFor} ${issuer.signer || blank}`);
  const signer = (title: string) => [line(title.toLocaleUpperCase("vi"), { bold: true, align: "center" }), line("(Ký, ghi rõ họ tên)", { italics: true, align: "center" }), ...empty(), ...empty()];
  const small = { size: template.letters.recipients };
  const recipients = paper.recipients.length > 0 ? [line("Nơi nhận:", { ...small, italics: true, bold: true }), ...paper.recipients.map((one) => line(`- ${one};`, small))] : empty();
  return sideBySide(lineOf(paper, template), [50, 50], [titles.length > 1 ? signer(titles[0]!) : recipients, signer(titles.at(-1)!)]);
}

function foot(stamp: Stamp, template: Template): Footer {
  const size = halves(template.letters.foot);
  const parts = [{ text: `${footText(stamp)} · ` }, { children: [PageNumber.CURRENT] }, { text: "/" }, { children: [PageNumber.TOTAL_PAGES] }];
  return new Footer({ children: [new Paragraph({ style: "foot", children: parts.map((one) => new TextRun({ ...one, size })) })] });
}

// The number of the page stands in the middle above the text, from the second page on.
const numbered = (template: Template) => new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: halves(template.letters.page) })] })] });

export async function wordFile(paper: Paper, template: Template, issuer: Issuer, stamp: Stamp): Promise<Blob> {
  const { letters } = template;
  const page = pageOf(template);
  const margins = pageOf(template, paper.across);
  const orientation = paper.across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;  // the library turns the page itself
  const section: ISectionOptions = {
    // Only the first page is without its number.
    properties: { titlePage: true, page: { size: { width: twips(page.width), height: twips(page.height), orientation }, margin: { top: twips(margins.top), bottom: twips(margins.bottom), left: twips(margins.left), right: twips(margins.right) } } },
    headers: { default: numbered(template), first: new Header({ children: [line("")] }) },
    footers: { default: foot(stamp, template), first: foot(stamp, template) },
    children: [
      head(paper, template, issuer),
      line(""),
      line(paper.type, { bold: true, align: "center", size: letters.title }),
      line(paper.abstract, { bold: true, align: "center" }),
      line(""),
      ...paper.blocks.flatMap((block, at) => part(block, template, issuer, lineOf(paper, template), at === paper.blocks.length - 1)),
      signatures(paper, template, issuer),
    ],
  };
  const styles = { default: { document: { run: { font: fontInWord, size: halves(letters.body), language: { value: "vi-VN" } } } }, paragraphStyles: [{ id: "foot", name: "Foot", basedOn: "Normal", run: { size: halves(letters.foot) } }] };
  return Packer.toBlob(new Document({ creator: stamp.who, title: `${paper.type} ${stamp.caseId}`, styles, sections: [section] }));
}

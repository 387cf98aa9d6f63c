// The page as the printer sees it: size and margins of the template, page numbers, the line at the foot of every page.
// Made as a style sheet object, which the strict CSP allows.
import { footText } from "./foot";
import type { Stamp } from "./paper";
import { font, pageOf, type Template } from "./template";

// As a CSS string: nothing in it can end the string.
const css = (text: string): string => `"${Array.from(text, (letter) => (/[\w\s.,:·-]/u.test(letter) && letter !== "\n" ? letter : `\\${letter.codePointAt(0)!.toString(16)} `)).join("")}"`;

// Takes its effect back when it is called.
export function printSheet(template: Template, stamp: Stamp, across = false): () => void {
  const { letters, indent } = template;
  const page = pageOf(template, across);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    @page {
      size: ${page.width}mm ${page.height}mm;
      margin: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm;
      @top-center { content: counter(page); font: ${letters.page}pt ${font}; }
      @bottom-left { content: ${css(footText(stamp))}; font: ${letters.foot}pt ${font}; width: 88%; text-align: left; }
      @bottom-right { content: counter(page) "/" counter(pages); font: ${letters.foot}pt ${font}; width: 10%; }
    }
    @page :first { @top-center { content: none; } }
    .print-paper { font: ${letters.body}pt/1.35 ${font}; --print-indent: ${indent}mm; --print-table: ${letters.table}pt; }
    @media screen { .print-paper { width: ${page.width - page.left - page.right}mm; padding: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm; } }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

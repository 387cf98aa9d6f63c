// Every metric and fixed word of the two families of layout: the Party's (Hướng dẫn 36-HD/VPTW) and the State's (Nghị
// định 30/2020/NĐ-CP). The families are never mixed. Lengths in millimetres, letters in points. The metrics were
// recalled, not read (mark R): compare them with the originals before real use.
export type Family = "party" | "state";

export const font = '"Times New Roman", "Liberation Serif", Tinos, serif';
export const fontInWord = "Times New Roman";

export type Template = {
  page: { width: number; height: number; top: number; bottom: number; left: number; right: number };
  letters: { body: number; heading: number; title: number; table: number; recipients: number; foot: number; page: number };
  indent: number; // of the first line
  basis: string; // before each text that the paper rests on
  heading: string[]; // at the top right, its last line over a rule
  underIssuer: string; // below the issuing body
  numberWord: string;
  signsFor: string; // before the body on whose behalf somebody signs
  address: string; // how a cadre is named in the text
  law: string;
};

// The page of a paper that lies on its side: its top is where the left was.
export function pageOf(template: Template, across = false): Template["page"] {
  const { width, height, top, bottom, left, right } = template.page;
  return across ? { width: height, height: width, top: right, bottom: top, left: bottom, right: bottom } : { width, height, top, bottom, left, right };
}

const a4 = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 };
const letters = { body: 14, heading: 13, title: 14, table: 12, recipients: 11, foot: 8, page: 13 };
const indent = 10;

export const templates: Record<Family, Template> = {
  party: {
    page: a4,
    letters: { ...letters, heading: 14, title: 16 },
    indent,
    basis: "- ",
    heading: ["ĐẢNG CỘNG SẢN VIỆT NAM"],
    underIssuer: "*",
    numberWord: "Số",
    signsFor: "T/M",
    address: "đồng chí",
    law: "Hướng dẫn 36-HD/VPTW",
  },
  state: {
    page: a4,
    letters: { ...letters, heading: 12 },
    indent,
    basis: "",
    heading: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    underIssuer: "",
    numberWord: "Số:",
    signsFor: "TM.",
    address: "ông (bà)",
    law: "Nghị định 30/2020/NĐ-CP",
  },
};

// The right half of the head is the wider one: its lines are not broken.
export const headWidths = [39, 61] as const;

// What is written by hand.
export const blank = "……………";

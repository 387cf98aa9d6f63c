// A paper as it is written: the parts that both families of layout have, without their places.
export type Block =
  | { kind: "text"; text: string; style?: "basis" | "article" | "center" | "issuer" } // "issuer": in capitals, on whose behalf it is signed
  | { kind: "heading"; text: string }
  | { kind: "table"; head: string[]; rows: string[][]; numeric?: boolean[]; widths?: number[] }; // hundredths of the line

export type Paper = {
  name: string; // of the file
  type: string; // "QUYẾT ĐỊNH"
  abstract: string; // "về việc …"
  number: string; // "" when it is not given yet
  date: string; // ISO; "" likewise
  blocks: Block[];
  recipients: string[];
  signers: string[]; // the last one at the right
  across?: boolean; // on a page that lies on its side
};

// Who issues it and where: asked of who prints, kept nowhere.
export type Issuer = { above: string; body: string; place: string; signer: string };

// What stands at the foot of every page.
export type Stamp = { caseId: string; law: string; when: string; who: string; log: string };

export const text = (words: string): Block => ({ kind: "text", text: words });
export const basis = (words: string): Block => ({ kind: "text", text: words, style: "basis" });
export const article = (words: string): Block => ({ kind: "text", text: words, style: "article" });

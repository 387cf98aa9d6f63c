// The query language of the log (engine/query/question.hpp) as the search box needs it: a question cut into its terms
// and put together again. Whether a question is right is for the server to say.

export type Term = { text: string; key: string; value: string; negated: boolean };

// Cuts as the server does: blanks part terms, quotes hold them together, the first colon outside quotes ends the key.
export function cut(question: string): Term[] {
  const terms: Term[] = [];
  const pattern = /\s*(-?(?:"(?:\\.|[^"\\])*"?|[^\s"])+)/gy;
  for (let found = pattern.exec(question); found; found = pattern.exec(question)) terms.push(termOf(found[1]!));
  return terms;
}

function termOf(text: string): Term {
  const negated = text.startsWith("-");
  const rest = negated ? text.slice(1) : text;
  const colon = /^([^":\s]+):/.exec(rest);
  return { text, negated, key: colon?.[1] ?? "", value: unquoted(colon ? rest.slice(colon[0].length) : rest) };
}

const unquoted = (text: string): string =>
  text.replace(/"((?:\\.|[^"\\])*)"?/g, (_, inside: string) => inside.replace(/\\(.)/g, "$1"));

const quoted = (value: string): string => (/^[^\s"\\]+$/.test(value) ? value : `"${value.replace(/["\\]/g, "\\$&")}"`);

export const conditionText = (key: string, value: string, negated = false): string =>
  `${negated ? "-" : ""}${key}:${quoted(value)}`;

export const joined = (terms: readonly { text: string }[]): string => terms.map((term) => term.text).join(" ");

export const without = (question: string, at: number): string => joined(cut(question).filter((_, index) => index !== at));

export const withTerm = (question: string, text: string): string =>
  cut(question).some((term) => term.text === text) ? question : `${question.trim()} ${text}`.trim();

// Newest first unless the question says otherwise.
const isOrder = (term: Term) => term.key === "order" || term.key === "thứ-tự" || term.key === "thu-tu";
export const isOldestFirst = (question: string): boolean =>
  cut(question).some((term) => isOrder(term) && /^(oldest|cũ-nhất|cu-nhat)$/i.test(term.value) !== term.negated);

export function inOrder(question: string, oldestFirst: boolean): string {
  const rest = joined(cut(question).filter((term) => !isOrder(term)));
  return oldestFirst ? withTerm(rest, "order:oldest") : rest;
}

// Where the term that the server's message names stands in the question, to select it in the box.
export function placeOf(question: string, message: string): [number, number] | null {
  for (const term of cut(question).sort((a, b) => b.text.length - a.text.length)) {
    if (!message.includes(term.text.slice(0, 60))) continue;
    const begin = question.indexOf(term.text);
    return [begin, begin + term.text.length];
  }
  return null;
}

// Names in the order of a Vietnamese list, and found with or without their tone marks.
const order = new Intl.Collator("vi", { sensitivity: "variant" });

// By given name, then middle names, then family name: "Nguyễn Văn An" comes before "Lê Thị Bình".
export function compareNames(a: string, b: string): number {
  const given = (name: string) => name.trim().split(/\s+/).reverse();
  const [left, right] = [given(a), given(b)];
  for (let i = 0; i < Math.min(left.length, right.length); ++i) {
    const found = order.compare(left[i]!, right[i]!);
    if (found !== 0) return found;
  }
  return left.length - right.length;
}

export const compareTexts = (a: string, b: string): number => order.compare(a, b);

// "Đặng Thị Hòa" -> "dang thi hoa"
export const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

// Whether every word of `sought` occurs in `text`. A word typed with marks must be found with them.
export function finds(text: string, sought: string): boolean {
  const [exact, folded] = [text.normalize("NFC").toLowerCase(), fold(text)];
  const words = sought.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => (fold(word) === word ? folded : exact).includes(word));
}

// Numbers with a decimal comma and a dot between thousands, in both languages: the papers beside them are Vietnamese.
const plain = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

export const number = (value: number): string => plain.format(value);
export const percent = (share: number, digits = 1): string =>
  `${new Intl.NumberFormat("vi-VN", { maximumFractionDigits: digits }).format(share * 100)} %`;

// "12,5" or "12.5" -> 12.5; undefined when it is no number.
export function readNumber(text: string): number | undefined {
  const tidy = text.trim().replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(tidy) ? Number(tidy) : undefined;
}

export function bytes(count: number): string {
  if (count < 1024) return `${count} B`;
  if (count < 1024 * 1024) return `${number(Math.round(count / 1024))} KiB`;
  const mebibytes = Math.round((count / 1024 / 1024) * 10) / 10;
  return mebibytes < 1024 ? `${number(mebibytes)} MiB` : `${number(Math.round((mebibytes / 1024) * 10) / 10)} GiB`;
}

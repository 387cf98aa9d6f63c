// A catalogue of words: every one in Vietnamese and in English, checked by the compiler. Words that take values are
// functions. Each desk has a catalogue of its own (desks/<desk>/words.ts).

export type Language = "vi" | "en";
type Said = string | ((...values: any[]) => string);
export type Catalogue = Record<string, { vi: Said; en: Said }>;
export type Spoken<C extends Catalogue> = { [Key in keyof C]: C[Key]["vi"] extends string ? string : C[Key]["vi"] };

export function catalogue<const C extends Catalogue>(words: C & { [Key in keyof C]: { en: Matching<C[Key]["vi"]> } }): C {
  return words;
}
type Matching<S> = S extends string ? string : S;

export function spoken<C extends Catalogue>(words: C, language: Language): Spoken<C> {
  return Object.fromEntries(Object.entries(words).map(([key, said]) => [key, said[language]])) as Spoken<C>;
}

// A text as the server gives it, in both languages.
export type Text = { vi: string; en: string };

export function said(text: Text | string | undefined, language: Language): string {
  if (text === undefined) return "";
  return typeof text === "string" ? text : text[language] || text.vi;
}

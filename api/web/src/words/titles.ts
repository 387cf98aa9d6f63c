// Titles of the fields of forms in both languages. Definitions give them in Vietnamese; English is that of the field's own
// `x-title`, else that of workflows/words, else none: then the Vietnamese title stands.
import english from "../../../../workflows/words/form_titles.json";
import type { Text } from "./words";

const known: Record<string, string> = english;

export const titleText = (title: string, own?: Text): Text => own ?? { vi: title, en: known[title] ?? title };

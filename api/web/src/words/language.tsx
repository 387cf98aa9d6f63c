// The language of the page: Vietnamese until somebody chooses English; the choice is remembered by the browser.
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { said, spoken, type Catalogue, type Language, type Spoken, type Text } from "./words";

const place = "cadre.language";
const Chosen = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: "vi",
  choose: () => undefined,
});

export function LanguageRoom({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(() => (localStorage.getItem(place) === "en" ? "en" : "vi"));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(place, language);
  }, [language]);
  const room = useMemo(() => ({ language, choose }), [language]);
  return <Chosen.Provider value={room}>{children}</Chosen.Provider>;
}

export const useLanguage = () => useContext(Chosen);

export function useWords<C extends Catalogue>(words: C): Spoken<C> {
  const { language } = useLanguage();
  return useMemo(() => spoken(words, language), [words, language]);
}

// Reads a two-language text of the server in the language of the page.
export function useSaid(): (text: Text | string | undefined) => string {
  const { language } = useLanguage();
  return useCallback((text) => said(text, language), [language]);
}

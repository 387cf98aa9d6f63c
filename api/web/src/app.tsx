// The whole page: rooms that know the language and the session, around the frame and the desk that is open.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Router } from "wouter";
import { Broken } from "./frame/broken";
import { Frame } from "./frame/frame";
import { Pages } from "./frame/pages";
import { SessionRoom } from "./session/room";
import { LanguageRoom } from "./words/language";

// The client of the API tries again by itself; nothing is kept beyond the window.
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 5_000, gcTime: 60_000 }, mutations: { retry: false } },
});

export function App() {
  return (
    <LanguageRoom>
      <Broken>
        <QueryClientProvider client={queries}>
          <Router base="/app">
            <SessionRoom>
              <Frame>
                <Pages />
              </Frame>
            </SessionRoom>
          </Router>
        </QueryClientProvider>
      </Broken>
    </LanguageRoom>
  );
}

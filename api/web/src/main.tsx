// Where the page begins.
import "./styles/page.scss";
import "./styles/moj.scss";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";

// The pages stand below /app; the bare address of the server is their beginning.
if (location.pathname === "/") history.replaceState(null, "", `/app${location.search}`);

createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

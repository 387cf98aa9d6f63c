// How the page is made: everything in hashed files of our own, nothing inline, so that the strict CSP holds.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

// While the page is worked on, the API is that of a running server (api/web/dev).
function toServer() {
  const target = process.env.CADRE_SERVER ?? "http://127.0.0.1:8041";
  const paths = ["/v1", "/openapi.json", "/checkpoint", "/tile", "/health", "/ready", "/metrics"];
  return Object.fromEntries(paths.map((path) => [path, { target, changeOrigin: false }]));
}

const folder = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  root: folder,
  clearScreen: false,
  logLevel: "warn",
  esbuild: { jsx: "automatic", legalComments: "none" },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [folder, `${folder}node_modules`], quietDeps: true, silenceDeprecations: ["import"] },
    },
  },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    emptyOutDir: true,
    rollupOptions: {
      onwarn(warning, tell) {
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") tell(warning);  // "use client" of libraries: all of this is one
      },
    },
  },
  // The verifier and the kinds of facts are bundled from where they are.
  server: { proxy: toServer(), fs: { allow: [folder, `${folder}../verifier`, `${folder}../../workflows/facts`] } },
  preview: { proxy: toServer() },
});

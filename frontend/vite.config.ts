import { defineConfig } from "vitest/config";

export default defineConfig({
  build: {
    // What every browser understands that Home Assistant's own modern build supports.
    target: "es2022",
    outDir: "../custom_components/weak_ties/www",
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: { "weak-ties-card": "src/card.ts", "weak-ties-panel": "src/panel.ts" },
      output: {
        format: "es",
        entryFileNames: "[name].js",
        // Chunks are asked for without the address that carries the build, so their names carry their content.
        chunkFileNames: "weak-ties-[name]-[hash].js",
        // What the card and the panel share comes in one piece: the card, which every page loads, asks for two files.
        codeSplitting: {
          groups: [
            {
              name: "common",
              test: /node_modules\/(@lit|lit)|vite\/preload-helper|src\/(common|components|data|translations|card\/undoing)/,
            },
          ],
        },
      },
    },
  },
  test: { environment: "happy-dom", include: ["src/**/*.test.ts"] },
});

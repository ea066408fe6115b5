/** The charts of the browser as a build ships them. */
import { join } from "node:path";
import { build, type Rollup } from "vite";

const CLIENT = join(
  import.meta.dirname,
  "..",
  "..",
  "src",
  "charts",
  "browser.client.ts",
);
const ENTRY = "\0charts";

/** Files by name, `charts.js` first: it puts the room's functions at `globalThis.charts`. */
export async function bundleCharts(): Promise<Map<string, string>> {
  const output = (await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "charts" ? ENTRY : undefined),
        load: (id) =>
          id === ENTRY
            ? `import * as charts from ${JSON.stringify(CLIENT)}; globalThis.charts = charts;`
            : undefined,
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: {
        input: { charts: "charts" },
        output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      },
    },
  })) as Rollup.RollupOutput;
  return new Map(
    output.output.flatMap((file) =>
      file.type === "chunk" ? [[file.fileName, file.code] as const] : [],
    ),
  );
}

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Some tests build a site or drive a browser: two at a time is what small machines bear.
    maxWorkers: 2,
    // Pages looked at side by side in one browser: more only get in each other's way.
    maxConcurrency: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // What a browser test waits for may take long on a busy machine; the default is one second.
    expect: { poll: { timeout: 15_000 } },
  },
});

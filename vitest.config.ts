import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Some tests build a site or drive a browser: two at a time is what small machines bear.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A browser on a busy machine takes its time: what is waited for comes, or it is a fault.
    expect: { poll: { timeout: 10_000 } },
  },
});

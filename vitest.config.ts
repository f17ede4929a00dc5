import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}", "quality/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 300_000, maxWorkers: 2 },
});

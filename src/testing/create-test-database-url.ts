import { inject } from "vitest";

/** The URL of a new, empty PostgreSQL database of this run. Call it once per test file, in `beforeAll`. */
export async function createTestDatabaseUrl(): Promise<string> {
  const response = await fetch(inject("postgresDoor"));
  const words = await response.text();
  if (!response.ok) throw new Error(words);
  return words;
}

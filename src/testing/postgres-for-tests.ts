import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { type PostgresServer, startPostgres } from "./postgres-server";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where `createTestDatabaseUrl` asks for a database. */
    postgresDoor: string;
  }
}

/**
 * Vitest's global setup: opens a door that test files ask for databases. PostgreSQL itself starts at the first
 * knock, so that a run without database tests does not pay for it. TEST_POSTGRES_URL names a server to use instead.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined;
  const databases: string[] = [];
  const door = createServer((_request, response) => {
    server ??= chosenServer();
    createDatabase(server, databases).then(
      (url) => response.end(url),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  project.provide("postgresDoor", `http://127.0.0.1:${await listen(door)}/`);
  return async () => {
    door.close();
    const started = await server?.catch(() => undefined);
    if (started === undefined) return;
    await dropDatabases(started, databases);
    await started.stop();
  };
}

async function chosenServer(): Promise<PostgresServer> {
  const url = process.env.TEST_POSTGRES_URL;
  return url ? { url, stop: async () => {} } : startPostgres();
}

async function createDatabase(server: Promise<PostgresServer>, databases: string[]): Promise<string> {
  const name = `milepost_test_${randomBytes(6).toString("hex")}`;
  const { url } = await server;
  await withClient(url, (client) => client.query(`create database ${name}`));
  databases.push(name);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

async function dropDatabases({ url }: PostgresServer, databases: readonly string[]): Promise<void> {
  // A throw-away server takes its databases along.
  if (!process.env.TEST_POSTGRES_URL) return;
  await withClient(url, async (client) => {
    for (const name of databases) await client.query(`drop database if exists ${name} with (force)`);
  });
}

async function withClient(url: string, task: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await task(client);
  } finally {
    await client.end();
  }
}

function listen(door: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    door.once("error", reject);
    door.listen(0, "127.0.0.1", () => {
      const address = door.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

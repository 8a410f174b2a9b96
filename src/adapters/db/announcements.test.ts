import { Client } from "pg";
import { expect, it, onTestFinished } from "vitest";
import { createTestDatabaseUrl } from "@/testing/create-test-database-url";
import { createAnnouncements } from "./announcements";

async function startListening(url: string) {
  const heard: string[] = [];
  const errors: unknown[] = [];
  const announcements = createAnnouncements({
    url,
    onHeard: (what) => heard.push(what),
    onError: (error) => errors.push(error),
    reconnectMs: 5,
  });
  await announcements.start();
  onTestFinished(() => announcements.stop());
  return { announcements, heard, errors };
}

it("tells every process once, however often it was announced in one turn", async () => {
  const url = await createTestDatabaseUrl();
  const [one, other] = [await startListening(url), await startListening(url)];
  for (let n = 0; n < 50; n += 1) one.announcements.announce("send_message");
  one.announcements.announce("process_hook");
  await expect.poll(() => other.heard).toEqual(["send_message", "process_hook"]);
  await expect.poll(() => one.heard).toEqual(["send_message", "process_hook"]);
});

it("listens again after the server cut the connection", async () => {
  const url = await createTestDatabaseUrl();
  const listener = await startListening(url);
  const admin = new Client({ connectionString: url });
  await admin.connect();
  onTestFinished(() => admin.end());
  const cut =
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'milepost-jobs' and datname = current_database()";
  await admin.query(cut);
  const listening =
    "select 1 from pg_stat_activity where application_name = 'milepost-jobs' and datname = current_database()";
  await expect.poll(() => listener.errors.length).toBeGreaterThan(0);
  await expect.poll(async () => (await admin.query(listening)).rowCount).toBe(1);
  await expect
    .poll(async () => {
      await admin.query("select pg_notify('milepost_jobs', 'send_message')");
      return listener.heard;
    })
    .toContain("send_message");
});

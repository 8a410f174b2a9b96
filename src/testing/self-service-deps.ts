import { createThrottles } from "@/adapters/db/stores/throttles";
import { createProofs } from "@/adapters/system/proofs";
import type { Deps } from "@/application/deps";
import type { Attachments } from "@/application/ports/attachments";
import type { CodeLetter } from "@/application/ports/code-mail";
import type { EmailRenderer } from "@/application/ports/email-renderer";
import type { ShopPlatform } from "@/application/ports/shop-platform";
import { performRequest } from "@/application/self-service/perform-request";
import type { CodeDeps } from "@/application/self-service/self-service-deps";
import { asStoreId } from "@/domain/access/store-id";
import type { TestApp } from "./test-app";

export interface TestSelfService extends CodeDeps {
  /** Letters with a one-time code, oldest first. */
  readonly letters: CodeLetter[];
  /** The digits of the newest one. */
  newestCode(): string;
}

/** Self-service on a test's own application: codes are read from `letters`, photos lie in memory. */
export function selfServiceDeps(
  {
    deps,
    database,
  }: { readonly deps: Deps & { readonly renderer: EmailRenderer } } & Pick<TestApp, "database">,
  platform: ShopPlatform | null = null,
): TestSelfService {
  const letters: CodeLetter[] = [];
  const made: TestSelfService = {
    ...deps,
    throttles: createThrottles(database),
    proofs: createProofs("a secret for tests, at least 32 characters"),
    platforms: { of: async () => platform },
    attachments: attachmentsInMemory(),
    codeMail: { post: (letter) => void letters.push(letter) },
    letters,
    newestCode: () => /\d{6}/.exec(letters.at(-1)?.words.subject ?? "")?.[0] ?? "",
  };
  deps.queue.work("perform_request", { concurrency: 1, leaseMs: 60_000, maxAttempts: 3 }, (job) =>
    performRequest(made, job.subjectId, asStoreId(job.storeId)),
  );
  return made;
}

/** Files that end with the test. */
export function attachmentsInMemory(): Attachments {
  const kept = new Map<string, Uint8Array>();
  return {
    async keep(id, bytes) {
      kept.set(id, bytes);
      return { key: id };
    },
    read: async (id, key) => (id === key ? (kept.get(id) ?? null) : null),
    olderThan: async () => [...kept.keys()],
    remove: async (id) => void kept.delete(id),
  };
}

import { createProofs } from "@/adapters/system/proofs";
import type { ReplyDeps } from "@/application/conversations/reply-deps";
import { attachmentsInMemory } from "./self-service-deps";
import type { TestApp } from "./test-app";

/** Taking replies on a test's own application: files lie in memory. */
export function replyDeps({ deps }: Pick<TestApp, "deps">): ReplyDeps {
  return {
    ...deps,
    attachments: attachmentsInMemory(),
    proofs: createProofs("a secret for tests, at least 32 characters"),
  };
}

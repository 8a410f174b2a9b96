import type { SelfServiceKind } from "./self-service-kind";

/**
 * A person, in every state. No code is asked for: nothing is changed, and the answer goes to the contact on file
 * whoever wrote.
 */
export const contact: SelfServiceKind = { kind: "contact", needsCode: false, refusal: () => null };

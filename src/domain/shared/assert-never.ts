/** Ends a switch over a union: adding a member without a branch for it becomes a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`No branch for ${JSON.stringify(value)}`);
}

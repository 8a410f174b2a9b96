declare const storeBrand: unique symbol;

/** The tenant. Every row belongs to one store and every query starts with it. */
export type StoreId = string & { readonly [storeBrand]: true };

/**
 * Marks a string as a store id. Called only where a store has just been looked up, created or read from a row,
 * so that a query cannot be handed an id that nobody checked.
 */
export function asStoreId(id: string): StoreId {
  // The brand exists for the compiler alone; at run time a StoreId is the string itself.
  return id as StoreId;
}

import { useSyncExternalStore } from "react";

/** A value that can be watched: steps of a great journey follow only what concerns them. */
export interface Observable<State> {
  get(): State;
  set(change: Partial<State>): void;
  subscribe(listener: () => void): () => void;
}

export function createObservable<State extends object>(initial: State): Observable<State> {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What of it a component shows; it is drawn anew only when that changes. */
export function useObserved<State extends object, Part>(
  observable: Observable<State>,
  part: (state: State) => Part,
): Part {
  const read = () => part(observable.get());
  return useSyncExternalStore(observable.subscribe, read, read);
}

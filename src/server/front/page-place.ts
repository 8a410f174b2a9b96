/** Where a page stands: on its own, or in a frame of the shop's theme. Its links and its cookie follow. */
export interface PagePlace {
  readonly lookUpPath: string;
  pathOf(code: string): string;
  readonly isFramed: boolean;
}

export const ownPlace: PagePlace = {
  lookUpPath: "/track",
  pathOf: (code) => `/track/${code}`,
  isFramed: false,
};

/** In the frame that the shop's theme makes. */
export function framedPlace(storeSlug: string): PagePlace {
  return {
    lookUpPath: `/embed/${storeSlug}`,
    pathOf: (code) => `/embed/${storeSlug}/${code}`,
    isFramed: true,
  };
}

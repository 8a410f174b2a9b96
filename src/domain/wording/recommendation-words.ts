/** What stands around products that go with an order. */
export interface RecommendationWords {
  readonly title: string;
  /** For a price that is the lowest of several. */
  readonly from: (price: string) => string;
}

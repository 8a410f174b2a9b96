/** What blocks of the tracking page say while the merchant has written nothing else. */
export interface BlockWords {
  readonly faq: string;
  readonly review: { readonly title: string; readonly text: string; readonly link: string };
}

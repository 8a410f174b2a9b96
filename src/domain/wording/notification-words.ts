/** What the page says about being told elsewhere, in one language. Consent is given to exactly these words (R88). */
export interface NotificationWords {
  readonly title: string;
  readonly inBrowser: string;
  readonly byText: string;
  readonly submitText: string;
  readonly choose: string;
  readonly preferences: {
    readonly title: string;
    readonly intro: string;
    readonly email: string;
    readonly emailOffers: string;
    readonly sms: string;
    readonly smsOffers: string;
    readonly push: string;
    readonly save: string;
    readonly saved: string;
    /** To who wrote STOP by text. */
    readonly stopped: string;
    readonly back: string;
    /** Whether the shop's mails tell when they are opened. */
    readonly opensTold: string;
    readonly opensNotTold: string;
    readonly nothing: string;
  };
  readonly notify: {
    readonly title: string;
    readonly intro: string;
    readonly button: string;
    readonly done: string;
    readonly denied: string;
    readonly failed: string;
    readonly unable: string;
  };
}

export interface SettingsRoute {
  readonly params: Promise<{ store: string }>;
}

import type { BlockProps } from "./block-props";

/** How to be told elsewhere: links and one plain form, so that nothing is loaded before somebody asks for it. */
export function NotificationsBlock({ view: { notifications } }: BlockProps<"notifications">) {
  if (notifications === null) return null;
  const { title, notify, sms, preferences } = notifications;
  return (
    <section className="card notifications" id="notifications">
      <h2>{title}</h2>
      <p>
        <a className="button secondary" href={notify.href}>
          {notify.label}
        </a>
      </p>
      {sms !== null && (
        <form method="post" action={sms.action}>
          <input type="hidden" name="form" value="text_me" />
          <label className="consent">
            <input type="checkbox" name="sms_news" value="on" required /> <span>{sms.wording}</span>
          </label>
          <button type="submit" className="button secondary">
            {sms.submit}
          </button>
        </form>
      )}
      <p className="more">
        <a href={preferences.href}>{preferences.label}</a>
      </p>
    </section>
  );
}

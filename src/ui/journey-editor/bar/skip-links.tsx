"use client";

import { useEditor, useEditorState } from "../state/editor-context";

/** The short way past the bars for those who use the keyboard: to the steps, and to the open step's settings. */
export function SkipLinks() {
  const { store, commands } = useEditor();
  const hasPanel = useEditorState(({ openId }) => openId !== null);
  return (
    <div className="contents">
      <button
        type="button"
        onClick={() => commands.focus(`step ${store.get().currentId}`)}
        className={shownWithFocus}
      >
        Skip to the steps
      </button>
      {hasPanel ? (
        <button type="button" onClick={() => commands.focus("panel")} className={shownWithFocus}>
          Skip to the settings of the step
        </button>
      ) : null}
    </div>
  );
}

const shownWithFocus =
  "sr-only rounded bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50";

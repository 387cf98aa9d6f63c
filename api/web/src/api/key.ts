// The Idempotency-Key of what a form sends: the same while the content stays the same, so that another try after a lost
// answer is not written twice; a new one as soon as something else is sent or the act is done.
import { useRef } from "react";

// randomUUID would want TLS, which a small office on its own LAN may not have.
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export function useKey(): { of: (content: unknown) => string; done: () => void } {
  const held = useRef<{ content: string; key: string } | null>(null);
  return {
    of(content) {
      const text = JSON.stringify(content);
      if (held.current?.content !== text) held.current = { content: text, key: newKey() };
      return held.current.key;
    },
    done() {
      held.current = null;
    },
  };
}

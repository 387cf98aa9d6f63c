// Server-sent events out of an answer that does not end. With fetch, so that the session's headers go along.
export type SentEvent = { name: string; data: string; id: string };

export async function* eventsOf(response: Response): AsyncGenerator<SentEvent> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? "";
      for (const block of blocks) yield eventOf(block);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function eventOf(block: string): SentEvent {
  const event: SentEvent = { name: "message", data: "", id: "" };
  for (const line of block.split(/\r?\n/)) {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (name === "event") event.name = value!;
    if (name === "id") event.id = value!;
    if (name === "data") event.data += event.data ? `\n${value}` : value;
  }
  return event;
}

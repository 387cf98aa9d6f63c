// A part of the page that comes when it is first wanted, or before, while nobody waits (`load`). Not React's lazy: that
// leaves its sign of waiting on the screen for 300 ms even when the part has come sooner.
import { useCallback, useEffect, useState, type ComponentType } from "react";
import { Lost } from "../api/problem";
import { Answered, Loading } from "./small";

export type Loaded<Properties = object> = ComponentType<Properties> & { load: () => Promise<unknown> };

// `Waiting` stands where the part will be.
export function loaded<Properties extends object>(fetched: () => Promise<{ default: ComponentType<Properties> }>, Waiting: ComponentType = Loading): Loaded<Properties> {
  let here: ComponentType<Properties> | undefined;
  let coming: Promise<unknown> | undefined;
  const load = () =>
    (coming ??= fetched().then(
      (module) => (here = module.default),
      (error: unknown) => {
        coming = undefined; // the next one asks again
        throw error;
      },
    ));
  function Later(properties: Properties) {
    const [asked, set] = useState<{ data: ComponentType<Properties> | undefined; error?: unknown }>({ data: here });
    const ask = useCallback(() => {
      set({ data: here });
      if (!here) load().then(() => set({ data: here }), () => set({ data: undefined, error: new Lost() }));
    }, []);
    useEffect(ask, [ask]);
    if (!asked.data && !asked.error) return <Waiting />;
    return <Answered asked={{ data: asked.data, error: asked.error, refetch: ask }}>{(Part) => <Part {...properties} />}</Answered>;
  }
  return Object.assign(Later, { load });
}

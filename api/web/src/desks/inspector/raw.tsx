// The stored bytes of an entry and their leaf hash, computed here by the independent verifier.
import { useQuery } from "@tanstack/react-query";
import { bytes as bytesText } from "../../format/numbers";
import { Inset } from "../../parts/small";
import { SummaryList } from "../../parts/summary_list";
import { useWords } from "../../words/language";
import type { Stored } from "./entry_page";
import { words as catalogue } from "./words";

export function Raw({ stored }: { stored: Stored }) {
  const words = useWords(catalogue);
  const { entry, bytes } = stored;
  const hash = useQuery({
    queryKey: ["leaf", entry.sequence],
    queryFn: async () => {
      const [{ leafHash }, { toHex }] = await Promise.all([import("../../../../verifier/merkle.ts"), import("../../../../verifier/bytes.ts")]);
      return toHex(leafHash(bytes));
    },
  });
  return (
    <>
      {entry.withheld && <Inset>{words.rawMasked}</Inset>}
      <SummaryList
        rows={[
          { key: words.leaf, value: <span className="inspector-hash">{hash.data}</span> },
          { key: words.size, value: bytesText(bytes.length) },
        ]}
      />
      <pre className="inspector-raw" tabIndex={0}>{new TextDecoder().decode(bytes)}</pre>
    </>
  );
}

// Files on their way to the server, each with how much of it is there. What arrived is kept by its hash, so a file that
// is sent twice is stored once.
import { useState } from "react";
import { upload } from "../../../api/upload";
import { day, today } from "../../../format/dates";

export type Attached = {
  key: number;
  kind: string;
  name: string;
  number: string;
  date: string; // as typed
  file?: File;
  sha256?: string;
  sent?: number; // share
  failed?: boolean;
};
type Change = (change: (papers: Attached[]) => Attached[]) => void;

const bytesMax = 32 * 1024 * 1024;
let last = 0;

export function useUploads(onChange: Change, kind: string) {
  const [refused, setRefused] = useState("");
  const set = (key: number, change: Partial<Attached>) => onChange((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const send = (key: number, file: File) => {
    set(key, { failed: false, sent: 0 });
    upload(file, (sent) => set(key, { sent })).then(
      (sha256) => set(key, { sha256 }),
      () => set(key, { failed: true }),
    );
  };
  const add = (files: File[]) => {
    setRefused(files.find((file) => file.size > bytesMax)?.name ?? "");
    for (const file of files.filter((one) => one.size <= bytesMax)) {
      const key = --last;
      onChange((all) => [...all, { key, kind, name: file.name.replace(/\.[^.]+$/, "").slice(0, 200), number: "", date: day(today()), file }]);
      send(key, file);
    }
  };
  return { add, refused, again: (paper: Attached) => paper.file && send(paper.key, paper.file) };
}

// What stands beside a case in the work list: that it was received, that somebody asks for it.
import { day } from "../../../format/dates";
import { useDoer } from "../../../log/doer";
import type { Note } from "../../../log/notes";
import { Tag } from "../../../parts/small";
import { useWords } from "../../../words/language";
import { words as catalogue } from "../words";

export function NoteMarks({ notes }: { notes: Note[] }) {
  const words = useWords(catalogue);
  const doer = useDoer();
  return notes.map((note) => (
    <div key={note.position} className="officer-note">
      <Tag tone={note.kind === "receipt" ? "grey" : "yellow"}>{note.kind === "receipt" ? words.receivedMark : words.remindedMark}</Tag>{" "}
      <span className="app-muted">
        {day(note.on)}, {doer(note)}
        {note.reason && `: ${note.reason}`}
      </span>
    </div>
  ));
}

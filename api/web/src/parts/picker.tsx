// Finding one of many while typing, with or without tone marks: a person, a post, a unit. The value is its id; what is
// shown is its name. An id may be typed as it is, known or not: the server says whether it exists.
import { useCombobox } from "downshift";
import { useState } from "react";
import { finds, fold } from "../format/names";
import { common } from "../words/common";
import { useWords } from "../words/language";
import type { Choice } from "./fields";
import "./picker.scss";

export type PickerProps = { id: string; value: string; onChange: (id: string) => void; known: Choice[]; fault?: boolean; describedBy?: string | undefined };

const most = 12;

const titleOf = (one: Choice) => `${one.label} (${one.value})`;
const idOf = (text: string, known: Choice[]) => known.find((one) => titleOf(one) === text)?.value ?? text.trim();

// Those that fit, what was typed with its marks first.
function fitting(known: Choice[], text: string): Choice[] {
  const sought = text.toLowerCase();
  const rank = (one: Choice) => (one.value.toLowerCase() === sought ? 0 : one.label.toLowerCase().includes(sought) ? 1 : fold(one.label).includes(fold(sought)) ? 2 : 3);
  return known
    .filter((one) => finds(`${one.label} ${one.value}`, text))
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

export function Picker({ id, value, onChange, known, fault = false, describedBy }: PickerProps) {
  const words = useWords(common);
  const chosen = known.find((one) => one.value === value);
  const [text, setText] = useState(value);
  // Names come after the page, and values from elsewhere: the text follows, but never while it is being typed.
  const [typing, setTyping] = useState(false);
  const shown = typing ? text : chosen ? titleOf(chosen) : value;
  const all = fitting(known, chosen && shown === titleOf(chosen) ? "" : shown);
  const items = all.slice(0, most);
  const box = useCombobox({
    items,
    inputId: id,
    inputValue: shown,
    selectedItem: chosen ?? null,
    itemToString: (one) => (one ? titleOf(one) : ""),
    itemToKey: (one) => one?.value,
    // Leaving the field chooses nothing: what was typed stays.
    stateReducer: (before, { type: what, changes }) => (what === useCombobox.stateChangeTypes.InputBlur ? { ...before, isOpen: false, highlightedIndex: -1 } : changes),
    getA11yStatusMessage: ({ isOpen }) => (isOpen ? words.fits(all.length) : ""),
    onSelectedItemChange: ({ selectedItem }) => {
      setTyping(false);
      if (selectedItem) onChange(selectedItem.value);
    },
  });
  const { isOpen, highlightedIndex } = box;
  // At once: a longer list must not slide below the pointer that is pressing a button.
  const leave = () => {
    setTyping(false);
    box.closeMenu();
  };
  const type = (typed: string) => {
    setText(typed);
    setTyping(true);
    onChange(idOf(typed, known));
  };
  return (
    <div className="app-picker">
      <input
        {...box.getInputProps({ onBlur: leave })}
        onChange={(event) => (type(event.target.value), box.openMenu())}
        id={id}
        name={id}
        aria-labelledby={undefined}
        aria-describedby={describedBy}
        aria-invalid={fault || undefined}
        className={`govuk-input${fault ? " govuk-input--error" : ""}`}
        autoComplete="off"
        spellCheck={false}
      />
      <ul {...box.getMenuProps({ "aria-label": words.found, "aria-labelledby": undefined })} className="app-picker__menu" hidden={!isOpen || items.length === 0}>
        {isOpen &&
          items.map((one, index) => (
            <li key={one.value} {...box.getItemProps({ item: one, index })} className={`app-picker__item${index === highlightedIndex ? " app-picker__item--here" : ""}`}>
              {one.label} <span className="app-picker__id">{one.value}</span>
            </li>
          ))}
      </ul>
      {isOpen && all.length > most && <p className="app-picker__more">{words.fitsMore(all.length - most)}</p>}
    </div>
  );
}

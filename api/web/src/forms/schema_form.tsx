// A form drawn from the JSON Schema of a definition (@rjsf/core, our own theme). What is wrong is said by the server's dry
// run: nothing is validated here, and no code is made of schemas. The id of a field is its JSON pointer: "/form/votes/0".
import Form, { type IChangeEvent } from "@rjsf/core";
import type { ErrorSchema, RJSFSchema, ValidatorType } from "@rjsf/utils";
import { useMemo, type ReactNode } from "react";
import type { Fault } from "../parts/error_summary";
import type { Choice } from "../parts/fields";
import { useSaid } from "../words/language";
import { fields } from "./fields";
import { withGrounds, type Ground } from "./grounds";
import { inOrder, titled } from "./schema";
import { templates } from "./templates";
import { widgets } from "./widgets";

export type FormValue = Record<string, unknown>;
export type Known = Record<string, Choice[]>; // by kind of subject: cadre, post, unit
export type FormContext = { known: Known };

const validator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({}),
  toErrorList: () => [],
};

const nothing: Known = {};
const none: Ground[] = [];
// Lists and parts that may be left out begin empty.
const start = { arrayMinItems: { populate: "requiredOnly" }, emptyObjectFields: "populateRequiredDefaults" } as const;

type Props = {
  schema: Record<string, unknown>;
  value: FormValue;
  onChange: (value: FormValue) => void;
  faults: Fault[];
  grounds?: Ground[] | undefined; // of the definition
  known?: Known; // whom or what a field may mean
  children?: ReactNode;
};

export function SchemaForm({ schema, value, onChange, faults, grounds = none, known = nothing }: Props) {
  const said = useSaid();
  const ordered = useMemo(() => titled(inOrder(withGrounds(schema, grounds)), said) as RJSFSchema, [schema, grounds, said]);
  const errors = useMemo(() => errorTree(faults), [faults]);
  const context = useMemo<FormContext>(() => ({ known }), [known]);
  return (
    <Form<any>
      tagName="div"
      idPrefix="/form"
      idSeparator="/"
      schema={ordered}
      formData={value}
      validator={validator}
      noHtml5Validate
      noValidate
      fields={fields}
      templates={templates}
      widgets={widgets}
      extraErrors={errors}
      formContext={context}
      experimental_defaultFormStateBehavior={start}
      onChange={(event: IChangeEvent<FormValue>) => onChange(event.formData ?? {})}
    >
      <></>
    </Form>
  );
}

// Faults with pointers as the tree that the form hands down to its fields.
export function errorTree(faults: Fault[]): ErrorSchema {
  const tree: ErrorSchema = {};
  for (const fault of faults) {
    if (!fault.field?.startsWith("/form/")) continue;
    let at = tree as Record<string, unknown>;
    for (const name of fault.field.slice("/form/".length).split("/")) at = (at[name] ??= {}) as Record<string, unknown>;
    ((at.__errors ??= []) as string[]).push(fault.text);
  }
  return tree;
}

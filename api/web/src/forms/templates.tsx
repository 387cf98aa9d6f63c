// How fields, objects and lists are laid out: fieldsets and form groups of the base, faults tied to their fields.
import type { ArrayFieldTemplateProps, FieldTemplateProps, ObjectFieldTemplateProps, TemplatesType } from "@rjsf/utils";
import { useWords } from "../words/language";
import { words as catalogue } from "./words";

const isMany = (type: unknown) => type === "object" || type === "array";

// A list whose items may be one of few is a set of checkboxes, which brings its own fieldset.
function FieldTemplate({ id, label, required, schema, rawErrors = [], children, hidden }: FieldTemplateProps) {
  const words = useWords(catalogue);
  if (hidden) return <div hidden>{children}</div>;
  const chosen = schema.type === "array" && schema.uniqueItems && (schema.items as { enum?: unknown } | undefined)?.enum !== undefined;
  if (isMany(schema.type) && !chosen) return <div id={id} tabIndex={-1}>{children}<Faults id={id} faults={rawErrors} /></div>;
  const group = schema.type === "boolean" || chosen;
  return (
    <div className={`govuk-form-group${rawErrors.length > 0 ? " govuk-form-group--error" : ""}`}>
      {!group && (
        <label className="govuk-label" htmlFor={id}>
          {required ? label : words.optional(label)}
        </label>
      )}
      <Faults id={id} faults={rawErrors} />
      {children}
    </div>
  );
}

const Faults = ({ id, faults }: { id: string; faults: string[] }) =>
  faults.length === 0 ? null : (
    <p id={`${id}-fault`} className="govuk-error-message">
      {faults.join(" ")}
    </p>
  );

function ObjectFieldTemplate({ title, properties, idSchema }: ObjectFieldTemplateProps) {
  const inside = properties.map((property) => <div key={property.name}>{property.content}</div>);
  if (idSchema.$id === "/form") return <>{inside}</>;
  return (
    <fieldset className="govuk-fieldset govuk-!-margin-bottom-6">
      {title && <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{title.replace(/-(\d+)$/, " $1")}</legend>}
      {inside}
    </fieldset>
  );
}

function ArrayFieldTemplate({ title, items, canAdd, onAddClick }: ArrayFieldTemplateProps) {
  const words = useWords(catalogue);
  return (
    <fieldset className="govuk-fieldset govuk-!-margin-bottom-6">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{title}</legend>
      {items.map((item) => (
        <div key={item.key} className="app-list-item">
          {item.children}
          {item.hasRemove && (
            <button type="button" className="app-plain-button" onClick={item.onDropIndexClick(item.index)}>
              {words.remove(title.toLowerCase(), item.index + 1)}
            </button>
          )}
        </div>
      ))}
      {canAdd && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onAddClick}>
          {words.add(title.toLowerCase())}
        </button>
      )}
    </fieldset>
  );
}

export const templates: Partial<TemplatesType> = {
  FieldTemplate,
  ObjectFieldTemplate,
  ArrayFieldTemplate,
  ErrorListTemplate: () => null,
  ButtonTemplates: { SubmitButton: () => null } as unknown as TemplatesType["ButtonTemplates"],
};

// Fields that are more than one input: a ballot is its counts with their sum below.
import { getDefaultRegistry } from "@rjsf/core";
import type { FieldProps, RegistryFieldsType } from "@rjsf/utils";
import { BallotSum } from "./ballot_sum";
import { isBallot } from "./ballot";

const Plain = getDefaultRegistry().fields.ObjectField!;

function ObjectField(props: FieldProps) {
  if (!isBallot(props.schema)) return <Plain {...props} />;
  return (
    <>
      <Plain {...props} />
      <BallotSum value={(props.formData ?? {}) as Record<string, unknown>} schema={props.schema} />
    </>
  );
}

export const fields: RegistryFieldsType = { ObjectField };

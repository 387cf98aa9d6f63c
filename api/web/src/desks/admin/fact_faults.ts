// Where on a page the server's faults of a fact stand: "/facts/0/value/unit" is the field `${form}-unit`.
import { useFaults } from "../../parts/faults";
import type { Fault } from "../../parts/error_summary";

export function useFactFaults(form: string): (error: unknown) => Fault[] {
  const toFaults = useFaults();
  return (error) => toFaults(error, (field) => field?.replace(/^\/facts\/\d+\/(?:value\/)?(\w+).*$/, `${form}-$1`));
}

export const faultAt = (faults: Fault[], id: string): string | undefined => faults.find((one) => one.field === id)?.text;

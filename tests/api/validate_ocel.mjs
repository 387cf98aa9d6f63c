// Validates a file by the published schema of OCEL 2.0, and that its references lead somewhere, as tools that read it
// rely on. Usage: node validate_ocel.mjs FILE
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import formats from "ajv-formats";

const schema = JSON.parse(readFileSync(new URL("../schemas/ocel20-schema-json.json", import.meta.url)));
const log = JSON.parse(readFileSync(process.argv[2]));
const ajv = new Ajv({ allErrors: true });
formats(ajv);
const complaints = ajv.validate(schema, log) ? [] : ajv.errors.map((error) => `${error.instancePath} ${error.message}`);
const names = (list) => new Set(list.map((item) => item.name ?? item.id));
const objects = names(log.objects);
const [event_types, object_types] = [names(log.eventTypes), names(log.objectTypes)];
for (const event of log.events) {
  if (!event_types.has(event.type)) complaints.push(`${event.id}: no event type ${event.type}`);
  for (const related of event.relationships)
    if (!objects.has(related.objectId)) complaints.push(`${event.id}: no object ${related.objectId}`);
}
for (const object of log.objects) if (!object_types.has(object.type)) complaints.push(`${object.id}: no object type`);
if (objects.size !== log.objects.length) complaints.push("an object is there twice");
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length ? 1 : 0);

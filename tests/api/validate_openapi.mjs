// Validates api/routes/openapi.json by a public validator. Usage: node validate_openapi.mjs FILE
import { Validator } from "@seriousme/openapi-schema-validator";

const result = await new Validator().validate(process.argv[2]);
if (!result.valid) console.error(JSON.stringify(result.errors, null, 2));
process.exit(result.valid ? 0 : 1);

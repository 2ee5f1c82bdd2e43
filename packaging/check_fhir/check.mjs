// node check.mjs FILE...: says what is wrong with each FHIR R4 resource; ends with 1 if anything is.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { Fhir } = createRequire(import.meta.url)("fhir"); // knows R4 unless told otherwise
const fhir = new Fhir();
let wrong = 0;
for (const file of process.argv.slice(2)) {
  const { valid, messages } = fhir.validate(JSON.parse(readFileSync(file, "utf8")), { errorOnUnexpected: true });
  const grave = messages.filter((message) => ["error", "fatal", 3, 4].includes(message.severity));
  for (const message of grave) console.log(`${file}: ${message.location}: ${message.message}`);
  if (!valid || grave.length) wrong += 1;
}
process.exit(wrong ? 1 : 0);

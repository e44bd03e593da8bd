// Generates the types of the API's client from the OpenAPI document that the service serves. They are never
// committed, so pages that no longer fit the document do not type-check.
import { mkdirSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { document, generated } from './paths.mjs';

mkdirSync(generated, { recursive: true });
const types = document ? astToString(await openapiTS(document)) : 'export interface paths {}\n';
writeFileSync(new URL('api.d.ts', generated), types);

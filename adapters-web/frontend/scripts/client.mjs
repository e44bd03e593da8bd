// Generates the types of our API's client from the OpenAPI document that the service itself serves. They are never
// committed, so that pages and document cannot drift apart: what no longer fits does not type-check.
import { mkdirSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { document, generated } from './paths.mjs';

mkdirSync(generated, { recursive: true });
const types = document ? astToString(await openapiTS(document)) : 'export interface paths {}\n';
writeFileSync(new URL('api.d.ts', generated), types);

import { existsSync } from 'node:fs';

export const frontend = new URL('../', import.meta.url);
export const generated = new URL('src/generated/', frontend);
export const target = new URL('../target/', frontend);

const resources = new URL('../src/main/resources/openapi/', frontend);
export const document = ['openapi.yaml', 'openapi.json'].map((name) => new URL(name, resources)).find(existsSync);

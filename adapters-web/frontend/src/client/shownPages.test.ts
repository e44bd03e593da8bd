import { parse, type SFCTemplateBlock } from 'vue/compiler-sfc';
import { describe, expect, it } from 'vitest';

const SOURCES = import.meta.glob<string>('../**/*.vue', { query: '?raw', import: 'default', eager: true });
const POLLING = Object.entries(SOURCES).filter(([, source]) => /usePolling\(|useList\(/.test(source));

type Node = NonNullable<SFCTemplateBlock['ast']>['children'][number];
type Element = Extract<Node, { tag: string }>;

const isElement = (node: Node): node is Element => 'tag' in node;
const has = (node: Element, directive: string) => node.props.some((prop) => 'exp' in prop && prop.name === directive);

/** The elements shown only while there is no trouble: the `v-else` at the end of a chain that begins with a note of it. */
function hidden(siblings: Node[]): string[] {
    const found: string[] = [];
    let troubled = false;
    for (const node of siblings.filter(isElement)) {
        if (!has(node, 'else') && !has(node, 'else-if')) troubled = node.tag === 'TroubleNote' && has(node, 'if');
        else if (troubled && has(node, 'else')) found.push(node.loc.source.split('\n')[0] ?? '');
        found.push(...hidden(node.children));
    }
    return found;
}

describe('a page that is polled', () => {
    it.each(POLLING)('%s goes on showing what it showed when a later request fails', (_, source) => {
        const template = parse(source).descriptor.template?.ast;
        expect(hidden(template?.children ?? [])).toEqual([]);
    });
});

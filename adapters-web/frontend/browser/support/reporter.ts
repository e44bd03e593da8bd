import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Begins a line of the report (RFC 7464), to tell it from other output of the suite. */
const RECORD = '\u001e';

const nameOf = (test: TestCase) => `${test.module.relativeModuleId.replace(/^browser\/|\.test\.ts$/g, '')}: ${test.fullName}`;
const tell = (record: object) => process.stdout.write(`${RECORD}${JSON.stringify(record)}\n`);

/**
 * Reports each case as soon as it has ended, one line per case, for a program that runs the suite. It names
 * all cases when they are collected, so a case that never ends is missed by name.
 */
export default class LineByLine implements Reporter {
    onTestModuleCollected(module: TestModule): void {
        for (const test of module.children.allTests()) tell({ known: nameOf(test) });
    }

    onTestCaseResult(test: TestCase): void {
        const { state, errors } = test.result();
        if (test.diagnostic()?.flaky) console.log(`${nameOf(test)}: passed at the second attempt`, errors);
        if (state === 'passed' || state === 'failed') {
            tell({ ended: nameOf(test), state, errors: (errors ?? []).map((error) => error.stack ?? error.message) });
        }
    }

    /** The cases that did not run because their setup failed. */
    onTestModuleEnd(module: TestModule): void {
        const around = [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
        const errors = around.map((error) => error.stack ?? error.message);
        const tests = [...module.children.allTests()];
        if (tests.length === 0) tell({ ended: module.relativeModuleId, state: 'not read', errors });
        for (const test of tests) {
            const { state } = test.result();
            if (state !== 'passed' && state !== 'failed') tell({ ended: nameOf(test), state: 'not run', errors });
        }
    }
}

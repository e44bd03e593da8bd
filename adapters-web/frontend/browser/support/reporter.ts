import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Begins a line of the report (RFC 7464), among whatever else the suite prints. */
const RECORD = '\u001e';

const nameOf = (test: TestCase) => `${test.module.relativeModuleId.replace(/^browser\/|\.test\.ts$/g, '')}: ${test.fullName}`;
const tell = (record: object) => process.stdout.write(`${RECORD}${JSON.stringify(record)}\n`);

/**
 * Tells of each case the moment it has ended, one line a case, for those who run the suite from elsewhere. Cases are named
 * as soon as they are known, so that one that never ends is missed by its name.
 */
export default class LineByLine implements Reporter {
    onTestModuleCollected(module: TestModule): void {
        for (const test of module.children.allTests()) tell({ known: nameOf(test) });
    }

    onTestCaseResult(test: TestCase): void {
        const { state, errors } = test.result();
        if (state === 'passed' || state === 'failed') {
            tell({ ended: nameOf(test), state, errors: (errors ?? []).map((error) => error.stack ?? error.message) });
        }
    }

    /** What was not run, because what it stands on failed. */
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

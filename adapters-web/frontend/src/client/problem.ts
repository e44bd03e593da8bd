import type { components } from '@/generated/api';
import { SignedOut } from '@/session/session';

export type Problem = components['schemas']['Problem'];
export type Fault = components['schemas']['Fault'];

/** The service refused. Pages decide by `kind`, and show `detail` and `instead`. */
export class Refused extends Error {
    constructor(
        readonly problem: Problem,
        readonly retryAfter?: number,
    ) {
        super(problem.title);
    }

    /** Whether its words are for the programmer of the request, and mean nothing to the person at the page. */
    get isForPrograms(): boolean {
        return FOR_PROGRAMS.has(this.kind);
    }

    /** The problem's stable name, such as `changed-meanwhile`. */
    get kind(): string {
        return this.problem.type.replace('urn:onething:problem:', '');
    }
}

/** Problems that only a mistake in our own request can cause. */
const FOR_PROGRAMS = new Set([
    'path-unknown',
    'guide-unknown',
    'version-required',
    'cursor-invalid',
    'key-required',
    'key-reused',
    'method-unsupported',
    'not-offered-as',
    'content-type-unsupported',
    'body-missing',
    'json-malformed',
    'json-too-deep',
    'parameter-invalid',
    'parameter-missing',
    'parameter-unknown',
    'request-refused',
]);

/** What a person reads below the title of a refusal: what is wrong, what to do instead, and each fault. */
export const linesOf = ({ detail, instead, faults }: Problem): string[] =>
    [detail, instead, ...new Set((faults ?? []).map((fault) => fault.detail))].filter((line) => line !== '');

/** The service could not be reached, or its answer could not be read. Another attempt may help. */
export class Unreachable extends Error {
    constructor(
        message: string,
        /** The stable name of the problem, if the service could say what it lacks, such as `scanner-unavailable`. */
        readonly kind?: string,
    ) {
        super(message);
    }
}

/**
 * The request had no valid token. Of two requests that find this out at the same time, the later one had no
 * token to renew.
 */
const NOBODY = new Set(['token-missing', 'token-refused']);

/** Faults of the service whose words name another way. All others get the page's words for another attempt. */
const HAS_ANOTHER_WAY = new Set(['provider-unavailable', 'licences-unavailable']);

export async function refusalOf(answer: Response): Promise<Refused | Unreachable | SignedOut> {
    const isProblem = answer.headers.get('Content-Type')?.startsWith('application/problem+json');
    if (!isProblem) return new Unreachable(`answered ${answer.status}`);
    const problem = (await answer.clone().json()) as Problem;
    const wait = Number(answer.headers.get('Retry-After'));
    const refused = new Refused(problem, wait > 0 ? wait : undefined);
    if (answer.status >= 500 && !HAS_ANOTHER_WAY.has(refused.kind)) return new Unreachable(problem.title, refused.kind);
    return NOBODY.has(refused.kind) ? new SignedOut(problem.title) : refused;
}

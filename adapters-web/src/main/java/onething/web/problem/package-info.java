/// Every refusal and error, answered as a problem (RFC 9457): one list of kinds and their words, one
/// switch over the refusals, and the mistakes of a request itself.
@NullMarked
package onething.web.problem;

import org.jspecify.annotations.NullMarked;

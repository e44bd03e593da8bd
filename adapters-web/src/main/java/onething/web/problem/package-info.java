/// Every no, answered as a problem (RFC 9457): one list of kinds and their words, one switch over what is refused,
/// and what a request itself can get wrong.
@NullMarked
package onething.web.problem;

import org.jspecify.annotations.NullMarked;

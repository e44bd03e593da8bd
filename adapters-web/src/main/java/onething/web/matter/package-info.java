/// 办件: where a matter stands, what happened to it, and what the applicant does when it is the applicant's turn.
@NullMarked
package onething.web.matter;

import org.jspecify.annotations.NullMarked;

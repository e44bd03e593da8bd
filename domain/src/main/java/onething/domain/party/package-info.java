/// Who takes part: applicants, agents, staff, and the numbers by which people and enterprises are known.
@NullMarked
package onething.domain.party;

import org.jspecify.annotations.NullMarked;

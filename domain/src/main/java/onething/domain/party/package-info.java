/// The parties: applicants, agents and staff, and the numbers that identify people and enterprises.
@NullMarked
package onething.domain.party;

import org.jspecify.annotations.NullMarked;

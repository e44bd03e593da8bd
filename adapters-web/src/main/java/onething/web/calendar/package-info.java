/// The register of holiday notices, for administrators.
@NullMarked
package onething.web.calendar;

import org.jspecify.annotations.NullMarked;

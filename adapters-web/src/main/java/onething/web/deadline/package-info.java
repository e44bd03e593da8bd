/// Clocks, ledgers and the working calendar, as the API shows them.
@NullMarked
package onething.web.deadline;

import org.jspecify.annotations.NullMarked;

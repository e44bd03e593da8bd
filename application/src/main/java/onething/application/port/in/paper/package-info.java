/// Lists, reads and verifies the papers that were issued.
@NullMarked
package onething.application.port.in.paper;

import org.jspecify.annotations.NullMarked;

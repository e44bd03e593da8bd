/// Lists, reads and verifies the papers that were issued.
@NullMarked
package onething.application.service.paper;

import org.jspecify.annotations.NullMarked;

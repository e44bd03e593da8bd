/// Lists, shows and verifies papers.
@NullMarked
package onething.web.paper;

import org.jspecify.annotations.NullMarked;

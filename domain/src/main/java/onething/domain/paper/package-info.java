/// 文书: what a paper is, and what it says. A paper is fixed when it is issued.
@NullMarked
package onething.domain.paper;

import org.jspecify.annotations.NullMarked;

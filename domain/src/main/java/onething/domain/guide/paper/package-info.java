/// The templates of the papers that a guide's actions produce. They are data: their wording is the guide's.
@NullMarked
package onething.domain.guide.paper;

import org.jspecify.annotations.NullMarked;

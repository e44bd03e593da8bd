/// The plan of a selection of matters, and the materials it requires.
@NullMarked
package onething.web.plan;

import org.jspecify.annotations.NullMarked;

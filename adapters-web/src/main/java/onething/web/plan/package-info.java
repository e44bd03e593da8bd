/// What a selection of matters means, and what it asks to be handed in.
@NullMarked
package onething.web.plan;

import org.jspecify.annotations.NullMarked;

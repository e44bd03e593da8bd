/// The input of an action, with its exam, supplement notice and supplement, and the party that acts.
@NullMarked
package onething.domain.matter.action;

import org.jspecify.annotations.NullMarked;

/// The procedure of a matter: its stages and actions, their effects on the clocks, and their destinations.
@NullMarked
package onething.domain.procedure;

import org.jspecify.annotations.NullMarked;

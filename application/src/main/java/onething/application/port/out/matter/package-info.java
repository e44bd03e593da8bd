/// Where matters and what belongs to them are kept: messages, ratings, corrections, clocks that run out.
@NullMarked
package onething.application.port.out.matter;

import org.jspecify.annotations.NullMarked;

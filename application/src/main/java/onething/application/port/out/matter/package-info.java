/// Stores matters and what belongs to them: messages, ratings, corrections, escalation levels.
@NullMarked
package onething.application.port.out.matter;

import org.jspecify.annotations.NullMarked;

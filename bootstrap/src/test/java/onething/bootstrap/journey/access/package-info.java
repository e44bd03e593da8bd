/// Journeys of who may see and do what.
@NullMarked
package onething.bootstrap.journey.access;

import org.jspecify.annotations.NullMarked;

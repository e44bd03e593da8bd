/// The whole system for a journey, and the people who use it.
@NullMarked
package onething.bootstrap.journey.support;

import org.jspecify.annotations.NullMarked;

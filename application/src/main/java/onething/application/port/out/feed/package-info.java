/// The events of all trails, for systems of other authorities.
@NullMarked
package onething.application.port.out.feed;

import org.jspecify.annotations.NullMarked;

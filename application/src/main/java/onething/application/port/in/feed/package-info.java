/// What systems of other authorities pull.
@NullMarked
package onething.application.port.in.feed;

import org.jspecify.annotations.NullMarked;

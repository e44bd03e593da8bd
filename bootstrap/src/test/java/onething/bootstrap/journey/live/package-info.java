/// Open pages are told what happens.
@NullMarked
package onething.bootstrap.journey.live;

import org.jspecify.annotations.NullMarked;

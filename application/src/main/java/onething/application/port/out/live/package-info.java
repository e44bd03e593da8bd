/// The events of all trails in one order, for open pages.
@NullMarked
package onething.application.port.out.live;

import org.jspecify.annotations.NullMarked;

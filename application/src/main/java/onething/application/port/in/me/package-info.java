/// What somebody who is signed in asks about themselves.
@NullMarked
package onething.application.port.in.me;

import org.jspecify.annotations.NullMarked;

/// What somebody who is signed in asks about themselves.
@NullMarked
package onething.application.service.me;

import org.jspecify.annotations.NullMarked;

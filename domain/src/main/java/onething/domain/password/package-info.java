/// Which passwords a person may choose.
@NullMarked
package onething.domain.password;

import org.jspecify.annotations.NullMarked;

/// What runs by itself: clocks, counting again, encrypting again, keys and expired sign-ins.
@NullMarked
package onething.bootstrap.jobs;

import org.jspecify.annotations.NullMarked;

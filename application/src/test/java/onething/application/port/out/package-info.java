/// What every adapter of a driven port has to keep, as contracts of tests, and adapters in memory that keep them: for
/// the
/// tests of the use cases.
@NullMarked
package onething.application.port.out;

import org.jspecify.annotations.NullMarked;

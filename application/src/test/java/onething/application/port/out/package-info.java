/// Test contracts that every adapter of a driven port must fulfil, and in-memory adapters for the tests of
/// the use cases.
@NullMarked
package onething.application.port.out;

import org.jspecify.annotations.NullMarked;

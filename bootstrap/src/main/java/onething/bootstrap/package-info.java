/// Wires the house and runs it. The only module that knows all the others.
@NullMarked
package onething.bootstrap;

import org.jspecify.annotations.NullMarked;

/// Wires the modules and runs the service. The only module that knows all the others.
@NullMarked
package onething.bootstrap;

import org.jspecify.annotations.NullMarked;

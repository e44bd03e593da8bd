/// The files of submitted bundles, by which lists they are destroyed, and what keeps them.
@NullMarked
package onething.application.port.out.retention;

import org.jspecify.annotations.NullMarked;

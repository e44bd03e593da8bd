/// The format of the Java files: one formatter for the check in the build and for the command that applies it.
@NullMarked
package onething.bootstrap.format;

import org.jspecify.annotations.NullMarked;

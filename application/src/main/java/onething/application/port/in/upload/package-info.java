/// Files that arrive piece by piece. A complete one is handed in as a material.
@NullMarked
package onething.application.port.in.upload;

import org.jspecify.annotations.NullMarked;

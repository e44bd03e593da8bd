/// Where files are kept that have not arrived completely.
@NullMarked
package onething.application.port.out.upload;

import org.jspecify.annotations.NullMarked;

/// A file on its way to the service, piece by piece.
@NullMarked
package onething.domain.upload;

import org.jspecify.annotations.NullMarked;

/// Files that arrive piece by piece, by the tus protocol 1.0 (https://tus.io/protocols/resumable-upload).
@NullMarked
package onething.web.upload;

import org.jspecify.annotations.NullMarked;

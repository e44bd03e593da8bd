/// Writes the pages of a rendered paper as OFD (GB/T 33190).
@NullMarked
package onething.persistence.papers.ofd;

import org.jspecify.annotations.NullMarked;

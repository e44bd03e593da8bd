/// Renders papers as PDF.
@NullMarked
package onething.persistence.papers;

import org.jspecify.annotations.NullMarked;

/// Who looked at whose papers.
@NullMarked
package onething.persistence.relational.access;

import org.jspecify.annotations.NullMarked;

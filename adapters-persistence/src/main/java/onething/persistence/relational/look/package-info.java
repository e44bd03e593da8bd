/// Who looked at whose papers.
@NullMarked
package onething.persistence.relational.look;

import org.jspecify.annotations.NullMarked;

/// How much waits in the whole service.
@NullMarked
package onething.persistence.relational.status;

import org.jspecify.annotations.NullMarked;

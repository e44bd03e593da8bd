@NullMarked
package onething.persistence.relational.favourite;

import org.jspecify.annotations.NullMarked;

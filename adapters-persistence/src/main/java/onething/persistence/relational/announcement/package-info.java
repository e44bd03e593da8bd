@NullMarked
package onething.persistence.relational.announcement;

import org.jspecify.annotations.NullMarked;

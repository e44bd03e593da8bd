/// Records of access to personal data, in PostgreSQL.
@NullMarked
package onething.persistence.relational.access;

import org.jspecify.annotations.NullMarked;

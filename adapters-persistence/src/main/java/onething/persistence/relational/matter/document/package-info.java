/// Parts of a matter as JSON documents.
@NullMarked
package onething.persistence.relational.matter.document;

import org.jspecify.annotations.NullMarked;

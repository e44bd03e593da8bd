/// The hold on what the service sends and does by itself.
@NullMarked
package onething.persistence.relational.hold;

import org.jspecify.annotations.NullMarked;

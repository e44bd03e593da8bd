/// The guides: those that ship, and the versions that were made of them at the desk.
@NullMarked
package onething.persistence.relational.guide;

import org.jspecify.annotations.NullMarked;

/// 内部备注: what the staff of an office note about a matter for each other.
@NullMarked
package onething.domain.note;

import org.jspecify.annotations.NullMarked;

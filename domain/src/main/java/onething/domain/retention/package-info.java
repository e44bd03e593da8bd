/// 档案保管与销毁: how long the file of a bundle is kept, what keeps it longer, and the list by which two persons
/// have files destroyed whose period is over.
@NullMarked
package onething.domain.retention;

import org.jspecify.annotations.NullMarked;

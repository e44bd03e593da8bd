/// What a guide says about the retention of files (档案保管期限).
@NullMarked
package onething.domain.guide.retention;

import org.jspecify.annotations.NullMarked;
